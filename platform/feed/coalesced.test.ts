import { setTimeout as pause } from "node:timers/promises";
import { Coalesced } from "./coalesced";

describe("Coalesced", () => {
  it("runs once for all who ask while it is at work", async () => {
    let runs = 0;
    const work = new Coalesced(async () => {
      runs += 1;
      await pause(5);
    });

    await Promise.all([work.run(), work.run(), work.run(), work.run()]);

    expect(runs).toBe(2);
  });

  it("gives whoever asks during a run one that began after they asked", async () => {
    let begun = 0;
    const work = new Coalesced(async () => {
      begun += 1;
      await pause(5);
    });
    void work.run();
    await pause(1);

    const before = begun;
    await work.run();

    expect(begun).toBeGreaterThan(before);
  });

  it("never runs twice at the same time", async () => {
    let [running, most] = [0, 0];
    const work = new Coalesced(async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(1);
      running -= 1;
    });

    for (let round = 0; round < 20; round += 1) {
      void work.run();
      await Promise.all([work.run(), pause(Math.random() * 2)]);
    }

    expect(most).toBe(1);
  });

  it("tells a failure to those whose run it was, and goes on", async () => {
    let runs = 0;
    const work = new Coalesced(async () => {
      runs += 1;
      await pause(1);
      if (runs === 1) throw new Error("the first");
    });

    const outcomes = await Promise.allSettled([work.run(), work.run()]);

    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });

  it("is idle once nothing runs and nothing waits to", async () => {
    let ended = 0;
    const work = new Coalesced(async () => {
      await pause(2);
      ended += 1;
    });
    void work.run();
    void work.run();

    await work.idle();

    expect(ended).toBe(2);
  });
});
