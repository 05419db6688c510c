import { type BusinessCalendar, calendarOf } from "../calendar/business-calendar";
import { businessDeadline } from "../calendar/business-days";
import { localDate } from "../calendar/local-date";
import { ruledCalendar } from "../calendar/ruled-calendar";
import { type Pause, type Period, deadlineOf, deadlineTrace } from "./deadline";

const noHolidays = calendarOf(1, []);

/** An instant by Riyadh's clock, `2026-11-01 11:00`. */
const at = (text: string) => new Date(`${text.replace(" ", "T")}+03:00`);
const pause = (from: string, to: string | null): Pause => ({
  from: at(from),
  to: to ? at(to) : null,
});

/** Five business days from Sunday 1 November 2026: the Monday to the next Sunday, due on Monday 9. */
const fiveDays = (...pauses: readonly Pause[]): Period => ({
  start: at("2026-11-01 11:00"),
  businessDays: 5,
  pauses,
});

const withHoliday = (date: string): BusinessCalendar =>
  calendarOf(1, [
    { date: localDate(date), name: { ar: "إجازة", en: "Day off" }, certainty: "ANNOUNCED" },
  ]);

describe("a deadline", () => {
  it("without a pause is that of its business days", () => {
    const period = fiveDays();

    expect(deadlineOf(period, noHolidays)).toEqual(businessDeadline(period.start, 5, noHolidays));
  });

  it.each([
    ["from 1 business day", 1],
    ["to 365 business days", 365],
  ])("takes periods %s", (_, businessDays) => {
    const period = { ...fiveDays(), businessDays };

    expect(deadlineOf(period, noHolidays)).toEqual(
      businessDeadline(period.start, businessDays, noHolidays),
    );
  });

  it.each([0, 366, 2.5])("throws RangeError for a period of %d business days", (businessDays) => {
    expect(() => deadlineOf({ ...fiveDays(), businessDays }, noHolidays)).toThrow(RangeError);
  });
});

describe("a pause (A9)", () => {
  it.each([
    ["within one day costs nothing", ["2026-11-03 08:00", "2026-11-03 23:59"], "2026-11-09 00:00"],
    ["over one midnight costs a day", ["2026-11-03 23:59", "2026-11-04 00:01"], "2026-11-10 00:00"],
    ["over two midnights costs two", ["2026-11-03 12:00", "2026-11-05 12:00"], "2026-11-11 00:00"],
    ["of no length costs nothing", ["2026-11-04 00:00", "2026-11-04 00:00"], "2026-11-09 00:00"],
    [
      "from the very instant a day ends takes that day",
      ["2026-11-04 00:00", "2026-11-04 12:00"],
      "2026-11-10 00:00",
    ],
    [
      "from a millisecond after a day ended leaves that day",
      ["2026-11-04 00:00:00.001", "2026-11-04 12:00"],
      "2026-11-09 00:00",
    ],
    [
      "to the very instant a day ends leaves that day",
      ["2026-11-03 12:00", "2026-11-04 00:00"],
      "2026-11-09 00:00",
    ],
    [
      "to a millisecond after a day ended takes that day",
      ["2026-11-03 12:00", "2026-11-04 00:00:00.001"],
      "2026-11-10 00:00",
    ],
    ["over a weekend costs nothing", ["2026-11-06 08:00", "2026-11-08 08:00"], "2026-11-09 00:00"],
    [
      "from Thursday to Sunday costs the Thursday",
      ["2026-11-05 12:00", "2026-11-08 12:00"],
      "2026-11-10 00:00",
    ],
    [
      "on the starting day costs nothing",
      ["2026-11-01 12:00", "2026-11-02 12:00"],
      "2026-11-09 00:00",
    ],
    [
      "across the deadline costs a day",
      ["2026-11-08 12:00", "2026-11-09 12:00"],
      "2026-11-10 00:00",
    ],
    [
      "from the very instant of the deadline takes the last day",
      ["2026-11-09 00:00", "2026-11-09 12:00"],
      "2026-11-10 00:00",
    ],
    [
      "after the deadline moves nothing",
      ["2026-11-09 00:00:00.001", "2026-11-20 12:00"],
      "2026-11-09 00:00",
    ],
  ] as const)("%s", (_, [from, to], deadline) => {
    expect(deadlineOf(fiveDays(pause(from, to)), noHolidays)).toEqual(at(deadline));
  });

  it("over a holiday costs nothing for it", () => {
    const calendar = withHoliday("2026-11-03");
    const overTheHoliday = fiveDays(pause("2026-11-03 08:00", "2026-11-04 08:00"));

    expect(deadlineOf(overTheHoliday, calendar)).toEqual(deadlineOf(fiveDays(), calendar));
  });

  it("adds up with other pauses", () => {
    const period = fiveDays(
      pause("2026-11-02 12:00", "2026-11-03 12:00"),
      pause("2026-11-04 12:00", "2026-11-05 12:00"),
    );

    expect(deadlineOf(period, noHolidays)).toEqual(at("2026-11-11 00:00"));
  });

  it("can move the deadline into a pause that then moves it again", () => {
    const period = fiveDays(
      pause("2026-11-03 12:00", "2026-11-04 12:00"),
      pause("2026-11-09 12:00", "2026-11-10 12:00"),
    );

    expect(deadlineOf(period, noHolidays)).toEqual(at("2026-11-11 00:00"));
  });

  it.each([
    ["has no deadline while it lasts", "2026-11-05 12:00", null],
    ["has none when it began with the starting day", "2026-11-01 11:00", null],
    ["has none when it began in the deadline's very instant", "2026-11-09 00:00", null],
    ["leaves a deadline that had passed", "2026-11-09 00:00:00.001", "2026-11-09 00:00"],
  ])("%s", (_, from, deadline) => {
    expect(deadlineOf(fiveDays(pause(from, null)), noHolidays)).toEqual(deadline && at(deadline));
  });
});

