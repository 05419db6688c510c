import { expectStory } from "../support/expect-story";
import { inRiyadh } from "../support/build-ticket-clock";
import { Journey } from "../support/journey";
import { type LocalizedText } from "../../domain/text";

interface Day {
  readonly date: string;
  readonly counted: boolean;
  readonly kind: string;
  readonly paused: boolean;
  readonly holiday: LocalizedText | null;
  readonly certainty: string | null;
}
interface Traced {
  readonly case: { readonly deadlineTrace: readonly Day[] };
}

const TRACE = "deadlineTrace(asOf: $asOf) { date counted kind paused holiday { ar en } certainty }";
const OF_REPORT = `query ($number: ID!, $asOf: DateTime) { case: report(number: $number) { ${TRACE} } }`;
const OF_TICKET = `query ($number: ID!, $asOf: DateTime) {
  case: ticket(provider: "FURAS", number: $number) { ${TRACE} }
}`;
const EID = { ar: "عيد الفطر", en: "Eid al-Fitr" };
const BEFORE = "2027-03-06 09:59";

/** A complaint of Thursday 4 March 2027; Eid is predicted for the 9th to the 11th and the 14th, announced for the 8th to the 11th. */
describe("why a deadline is when it is, across a pause over Eid (A9)", () => {
  let journey: Journey;
  let report: string;
  let ticket: string;

  beforeAll(async () => {
    journey = await Journey.begin("2027-03-04 10:00");
    report = await journey.complain();
    ticket = await journey.ticket("Furas");
    await journey.take("staff", "startReview", { number: report });
    await journey.at("2027-03-06 10:00");
    const eid = { from: "2027-03-08", to: "2027-03-11", name: EID };
    await journey.take("admin", "declareHoliday", eid);
    await journey.at("2027-03-07 10:00");
    const missing = ["صورة العرض"];
    await journey.take("staff", "requestInformation", { number: report, missing });
    await journey.at("2027-03-09 09:00");
    const given = { number: report, note: "أُرسلت بالهاتف." };
    await journey.take("staff", "provideInformation", given);
  }, 60_000);
  afterAll(() => journey.end());

  async function trace(query: string, number: string, asOf?: string): Promise<readonly Day[]> {
    const instant = asOf === undefined ? null : inRiyadh(asOf).toISOString();
    const answer = await journey.ask<Traced>("beneficiary", query, { number, asOf: instant });
    return answer.case.deadlineTrace;
  }
  const days = (traced: readonly Day[], which: (day: Day) => boolean) =>
    traced.filter(which).map(({ date }) => date.slice(5));
  const isCounted = ({ counted }: Day) => counted;
  const isHoliday = ({ holiday }: Day) => holiday !== null;

  it("says it of every day from the first to the deadline", async () => {
    const traced = await trace(OF_REPORT, report);

    expect(days(traced, () => true)).toEqual(
      [...Array(14).keys()].map((day) => `03-${String(day + 5).padStart(2, "0")}`),
    );
    expect(days(traced, isCounted)).toEqual(["03-14", "03-15", "03-16", "03-17", "03-18"]);
    expect(days(traced, ({ paused }) => paused)).toEqual(["03-07", "03-08"]);
    expect(days(traced, isHoliday)).toEqual(["03-08", "03-09", "03-10", "03-11"]);
    const holidays = traced.filter(isHoliday);
    expect(holidays.every(({ certainty }) => certainty === "ANNOUNCED")).toBe(true);
    expect(holidays.map(({ holiday }) => holiday)).toEqual([EID, EID, EID, EID]);
    expect((await journey.look(report)).dueAt).toBe("2027-03-18T21:00:00.000Z");
  });

  it("says what was believed before Eid was announced, with the days of the prediction", async () => {
    const traced = await trace(OF_REPORT, report, BEFORE);

    expect(days(traced, isCounted)).toEqual(["03-07", "03-08", "03-15", "03-16", "03-17"]);
    expect(days(traced, isHoliday)).toEqual(["03-09", "03-10", "03-11", "03-14"]);
    expect(traced.filter(isHoliday).every(({ certainty }) => certainty === "PREDICTED")).toBe(true);
    expect(traced.some(({ paused }) => paused)).toBe(false);
    expect(traced.flatMap(({ holiday }) => holiday ?? [])).toHaveLength(4);
  });

  it("ends where the clock stood still, as it was believed during the pause", async () => {
    const traced = await trace(OF_REPORT, report, "2027-03-08 12:00");

    expect(days(traced, () => true)).toEqual(["03-05", "03-06", "03-07"]);
    expect(traced.at(-1)?.paused).toBe(true);
  });

  it("says it of a provider's ticket too", async () => {
    const [now, then] = [
      await trace(OF_TICKET, ticket),
      await trace(OF_TICKET, ticket, BEFORE),
    ] as const;

    expect(days(now, isHoliday)).toEqual(["03-08", "03-09", "03-10", "03-11"]);
    expect(days(then, isHoliday)).toEqual(["03-09", "03-10", "03-11", "03-14"]);
    expect([days(now, isCounted).length, days(then, isCounted).length]).toEqual([10, 10]);
  });

  it("records what set and moved the deadline", async () => {
    const { deadlineChanges } = await journey.look(report);

    expect(deadlineChanges.map(({ cause }) => cause)).toEqual(["OPENED", "PAUSED", "RESUMED"]);
    expect(deadlineChanges.map(({ to }) => to)).toEqual([
      "2027-03-17T21:00:00.000Z",
      null,
      "2027-03-18T21:00:00.000Z",
    ]);
    await expectStory(journey, report, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "AWAITING_INFORMATION by REGULATOR_STAFF",
        "UNDER_REVIEW by REGULATOR_STAFF for BENEFICIARY",
      ],
      notices: ["REPORT_OPENED", "INFORMATION_MISSING", "INFORMATION_REMINDER"],
    });
  });
});
