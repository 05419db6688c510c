import { inspect } from "node:util";
import { StartError } from "./start-error";

/** A part that serves until it is closed. */
export interface RunningPart {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Runs one part of the hub as this process: tells whoever started it when it is ready, and ends it on a signal or
 * with the process that started it, so that a hub leaves no part of itself behind. What keeps it from starting is
 * said on the error channel, a line each, with exit code 1.
 */
export function runPart(start: () => Promise<RunningPart>): void {
  start().then((running) => {
    endWhenTold(running);
    process.send?.({ ready: true, url: running.url });
  }, fail);
}

/** What a part gets to close by itself; whoever told it to end does not wait longer than a second more. */
const CLOSE_WITHIN_MS = 4_000;

function endWhenTold(running: RunningPart): void {
  let ending: Promise<void> | undefined;
  const end = () => {
    if (ending !== undefined) return;
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref();
    ending = running.close().then(() => process.exit(0), fail);
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  if (process.channel) process.once("disconnect", end);
}

function fail(error: unknown): void {
  const lines = error instanceof StartError ? error.lines : [inspect(error)];
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}
