import { createLogger } from "../../../platform/logger";
import { clearingWorker } from "./clear-store";

const HOUR_MS = 60 * 60_000;

/** A store that counts how often it is cleared, and a clock that is set. */
function cleared() {
  const state = { times: 0, now: new Date("2026-03-01T00:00:00Z"), isAway: false };
  const documentStore = {
    clear() {
      if (state.isAway) return Promise.reject(new Error("away"));
      state.times += 1;
      return Promise.resolve();
    },
  };
  const logger = createLogger({ part: "test", level: "silent" });
  const worker = clearingWorker({ documentStore, logger }, { now: () => state.now });
  const pass = (ms: number) => (state.now = new Date(state.now.getTime() + ms));
  return { state, worker, pass };
}

describe("what processes that died have left in the store", () => {
  it("is cleared away at first, and again with every hour", async () => {
    const { state, worker, pass } = cleared();

    const done = [await worker.doAllDue(), await worker.doAllDue()];
    pass(HOUR_MS - 1);
    done.push(await worker.doAllDue());
    pass(1);
    done.push(await worker.doAllDue());

    expect(done).toEqual([1, 0, 0, 1]);
    expect(state.times).toBe(2);
  });

  it("is cleared away as soon as a store that was away is back", async () => {
    const { state, worker } = cleared();
    state.isAway = true;

    await expect(worker.doAllDue()).rejects.toThrow("away");
    state.isAway = false;

    expect(await worker.doAllDue()).toBe(1);
  });
});
