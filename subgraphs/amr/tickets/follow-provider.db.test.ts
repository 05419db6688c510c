import { setTimeout as pause } from "node:timers/promises";
import { changeFurasTicket, openFurasTicket } from "../../../test/support/furas-tickets";
import { TestParts } from "../../../test/support/parts";

const PATIENCE_MS = 15_000;

describe("following a provider's feed", () => {
  let parts: TestParts;
  const opened: string[] = [];
  const open = async (count: number) => {
    for (let n = 0; n < count; n += 1) opened.push(await openFurasTicket(parts));
  };
  const eventsOf = (subgraph: string) =>
    parts.query<{ subject: string }>(
      subgraph,
      "select subject from outbox where position is not null order by position",
    );
  /** Amr tells each of the provider's events once and in their order. */
  async function expectAllTakenInOnce(): Promise<void> {
    const told = await eventsOf("furas");
    const until = Date.now() + PATIENCE_MS;
    while ((await eventsOf("amr")).length < told.length && Date.now() < until) await pause(20);
    await pause(100);
    const subjects = (await eventsOf("amr")).map(({ subject }) => subject);
    expect(subjects).toEqual(told.map(({ subject }) => `FURAS/${subject}`));
  }

  beforeAll(async () => {
    parts = await TestParts.of("amr", "furas");
    await parts.start("furas");
  });
  afterAll(() => parts[Symbol.asyncDispose]());

  it("begins with what the provider had before amr was there", async () => {
    await open(5);

    await parts.start("amr");

    await expectAllTakenInOnce();
  });

  it("takes in each change as it happens", async () => {
    await open(5);
    await changeFurasTicket(parts, { number: opened[0], status: "IN_PROGRESS" });

    await expectAllTakenInOnce();
  });

  it("goes on where it was when the provider comes back", async () => {
    await parts.stop("furas");
    await parts.start("furas");
    await open(5);

    await expectAllTakenInOnce();
  });

  it("goes on where it was when amr comes back", async () => {
    await parts.stop("amr");
    await open(5);
    await parts.start("amr");

    await expectAllTakenInOnce();
  });

  it("goes on when the database ends its connections", async () => {
    await parts.query(
      "amr",
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await open(5);

    await expectAllTakenInOnce();
  });

  it("is done by one process of several, and by another when that one ends", async () => {
    const another = await parts.startAnother("amr");
    await open(5);
    await expectAllTakenInOnce();

    await parts.stop("amr");
    await open(5);
    await expectAllTakenInOnce();

    await parts.start("amr");
    await another.close();
    await open(5);
    await expectAllTakenInOnce();
  });

  it("begins again, loudly, when the provider no longer knows amr's cursor", async () => {
    await parts.query("furas", "update feed_epoch set id = 'another-life'");
    await parts.query("amr", "delete from outbox");
    await parts.stop("furas");
    await parts.start("furas");
    await open(1);

    await expectAllTakenInOnce();
    const [row] = await parts.query<{ cursor: string }>("amr", "select cursor from provider_feed");
    expect(row?.cursor).toMatch(/^another-life:/);
  });

  it("has every ticket in the index", async () => {
    const rows = await parts.query<{ number: string }>("amr", "select number from ticket_index");

    expect(rows.map(({ number }) => number).sort()).toEqual([...opened].sort());
  });
});
