import { FURAS, buildTicket, standingTicket } from "../../test/support/build-ticket";
import { type Holiday, calendarOf } from "../calendar/business-calendar";
import { localDate } from "../calendar/local-date";
import { ruledCalendar } from "../calendar/ruled-calendar";
import { TICKET_STATUSES } from "./ticket";
import { closeUnanswered } from "./ticket-clock";
import { type InformationClock, informationRunsOutAt } from "./ticket-information";

const DUE = new Date("2026-11-04T21:00:00.000Z");
const reminded = buildTicket({
  status: "AWAITING_INFORMATION",
  remindedAt: new Date("2026-11-01T09:00:00.000Z"),
  informationDueAt: DUE,
  lastChangedAt: new Date("2026-11-01T09:00:00.000Z"),
  version: 3,
});

describe("the clock on awaited information (FRS-R3)", () => {
  it("leaves the ticket a millisecond before it runs out", () => {
    const decision = closeUnanswered(reminded, new Date(DUE.getTime() - 1));

    expect(decision).toMatchObject({ refusals: [{ code: "INVALID_TRANSITION" }] });
  });

  it("closes it for want of an answer at the instant itself", () => {
    expect(closeUnanswered(reminded, DUE)).toMatchObject({
      value: {
        state: {
          ...{ status: "CLOSED", closure: "NO_RESPONSE", closedAt: DUE, redirectedTo: null },
          ...{ remindedAt: null, informationDueAt: null, lastChangedAt: DUE, version: 4 },
        },
        change: {
          ...{ at: DUE, from: "AWAITING_INFORMATION", to: "CLOSED" },
          ...{ closure: "NO_RESPONSE", level: 0, note: null },
        },
      },
    });
  });

  it("closes it when it comes, where it comes late", () => {
    const late = new Date("2026-11-09T10:00:00.000Z");

    expect(closeUnanswered(reminded, late)).toMatchObject({
      value: { state: { closedAt: late }, change: { at: late } },
    });
  });

  it.each(TICKET_STATUSES)("has nothing to end without a second contact: %s", (status) => {
    const decision = closeUnanswered(standingTicket(status), new Date("2036-01-01T00:00:00.000Z"));

    expect(decision.granted).toBe(false);
  });
});

describe("three business days from the second contact (FRS-R3)", () => {
  const clock = FURAS.informationClock as InformationClock;
  const name = { ar: "إجازة", en: "Holiday" };
  const holiday = (date: string): Holiday => ({
    ...{ date: localDate(date), name },
    certainty: "ANNOUNCED",
  });

  it.each([
    ["Sunday, to the end of Wednesday", "2026-11-01T08:00:00Z", "2026-11-04T21:00:00Z"],
    ["Tuesday, over the weekend", "2026-11-03T08:00:00Z", "2026-11-08T21:00:00Z"],
    ["Thursday, over the weekend", "2026-11-05T08:00:00Z", "2026-11-10T21:00:00Z"],
    ["Friday 00:30 in Riyadh", "2026-11-05T21:30:00Z", "2026-11-10T21:00:00Z"],
    ["Monday before National Day", "2026-09-21T08:00:00Z", "2026-09-27T21:00:00Z"],
    ["the last Sunday before Eid al-Adha", "2026-05-24T08:00:00Z", "2026-06-02T21:00:00Z"],
  ])("from a %s", (_, from, to) => {
    const runsOutAt = informationRunsOutAt(new Date(from), clock, ruledCalendar());

    expect(runsOutAt).toEqual(new Date(to));
  });

  it("take a day longer over a day that is declared off", () => {
    const declared = calendarOf(2, [holiday("2026-11-03")]);

    const runsOutAt = informationRunsOutAt(new Date("2026-11-01T08:00:00Z"), clock, declared);

    expect(runsOutAt).toEqual(new Date("2026-11-05T21:00:00Z"));
  });
});
