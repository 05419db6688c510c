/** Why a process cannot start, in words for whoever starts it: `main.ts` prints the lines and ends with 1. */
export class StartError extends Error {
  constructor(
    readonly lines: readonly string[],
    options?: ErrorOptions,
  ) {
    super(lines.join("\n"), options);
    this.name = new.target.name;
  }
}
