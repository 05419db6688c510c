import { setTimeout as sleep } from "node:timers/promises";
import { type Carrier } from "../../platform/messages/carrier";
import { noticeWorker } from "./notice-deliveries";
import { openTestAmr, type TestAmr } from "./test-amr";

/** How often a worker is killed, and numbers between 0 and 1 that say when. */
interface Kills {
  readonly times: number;
  readonly chance: () => number;
}

/** The address of the database that a test's amr works with. */
function databaseUrlOf({ amr }: TestAmr): string {
  return (amr.database.options as { readonly url: string }).url;
}

/** Another process on the same database, as far as one process can be another. */
export function openBeside(hub: TestAmr): Promise<TestAmr> {
  return openTestAmr({ databaseUrl: databaseUrlOf(hub), clock: { now: () => hub.now } });
}

/** Its connections are cut, whatever it was at. */
export async function kill(process: TestAmr): Promise<void> {
  await process.amr.database.destroy();
}

/** A worker that is killed so many times, after some tenths of a second each, and another takes its place each time. */
export function killedAtRandom(hub: TestAmr, carrier: Carrier, { times, chance }: Kills) {
  const ending = new AbortController();
  const living = liveAndDie();
  return {
    async end(): Promise<void> {
      ending.abort();
      await living;
    },
  };

  async function liveAndDie(): Promise<void> {
    for (let deaths = 0; !ending.signal.aborted; deaths += 1) {
      await live(deaths < times ? 200 + 600 * chance() : LONG_MS);
    }
  }

  async function live(ms: number): Promise<void> {
    const process = await openBeside(hub);
    const worker = noticeWorker(process, [carrier]);
    worker.start();
    await sleep(ms, undefined, { signal: ending.signal }).catch(() => undefined);
    if (!ending.signal.aborted) await kill(process);
    await worker.stop();
    await close(process);
  }
}

/** Closes what a killed one left open; that it is dead already is no fault. */
export async function close(process: TestAmr): Promise<void> {
  try {
    await process[Symbol.asyncDispose]();
  } catch {
    // Its database was closed before.
  }
}

const LONG_MS = 60_000;
