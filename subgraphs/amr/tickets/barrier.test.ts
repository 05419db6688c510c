import { type OperationKind } from "../../../platform/auth/signature";
import { createLogger } from "../../../platform/logger";
import { Barrier } from "./barrier";
import { FeedProgress } from "./feed-progress";

const logger = createLogger({ part: "test", level: "silent" });

/** A request while the provider has come to `life:9`, and the index to where `progress` says. */
function buildBarrier(operation: OperationKind, stored: string, answers = true) {
  const asked: string[] = [];
  const progress = new FeedProgress(() => Promise.resolve(stored));
  const position = (provider: string) => {
    asked.push(provider);
    return answers ? Promise.resolve("life:9") : Promise.reject(new Error("down"));
  };
  const settings = {
    operation,
    door: { position },
    progress: new Map([["FURAS", progress]]),
    logger,
  };
  return { barrier: new Barrier(settings), progress, asked };
}

describe("waiting until the index has caught up with a provider", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("is not for a query, and nobody is asked", async () => {
    const { barrier, asked } = buildBarrier("query", "life:1");

    expect(await barrier.caughtUp("FURAS")).toBe("CURRENT");
    expect(asked).toEqual([]);
  });

  it.each(["mutation", "subscription"] as const)(
    "is over at once for a %s when the index is there",
    async (operation) => {
      const { barrier } = buildBarrier(operation, "life:9");

      expect(await barrier.caughtUp("FURAS")).toBe("CURRENT");
    },
  );

  it("is over when this process has taken in what was missing", async () => {
    const { barrier, progress } = buildBarrier("mutation", "life:8");
    const caughtUp = barrier.caughtUp("FURAS");
    await jest.advanceTimersByTimeAsync(100);

    progress.moved("life:9");

    expect(await caughtUp).toBe("CURRENT");
  });

  it("is given up after two seconds, and the index known to be behind", async () => {
    const { barrier } = buildBarrier("mutation", "life:8");
    const outcomes: string[] = [];
    void barrier.caughtUp("FURAS").then((standing) => outcomes.push(standing));

    await jest.advanceTimersByTimeAsync(1_900);
    const before = [...outcomes];
    await jest.advanceTimersByTimeAsync(200);

    expect(before).toEqual([]);
    expect(outcomes).toEqual(["BEHIND"]);
  });

  it("asks a provider once a request, however many of its tickets are read", async () => {
    const { barrier, asked } = buildBarrier("mutation", "life:9");

    await Promise.all([barrier.caughtUp("FURAS"), barrier.caughtUp("FURAS")]);
    await barrier.caughtUp("FURAS");

    expect(asked).toEqual(["FURAS"]);
  });

  it("is not for a provider that does not answer, of which nothing is known", async () => {
    const { barrier } = buildBarrier("mutation", "life:9", false);

    expect(await barrier.caughtUp("FURAS")).toBe("UNKNOWN");
  });

  it("is not for a provider whose feed is another one than the index was built from", async () => {
    const { barrier } = buildBarrier("mutation", "former:9");

    expect(await barrier.caughtUp("FURAS")).toBe("UNKNOWN");
  });
});
