import { etimad } from "../providers/etimad/provider";
import { NOW, TestProvider } from "./running-provider.contract";

const HOUR_MS = 3_600_000;
const later = new Date(NOW.getTime() + HOUR_MS);

describe("changing a ticket", () => {
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await TestProvider.start(etimad);
  });
  beforeEach(() => {
    provider.clock.at = NOW;
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it("moves it on, a version and an entry of the history at a time", async () => {
    const number = await provider.opened();
    provider.clock.at = later;

    await provider.take("change", { number, status: "IN_PROGRESS" });
    const { ticket, userErrors } = await provider.take("change", {
      number,
      status: "AWAITING_INFORMATION",
      note: " صورة السجل ",
    });

    expect(userErrors).toEqual([]);
    expect(ticket).toMatchObject({ status: "AWAITING_INFORMATION", version: 3 });
    expect(ticket?.history).toMatchObject([
      { from: null, to: "OPEN", at: NOW.toISOString() },
      { from: "OPEN", to: "IN_PROGRESS", at: later.toISOString(), note: null },
      { from: "IN_PROGRESS", to: "AWAITING_INFORMATION", note: "صورة السجل" },
    ]);
  });

  it("keeps how a ticket was closed in its history when it is taken up again", async () => {
    const number = await provider.opened();
    const closed = await provider.take("change", {
      number,
      status: "CLOSED",
      closure: "REDIRECTED",
      redirectTo: "MOF",
    });

    const { ticket } = await provider.take("change", { number, status: "IN_PROGRESS" });

    expect(closed.ticket).toMatchObject({
      closure: "REDIRECTED",
      redirectedTo: { code: "MOF" },
      closedAt: NOW.toISOString(),
    });
    expect(ticket).toMatchObject({ closure: null, redirectedTo: null, closedAt: null });
    expect(ticket?.history[1]).toMatchObject({ to: "CLOSED", closure: "REDIRECTED" });
  });

  it("dates a change to when it happened in the provider's own system", async () => {
    const number = await provider.opened({ openedAt: "2026-10-01T08:00:00.000Z" });
    const occurredAt = "2026-10-02T08:00:00.000Z";

    const { ticket } = await provider.take("change", { number, status: "IN_PROGRESS", occurredAt });

    expect(ticket?.history[1]?.at).toBe(occurredAt);
  });

  it("finds a ticket by any spelling of its number (A13)", async () => {
    await provider.opened({ number: "AB-77" });

    const { ticket } = await provider.take("change", { number: " ab٧٧ ", status: "IN_PROGRESS" });

    expect(ticket).toMatchObject({ number: "AB-77", status: "IN_PROGRESS" });
  });

  it.each(["no such number", "", "\u0000", "\ud800"])(
    "knows no ticket of the number %j",
    async (number) => {
      const { ticket, userErrors } = await provider.take("change", {
        number,
        status: "IN_PROGRESS",
      });

      expect(ticket).toBeNull();
      expect(userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["input", "number"] }]);
    },
  );

  it.each([
    ["a step that is not in the table", { status: "OPEN" }, "INVALID_TRANSITION", "status"],
    [
      "another version",
      { status: "IN_PROGRESS", expectedVersion: 2 },
      "STALE_VERSION",
      "expectedVersion",
    ],
    ["a closing without a closure", { status: "CLOSED" }, "INVALID_INPUT", "closure"],
    [
      "a redirection to itself",
      { status: "CLOSED", closure: "REDIRECTED", redirectTo: "ETIMAD" },
      "INVALID_INPUT",
      "redirectTo",
    ],
    [
      "a redirection outside the registry",
      { status: "CLOSED", closure: "REDIRECTED", redirectTo: "NDF" },
      "INVALID_INPUT",
      "redirectTo",
    ],
    [
      "a withdrawal that does not say how",
      { status: "CLOSED", closure: "WITHDRAWN" },
      "INVALID_INPUT",
      "note",
    ],
    [
      "a note that is too long",
      { status: "IN_PROGRESS", note: "n".repeat(2001) },
      "INVALID_INPUT",
      "note",
    ],
    [
      "a note with half a character",
      { status: "IN_PROGRESS", note: "a\ud800b" },
      "INVALID_INPUT",
      "note",
    ],
    [
      "a change before the last one",
      { status: "IN_PROGRESS", occurredAt: "2026-11-01T07:59:59.999Z" },
      "INVALID_INPUT",
      "occurredAt",
    ],
    [
      "a change in the future",
      { status: "IN_PROGRESS", occurredAt: "2026-11-01T08:00:00.001Z" },
      "INVALID_INPUT",
      "occurredAt",
    ],
  ])(
    "refuses %s, shows the ticket as it is, and leaves no trace",
    async (_, input, code, field) => {
      const number = await provider.opened();
      const before = await traces(provider);

      const { ticket, userErrors } = await provider.take("change", { number, ...input });

      expect(userErrors).toMatchObject([{ code, path: ["input", field] }]);
      expect(ticket).toMatchObject({ number, status: "OPEN", version: 1 });
      expect(await traces(provider)).toEqual(before);
    },
  );

  it("names the statuses that are possible", async () => {
    const number = await provider.opened();

    const { userErrors } = await provider.take("change", { number, status: "OPEN" });

    expect(userErrors[0]?.allowed).toEqual(["IN_PROGRESS", "AWAITING_INFORMATION", "CLOSED"]);
  });

  it("lets one of two changes made from the same reading win", async () => {
    const number = await provider.opened();
    const input = { number, status: "IN_PROGRESS", expectedVersion: 1 };

    const answers = await Promise.all([
      provider.take("change", input),
      provider.take("change", input),
    ]);

    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(["STALE_VERSION"]);
    expect(answers.map(({ ticket }) => ticket?.version)).toEqual([2, 2]);
  });

  it("takes changes of one ticket one after the other, none lost", async () => {
    const number = await provider.opened();
    const flips = Array.from({ length: 20 }, () => [
      { number, status: "AWAITING_INFORMATION", note: "؟" },
      { number, status: "IN_PROGRESS" },
    ]).flat();

    const answers = await Promise.all(flips.map((input) => provider.take("change", input)));

    const taken = answers.filter(({ userErrors }) => userErrors.length === 0).length;
    const { version, history } = await provider.seen(number);
    expect(version).toBe(1 + taken);
    expect(history).toHaveLength(1 + taken);
    expect(chained(history)).toBe(true);
  });

  it("does a change once that is sent twice with the same key", async () => {
    const number = await provider.opened();
    const input = { number, status: "IN_PROGRESS", idempotencyKey: "start" };
    await provider.take("change", input);

    const { ticket, userErrors } = await provider.take("change", input);

    expect(userErrors).toEqual([]);
    expect(ticket?.version).toBe(2);
  });

  it("cannot rewrite the history", async () => {
    await provider.opened();

    const rewriting = provider.rows("update ticket_change set note = 'other'");

    await expect(rewriting).rejects.toThrow("append-only");
  });

  it("stores each change with its event", async () => {
    const number = await provider.opened({ number: "events-1" });
    await provider.take("change", { number, status: "IN_PROGRESS" });

    const events = await provider.rows<object>(
      "select subject, event from outbox where subject = 'EVENTS1' order by id",
    );

    expect(events).toMatchObject([
      {
        subject: "EVENTS1",
        event: { version: 1, from: null, to: "OPEN", actor: "PROVIDER_AGENT" },
      },
      { subject: "EVENTS1", event: { version: 2, from: "OPEN", to: "IN_PROGRESS", level: 0 } },
    ]);
  });
});

function chained(history: ReadonlyArray<{ from: string | null; to: string }>): boolean {
  return history.every(({ from }, at) => from === (history[at - 1]?.to ?? null));
}

async function traces(provider: TestProvider): Promise<unknown> {
  return provider.rows(
    `select (select count(*) from ticket_change) changes, (select count(*) from outbox) events,
            (select sum(version) from ticket) versions`,
  );
}
