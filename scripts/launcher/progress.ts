/** Says on stderr that something begins and, when it is done, how long it took; stdout is for what the hub has to tell. */
export async function step<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const from = performance.now();
  say(`… ${what}`);
  const result = await work();
  say(`✓ ${what} (${seconds(from)})`);
  return result;
}

/** One line on stderr. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** How long this process has been at it. */
export function sinceStart(): string {
  return seconds(0);
}

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
