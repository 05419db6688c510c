import { businessDeadline } from "../../domain/calendar/business-days";
import { ruledCalendar } from "../../domain/calendar/ruled-calendar";
import { openTicket, takeTicketStep } from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";

const TIMES = 1_000;
const FURAS_BUSINESS_DAYS = 10;

describe("a provider's mutation answers with the regulator's deadline as it stands after it", () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub();
  }, 60_000);
  afterAll(() => hub.close());

  it("a thousand times in a row: right when opened, null once information is awaited", async () => {
    const wrong: string[] = [];
    for (let index = 0; index < TIMES; index++) {
      const openedAt = new Date(hub.clock.now().getTime() - 1_000);
      const expected = businessDeadline(openedAt, FURAS_BUSINESS_DAYS, ruledCalendar());

      const opened = await openTicket(hub, "Furas", { openedAt: openedAt.toISOString() });
      const asked = await takeTicketStep(hub, "Furas", "change", {
        number: opened.number,
        status: "AWAITING_INFORMATION",
        note: "رقم القطعة",
      });

      if (opened.dueAt !== expected.toISOString()) wrong.push(`opened: ${String(opened.dueAt)}`);
      if (asked.ticket?.dueAt !== null) wrong.push(`asked: ${String(asked.ticket?.dueAt)}`);
    }

    expect(wrong).toEqual([]);
  }, 300_000);

  it("also when sixteen ask at once", async () => {
    const opened = await Promise.all(
      Array.from({ length: 16 }, () =>
        Promise.all(Array.from({ length: 10 }, () => openTicket(hub, "Furas"))),
      ),
    );

    expect(opened.flat().filter(({ dueAt }) => dueAt === null)).toEqual([]);
  }, 60_000);

  it("has no deadline where the provider declares no service level", async () => {
    const { dueAt } = await openTicket(hub, "Etimad");

    expect(dueAt).toBeNull();
  });
});
