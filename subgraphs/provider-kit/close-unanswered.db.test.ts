import { furas } from "../providers/furas/provider";
import { NOW, TestProvider } from "./running-provider.contract";

/** Three business days after NOW, a Sunday, have ended. */
const DUE = new Date("2026-11-04T21:00:00.000Z");

describe("the clock on awaited information (FRS-R3)", () => {
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await TestProvider.start(furas);
  });
  beforeEach(() => {
    provider.clock.at = NOW;
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it("leaves a ticket a millisecond before its three business days end", async () => {
    const number = await provider.reminded();
    provider.clock.at = new Date(DUE.getTime() - 1);

    await provider.settle();

    expect(await provider.seen(number)).toMatchObject({
      status: "AWAITING_INFORMATION",
      informationDueAt: DUE.toISOString(),
    });
  });

  it("closes it at that instant for want of an answer", async () => {
    const number = await provider.reminded();
    provider.clock.at = DUE;

    await provider.settle();

    const ticket = await provider.seen(number);
    expect(ticket).toMatchObject({
      ...{ status: "CLOSED", closure: "NO_RESPONSE", closedAt: DUE.toISOString() },
      ...{ informationDueAt: null, version: 4 },
    });
    expect(ticket.history.at(-1)).toMatchObject({
      ...{ at: DUE.toISOString(), from: "AWAITING_INFORMATION", to: "CLOSED" },
      ...{ closure: "NO_RESPONSE", actor: "SYSTEM", note: null },
    });
  });

  it("tells the feed with the change itself", async () => {
    const number = await provider.reminded({ number: "told-1" });
    provider.clock.at = DUE;

    await provider.settle();

    const [told] = await provider.rows<{ event: object }>(
      "select event from outbox where subject = 'TOLD1' order by id desc limit 1",
    );
    expect(await provider.seen(number)).toMatchObject({ version: 4 });
    expect(told?.event).toMatchObject({ version: 4, closure: "NO_RESPONSE", actor: "SYSTEM" });
  });

  it.each([
    ["over a weekend", "2026-11-03T08:00:00.000Z", "2026-11-08T21:00:00.000Z"],
    ["over Eid al-Adha", "2026-05-24T08:00:00.000Z", "2026-06-02T21:00:00.000Z"],
  ])("counts business days %s", async (_, from, due) => {
    provider.clock.at = new Date(from);
    const number = await provider.reminded();

    provider.clock.at = new Date(Date.parse(due) - 1);
    await provider.settle();
    const before = await provider.seen(number);
    provider.clock.at = new Date(due);
    await provider.settle();

    expect([before.status, (await provider.seen(number)).status]).toEqual([
      "AWAITING_INFORMATION",
      "CLOSED",
    ]);
  });

  it("comes before an agent's step that comes after its instant", async () => {
    const number = await provider.reminded();
    provider.clock.at = DUE;

    const { ticket, userErrors } = await provider.take("change", {
      ...{ number, status: "CLOSED", closure: "RESOLVED" },
    });

    expect(userErrors).toMatchObject([{ code: "INVALID_TRANSITION", allowed: ["IN_PROGRESS"] }]);
    expect(ticket).toMatchObject({ status: "CLOSED", closure: "NO_RESPONSE", version: 4 });
  });

  it("makes the version stale that an agent read before its instant", async () => {
    const number = await provider.reminded();
    provider.clock.at = DUE;
    const input = { number, status: "IN_PROGRESS", expectedVersion: 3 };

    const { ticket, userErrors } = await provider.take("change", input);

    expect(userErrors).toMatchObject([{ code: "STALE_VERSION" }]);
    expect(ticket).toMatchObject({ status: "CLOSED", closure: "NO_RESPONSE" });
  });

  it("lets the agent take the ticket up again, which is the way back", async () => {
    const number = await provider.reminded();
    provider.clock.at = DUE;

    const { ticket, userErrors } = await provider.take("change", { number, status: "IN_PROGRESS" });

    expect(userErrors).toEqual([]);
    expect(ticket).toMatchObject({ status: "IN_PROGRESS", closure: null, version: 5 });
    expect(ticket?.history.map(({ closure }) => closure)).toContain("NO_RESPONSE");
  });

  it("ends with an answer that comes before its instant", async () => {
    const number = await provider.reminded();
    await provider.take("change", { number, status: "IN_PROGRESS" });
    provider.clock.at = new Date("2026-12-31T08:00:00.000Z");

    await provider.settle();

    expect((await provider.seen(number)).status).toBe("IN_PROGRESS");
  });

  it("does not run without a second contact", async () => {
    const number = await provider.opened();
    await provider.take("change", { number, status: "AWAITING_INFORMATION", note: "رقم السجل" });
    provider.clock.at = new Date("2026-12-31T08:00:00.000Z");

    await provider.settle();

    expect((await provider.seen(number)).status).toBe("AWAITING_INFORMATION");
  });

  it("is not held up by a ticket that cannot be closed", async () => {
    const broken = await provider.reminded({ number: "broken-1" });
    const whole = await provider.reminded();
    await provider.rows(
      `create function fail() returns trigger language plpgsql as
         $$ begin raise exception 'broken'; end $$;
       create trigger fail before insert on ticket_change for each row
         when (new.number_key = 'BROKEN1') execute function fail()`,
    );
    provider.clock.at = DUE;

    await provider.settle();
    await provider.rows("drop trigger fail on ticket_change; drop function fail");

    expect((await provider.seen(whole)).status).toBe("CLOSED");
    expect(await provider.seen(broken)).toMatchObject({
      status: "AWAITING_INFORMATION",
      version: 3,
    });
  });
});