describe("the trace of a deadline", () => {
  const off = { holiday: null, certainty: null };
  const counted = { counted: true, kind: "BUSINESS", paused: false, ...off };
  const weekend = { counted: false, kind: "WEEKEND", paused: false, ...off };
  const datesOf = (period: Period, calendar = noHolidays) =>
    deadlineTrace(period, calendar).map(({ date }) => date);

  it("has every day from the one after the start to the last", () => {
    expect(deadlineTrace(fiveDays(), noHolidays)).toEqual([
      { date: "2026-11-02", ...counted },
      { date: "2026-11-03", ...counted },
      { date: "2026-11-04", ...counted },
      { date: "2026-11-05", ...counted },
      { date: "2026-11-06", ...weekend },
      { date: "2026-11-07", ...weekend },
      { date: "2026-11-08", ...counted },
    ]);
  });

  it("names a holiday and does not count it", () => {
    const period = { start: at("2026-05-25 10:00"), businessDays: 1, pauses: [] };

    const [day] = deadlineTrace(period, ruledCalendar());

    expect(day).toEqual({
      date: "2026-05-26",
      counted: false,
      kind: "HOLIDAY",
      paused: false,
      holiday: { ar: "عيد الأضحى", en: "Eid al-Adha" },
      certainty: "PREDICTED",
    });
  });

  it("shows a business day that ended in a pause as paused and not counted", () => {
    const period = fiveDays(pause("2026-11-03 12:00", "2026-11-04 12:00"));

    const [, tuesday, wednesday] = deadlineTrace(period, noHolidays);

    expect(tuesday).toEqual({ ...counted, date: "2026-11-03", counted: false, paused: true });
    expect(wednesday).toEqual({ ...counted, date: "2026-11-04" });
  });

  it("shows a weekend within a pause as paused", () => {
    const period = fiveDays(pause("2026-11-05 12:00", "2026-11-08 12:00"));

    const friday = deadlineTrace(period, noHolidays).find(({ date }) => date === "2026-11-06");

    expect(friday).toEqual({ ...weekend, date: "2026-11-06", paused: true });
  });

  it("goes to the day on which the clock stopped while there is no deadline", () => {
    expect(datesOf(fiveDays(pause("2026-11-03 12:00", null)))).toEqual([
      "2026-11-02",
      "2026-11-03",
    ]);
  });

  it("is empty when the clock stopped on the starting day", () => {
    expect(datesOf(fiveDays(pause("2026-11-01 12:00", null)))).toEqual([]);
  });

  it("goes to the deadline when the clock stopped after it", () => {
    expect(datesOf(fiveDays(pause("2026-11-10 12:00", null))).at(-1)).toBe("2026-11-08");
  });
});
