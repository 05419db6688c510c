import { setTimeout as pause } from "node:timers/promises";
import { openTicket, takeTicketStep } from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";

/** Sunday 10 January 2027, 11:00 in Riyadh. */
const NOW = new Date("2027-01-10T08:00:00.000Z");
const DUE = "2027-01-13T21:00:00.000Z";
const A_DAY_LATER = "2027-01-14T21:00:00.000Z";

const DECLARE = `mutation ($input: DeclareHolidayInput!) {
  declareHoliday(input: $input) { userErrors { code } }
}`;
const WITHDRAW = `mutation ($input: WithdrawHolidayInput!) {
  withdrawHoliday(input: $input) { userErrors { code } }
}`;
const SEE = `query ($number: ID!) {
  furasTicket(number: $number) { status closure informationDueAt history { to actor } }
}`;

interface Seen {
  readonly furasTicket: {
    readonly status: string;
    readonly closure: string | null;
    readonly informationDueAt: string | null;
    readonly history: ReadonlyArray<{ readonly to: string; readonly actor: string }>;
  };
}

describe("a provider keeps to the regulator's calendar (FRS-R3)", () => {
  let hub: TestHub;
  let number: string;

  beforeAll(async () => {
    hub = await startTestHub();
    hub.clock.set(NOW);
    ({ number } = await openTicket(hub, "Furas"));
    const asked = { number, status: "AWAITING_INFORMATION", note: "رقم القطعة" };
    await takeTicketStep(hub, "Furas", "change", asked);
    await takeTicketStep(hub, "Furas", "remind", { number });
  }, 60_000);
  afterAll(() => hub.close());

  const see = async () => {
    const { data, errors } = await hub.ask<Seen>(await hub.tokens.staff(), SEE, { number });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.furasTicket;
  };

  it("within seconds of a day being declared off, and of its being withdrawn", async () => {
    const admin = await hub.tokens.admin();
    const days = { from: "2027-01-12", to: "2027-01-12" };
    const before = (await see()).informationDueAt;

    await hub.ask(admin, DECLARE, { input: { ...days, name: { ar: "إجازة", en: "Holiday" } } });
    const moved = await until(async () => (await see()).informationDueAt === A_DAY_LATER);
    await hub.ask(admin, WITHDRAW, { input: days });
    const back = await until(async () => (await see()).informationDueAt === DUE);

    expect([before, moved, back]).toEqual([DUE, true, true]);
  });

  it("and closes the ticket by it, as the hub's clock", async () => {
    hub.clock.set(new Date(DUE));

    await until(async () => (await see()).status === "CLOSED");

    expect(await see()).toMatchObject({ status: "CLOSED", closure: "NO_RESPONSE" });
    expect((await see()).history.at(-1)).toEqual({ to: "CLOSED", actor: "SYSTEM" });
  });
});

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSo()) return true;
    await pause(100);
  }
  return false;
}
