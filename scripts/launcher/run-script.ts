import { StartError } from "../../platform/start-error";

/** Nothing takes longer to end than this; what has not ended by then ends because this process does. */
const END_WITHIN_MS = 4_800;

/** Runs a script to its end. What it cannot do is said in a line each, everything else is a bug and shows its stack. */
export function runScript(script: () => Promise<void>): void {
  process.stdout.on("error", () => undefined); // whoever read it is gone
  script().then(
    () => process.exit(process.exitCode ?? 0),
    (error: unknown) => {
      process.stderr.write(`${explain(error)}\n`);
      process.exit(1);
    },
  );
}

/** Ends what the script opened when somebody tells it to end, then ends it; being told again changes nothing. */
export function endOnSignal(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      setTimeout(() => process.exit(1), END_WITHIN_MS).unref();
      void stop().then(() => process.exit(0));
    });
  }
}

function explain(error: unknown): string {
  if (error instanceof StartError) return error.lines.map((line) => `✗ ${line}`).join("\n");
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
