import { setTimeout as pause } from "node:timers/promises";
import { type DataSource } from "typeorm";
import { PLATFORM_TABLES } from "../../migrations/outbox";
import { createTestDatabase, type TestDatabase } from "../../test/support/test-database";
import { openDatabase } from "./database";
import { isIdempotencyKey, once, type OnceRequest } from "./idempotency";

describe("once", () => {
  let home: TestDatabase;
  let database: DataSource;

  beforeAll(async () => {
    home = await createTestDatabase();
    await home.run(...PLATFORM_TABLES);
    database = await openDatabase({ url: home.url, entities: [], migrations: [], poolSize: 20 });
  });
  afterAll(async () => {
    await database.destroy();
    await home[Symbol.asyncDispose]();
  });

  /** In a transaction of its own, as a use case would. */
  function call<Answer>(request: Partial<OnceRequest>, work: () => Promise<Answer>) {
    const usual = { caller: "BENEFICIARY:a", operation: "openTicket", input: { n: 1 } };
    return database.transaction((manager) =>
      once({ key: undefined, ...usual, ...request, manager }, work),
    );
  }

  it("works once for 20 calls at the same time, and gives all of them its answer", async () => {
    let worked = 0;
    const work = async () => {
      worked += 1;
      await pause(20);
      return { number: `T-${worked}` };
    };

    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => call({ key: "at once" }, work)),
    );

    expect(worked).toBe(1);
    expect(outcomes).toEqual(Array(20).fill({ answer: { number: "T-1" } }));
  });

  it("does nothing for the same key with another input", async () => {
    await call({ key: "reused", input: { n: 1 } }, () => Promise.resolve("first"));
    const work = jest.fn();

    const outcome = await call({ key: "reused", input: { n: 2 } }, work);

    expect(outcome).toEqual({ reused: true });
    expect(work).not.toHaveBeenCalled();
  });

  it.each<[string, unknown, unknown]>([
    [
      "whatever the order of its fields",
      { a: 1, b: [{ c: 1, d: 2 }] },
      { b: [{ d: 2, c: 1 }], a: 1 },
    ],
    ["whether a field is left out or null", { a: { c: 1 } }, { a: { c: 1, d: null }, b: null }],
    ["whether a field is left out or undefined", { a: 1 }, { a: 1, b: undefined }],
    [
      "whatever the key says of itself",
      { a: 1, idempotencyKey: "x" },
      { a: 1, idempotencyKey: "y" },
    ],
    ["in instants too", { at: new Date(0) }, { at: new Date("1970-01-01T00:00:00Z") }],
  ])("knows the same input again %s", async (name, first, second) => {
    await call({ key: name, input: first }, () => Promise.resolve("first"));

    const outcome = await call({ key: name, input: second }, () => Promise.resolve("second"));

    expect(outcome).toEqual({ answer: "first" });
  });

  it.each<[string, unknown, unknown]>([
    ["an instant", { at: new Date(0) }, { at: new Date(1) }],
    ["the order of a list", { a: [1, 2] }, { a: [2, 1] }],
    ["a null in a list", { a: [1] }, { a: [1, null] }],
  ])("tells inputs apart by %s", async (name, first, second) => {
    await call({ key: name, input: first }, () => Promise.resolve("first"));

    const outcome = await call({ key: name, input: second }, () => Promise.resolve("second"));

    expect(outcome).toEqual({ reused: true });
  });

  it("gives the answer again as it was, with its instants", async () => {
    const answer = { number: "T-1", refusals: [{ allowedAt: new Date(1_000), path: null }] };
    await call({ key: "dates" }, () => Promise.resolve(answer));

    const outcome = await call({ key: "dates" }, () => Promise.resolve(answer));

    expect(outcome).toEqual({ answer });
  });

  it.each([{ caller: "BENEFICIARY:b" }, { operation: "closeTicket" }])(
    "takes the same key for another where this differs: %j",
    async (other) => {
      await call({ key: "shared" }, () => Promise.resolve("first"));

      const outcome = await call({ key: "shared", ...other }, () => Promise.resolve("second"));

      expect(outcome).toEqual({ answer: "second" });
    },
  );

  it("works each time where there is no key", async () => {
    let worked = 0;
    const work = () => Promise.resolve((worked += 1));

    const outcomes = [await call({}, work), await call({}, work)];

    expect(outcomes).toEqual([{ answer: 1 }, { answer: 2 }]);
  });

  it("keeps nothing of work that throws, and works again", async () => {
    const failing = call({ key: "failing" }, () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");

    const outcome = await call({ key: "failing" }, () => Promise.resolve("yes"));

    expect(outcome).toEqual({ answer: "yes" });
  });

  it("lets a call that waited do the work that failed", async () => {
    const failing = call({ key: "waiting" }, async () => {
      await pause(50);
      throw new Error("no");
    });
    const waiting = pause(10).then(() => call({ key: "waiting" }, () => Promise.resolve("yes")));

    const outcomes = await Promise.allSettled([failing, waiting]);

    expect(outcomes).toEqual([
      expect.objectContaining({ status: "rejected" }),
      { status: "fulfilled", value: { answer: "yes" } },
    ]);
  });
});

describe("isIdempotencyKey", () => {
  it.each([
    [0, false],
    [1, true],
    [200, true],
    [201, false],
  ])("takes %i signs: %s", (length, fits) => {
    expect(isIdempotencyKey("k".repeat(length))).toBe(fits);
  });

  it.each([
    ["k\u0000", false],
    ["k\ud800", false],
    ["\udc00k", false],
    ["\ud83d\ude00", true],
  ])("takes the signs of %j: %s", (key, fits) => {
    expect(isIdempotencyKey(key)).toBe(fits);
  });
});
