import { createLogger } from "../logger";
import { Loop } from "./loop";

const logger = createLogger({ part: "test", level: "silent" });

/** A loop whose looks a test counts; each answers the next of these, or fails where it is an error. */
function loopOver(...answers: readonly (number | Error)[]) {
  let looks = 0;
  let ended: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (ended = resolve));
  const loop = new Loop({
    look: () => {
      const answer = answers[looks];
      looks += 1;
      if (looks >= answers.length) ended();
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? 60_000);
    },
    retryMs: 1,
    failing: "cannot look",
    logger,
  });
  return { loop, all, looks: () => looks };
}

describe("looking again and again", () => {
  it("looks, sleeps for as long as the look said, and looks again", async () => {
    const { loop, all } = loopOver(0, 1, 60_000);
    loop.start();
    await all;
    await loop.stop();
  });

  it("looks again after a look that failed", async () => {
    const { loop, all } = loopOver(new Error("away"), new Error("away"), 60_000);
    loop.start();
    await all;
    await loop.stop();
  });

  it("stops in its sleep, and looks no more", async () => {
    const { loop, all, looks } = loopOver(60_000);
    loop.start();
    await all;
    await loop.stop();

    expect(looks()).toBe(1);
    expect(loop.isStopped).toBe(true);
  });

  it("may be stopped before it was started", async () => {
    const { loop, looks } = loopOver(0);
    await loop.stop();

    expect(looks()).toBe(0);
  });
});
