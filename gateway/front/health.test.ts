import { Health } from "./health";

describe("readiness", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const PARTS = ["amr", "etimad"];
  const only = (up: readonly string[]) => (part: string) => Promise.resolve(up.includes(part));

  it("waits for every subgraph, but not for ever: the others are still there to be asked", async () => {
    const health = new Health(PARTS, only(["amr"]));

    const early = await health.check();
    jest.advanceTimersByTime(30_001);
    const late = await health.check();

    expect([early.ready, late.ready]).toEqual([false, true]);
    expect(late.subgraphs).toEqual({ amr: "up", etimad: "down" });
  });

  it("never comes while no subgraph at all was reached", async () => {
    const health = new Health(PARTS, only([]));
    jest.advanceTimersByTime(60_000);

    expect((await health.check()).ready).toBe(false);
  });

  it("is found out once for all who ask at the same time", async () => {
    let asked = 0;
    const health = new Health(PARTS, () => {
      asked += 1;
      return Promise.resolve(true);
    });

    await Promise.all([health.check(), health.check(), health.check()]);

    expect(asked).toBe(PARTS.length);
  });
});
