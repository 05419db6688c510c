import { StartError } from "../../platform/start-error";

/** Nothing takes longer to end than this; what has not ended by then ends because this process does. */
const END_WITHIN_MS = 4_500;

/** Once it is told to end, what breaks off is no failure. */
let isEnding = false;

/** Runs a script to its end. What it cannot do is said in a line each, everything else is a bug and shows its stack. */
export function runScript(script: () => Promise<void>): void {
  process.stdout.on("error", () => undefined); // whoever read it is gone
  script().then(
    () => process.exit(process.exitCode ?? 0),
    (error: unknown) => {
      if (isEnding) return;
      process.stderr.write(`${explain(error)}\n`);
      process.exit(1);
    },
  );
}

/** Ends what the script opened when somebody tells it to end, then ends it with `code`; being told again changes nothing. */
export function endOnSignal(stop: () => Promise<void>, code = 0): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      isEnding = true;
      setTimeout(() => process.exit(1), END_WITHIN_MS).unref();
      void stop().then(() => process.exit(code));
    });
  }
}

function explain(error: unknown): string {
  if (error instanceof StartError) return error.lines.map((line) => `✗ ${line}`).join("\n");
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
