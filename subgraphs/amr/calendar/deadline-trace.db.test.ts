import { declareDays } from "../../../test/support/change-calendar";
import { buildReportedTicket } from "../../../test/support/build-reported-ticket";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import {
  agent,
  openReportHub,
  owner,
  payloadOf,
  received,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { step, walk } from "../../../test/support/report-steps";

interface Day {
  readonly date: string;
  readonly counted: boolean;
  readonly kind: string;
  readonly paused: boolean;
  readonly holiday: { readonly ar: string; readonly en: string } | null;
  readonly certainty: string | null;
}

const TRACE = "deadlineTrace(asOf: $asOf) { date counted kind paused holiday { ar en } certainty }";
const OF_REPORT = `query ($number: ID!, $asOf: DateTime) { report(number: $number) { dueAt ${TRACE} } }`;
const OF_TICKET = `query ($number: ID!, $asOf: DateTime) {
  ticket(provider: "FURAS", number: $number) { dueAt ${TRACE} } }`;

let hub: ReportHub;

beforeEach(async () => {
  hub = await openReportHub();
});
afterEach(async () => {
  await hub[Symbol.asyncDispose]();
});

/** By Riyadh's clock. */
function at(time: string): void {
  hub.now = inRiyadh(time);
}

async function trace(query: string, number: string, asOf?: string): Promise<readonly Day[]> {
  const instant = asOf === undefined ? null : inRiyadh(asOf).toISOString();
  const result = await hub.ask(staff, query, { number, asOf: instant });
  const found = payloadOf(result, query === OF_REPORT ? "report" : "ticket");
  return (found as { deadlineTrace: readonly Day[] }).deadlineTrace;
}

const counted = (days: readonly Day[]) =>
  days.filter((day) => day.counted).map(({ date }) => date.slice(5));

/** The days that are marked with a holiday, each with its certainty and whether the clock stood still. */
const holidays = (days: readonly Day[]) =>
  days
    .filter(({ holiday }) => holiday !== null)
    .map(
      ({ date, certainty, paused }) => `${date.slice(5)} ${certainty}${paused ? " paused" : ""}`,
    );

/** Submitted on Thursday 4 March 2027, before an Eid that is predicted for the 9th to 11th and the 14th. */
async function submitted(): Promise<string> {
  at("2027-03-04 10:00");
  return received(hub);
}

describe("the trace of a report's deadline (A9)", () => {
  /** Eid is announced for the 7th to the 11th, and from the 8th to the 16th information is awaited. */
  async function acrossEid(): Promise<string> {
    const number = await submitted();
    at("2027-03-06 10:00");
    await declareDays(hub, "2027-03-07", "2027-03-11");
    at("2027-03-08 10:00");
    await walk(hub, number, [staff, "startReview"]);
    // Its notice is not handed over, so that the 48 hours do not begin.
    await step(hub, staff, "requestInformation", { number });
    at("2027-03-16 10:00");
    await walk(hub, number, [owner, "provideInformation"]);
    return number;
  }

  it("says of every day what it counted as, across a pause over Eid", async () => {
    const number = await acrossEid();

    const days = await trace(OF_REPORT, number);

    expect(days.map(({ date }) => date.slice(5))).toEqual(
      [...Array(18).keys()].map((day) => `03-${String(day + 5).padStart(2, "0")}`),
    );
    expect(counted(days)).toEqual(["03-16", "03-17", "03-18", "03-21", "03-22"]);
    expect(holidays(days)).toEqual([
      "03-07 ANNOUNCED",
      ...["08", "09", "10", "11"].map((day) => `03-${day} ANNOUNCED paused`),
    ]);
    expect(days.find(({ date }) => date === "2027-03-14")).toMatchObject({
      ...{ kind: "BUSINESS", counted: false, paused: true, holiday: null },
    });
  });

  it("says what was believed before the announcement, with the days of the prediction", async () => {
    const number = await acrossEid();

    const days = await trace(OF_REPORT, number, "2027-03-06 09:59");

    expect(counted(days)).toEqual(["03-07", "03-08", "03-15", "03-16", "03-17"]);
    expect(holidays(days)).toEqual(["09", "10", "11", "14"].map((day) => `03-${day} PREDICTED`));
    expect(days.some(({ paused }) => paused)).toBe(false);
  });

  it("says what was believed from the announcement on, that instant included", async () => {
    const number = await acrossEid();

    const days = await trace(OF_REPORT, number, "2027-03-06 10:00");

    expect(counted(days)).toEqual(["03-14", "03-15", "03-16", "03-17", "03-18"]);
  });

  it("ends where the clock stood still, as of then", async () => {
    const number = await acrossEid();

    const days = await trace(OF_REPORT, number, "2027-03-09 10:00");

    expect(days.map(({ date }) => date.slice(5))).toEqual(["03-05", "03-06", "03-07", "03-08"]);
  });

  it("is of nothing before the report was there", async () => {
    const number = await acrossEid();

    expect(await trace(OF_REPORT, number, "2027-03-04 09:59")).toEqual([]);
  });

  it("is of the clock that ran then, once the report was reopened (AMR-P6)", async () => {
    const number = await submitted();
    const answering = ["startReview", "referReport"].map((step) => [staff, step] as const);
    await walk(hub, number, ...answering, [agent, "startReport"], [agent, "resolveReport"]);
    at("2027-03-07 10:00");
    await walk(hub, number, [owner, "requestReopen"], [staff, "decideReopen"]);

    expect(counted(await trace(OF_REPORT, number, "2027-03-07 09:59"))[0]).toBe("03-07");
    expect(counted(await trace(OF_REPORT, number))).toEqual([
      "03-08",
      "03-15",
      "03-16",
      "03-17",
      "03-18",
    ]);
  });

  it("stays with the calendar that the report was answered with", async () => {
    const number = await submitted();
    const answering = ["startReview", "referReport"].map((step) => [staff, step] as const);
    await walk(hub, number, ...answering, [agent, "startReport"], [agent, "resolveReport"]);
    const before = await trace(OF_REPORT, number);
    at("2027-03-06 10:00");

    await declareDays(hub, "2027-03-07", "2027-03-11");

    expect(await trace(OF_REPORT, number)).toEqual(before);
  });
});

describe("the trace of a ticket's deadline (A9, A18)", () => {
  const OPENED = { openedAt: inRiyadh("2027-03-04 10:00") };

  it("goes by the calendar in force, and by the one of an earlier instant", async () => {
    at("2027-03-04 10:00");
    await hub.takeIn(buildReportedTicket(OPENED));
    at("2027-03-06 10:00");
    await declareDays(hub, "2027-03-07", "2027-03-11");

    const now = await trace(OF_TICKET, "FR-1");
    const then = await trace(OF_TICKET, "FR-1", "2027-03-06 09:00");

    expect(holidays(now)).toEqual(["07", "08", "09", "10", "11"].map((d) => `03-${d} ANNOUNCED`));
    expect(holidays(then)).toEqual(["09", "10", "11", "14"].map((d) => `03-${d} PREDICTED`));
    expect([counted(now).length, counted(then).length]).toEqual([10, 10]);
  });

  it("stays with the calendar that the ticket was closed with", async () => {
    at("2027-03-05 10:00");
    await hub.takeIn(buildReportedTicket(OPENED, ["2027-03-05 09:00", "CLOSED"]));
    const before = await trace(OF_TICKET, "FR-1");

    await declareDays(hub, "2027-03-07", "2027-03-11");

    expect(await trace(OF_TICKET, "FR-1")).toEqual(before);
  });
});
