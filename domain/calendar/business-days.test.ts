import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type BusinessCalendar, calendarOf, dayKind } from "./business-calendar";
import { businessDeadline, calendarDays, nthBusinessDayAfter } from "./business-days";
import { type LocalDate, localDate, plusDays } from "./local-date";
import { civilDayOf } from "./riyadh";
import { ruledCalendar } from "./ruled-calendar";

interface DeadlineCase {
  readonly createdAt: string;
  readonly localDay: string;
  readonly nthDay: string;
  readonly deadline: string;
}

const catalogue = join(__dirname, "../../test/catalogue/vectors.json");
const vectors = (
  JSON.parse(readFileSync(catalogue, "utf8")) as {
    businessDays: { n: number; holidays: string[]; cases: DeadlineCase[] };
  }
).businessDays;

const closedOn = (...dates: readonly string[]): BusinessCalendar =>
  calendarOf(
    1,
    dates.map((date) => ({
      date: localDate(date),
      name: { ar: "إجازة", en: "Day off" },
      certainty: "ANNOUNCED",
    })),
  );

const noHolidays = closedOn();

describe("the cases of vectors.json", () => {
  const calendar = closedOn(...vectors.holidays);

  it.each(vectors.cases)("reads $createdAt as $localDay in Riyadh", ({ createdAt, localDay }) => {
    expect(civilDayOf(new Date(createdAt))).toBe(localDay);
  });

  it.each(vectors.cases)("counts from $createdAt to $nthDay", ({ localDay, nthDay }) => {
    expect(nthBusinessDayAfter(localDate(localDay), vectors.n, calendar)).toBe(nthDay);
  });

  it.each(vectors.cases)("is due from $createdAt at $deadline", ({ createdAt, deadline }) => {
    expect(businessDeadline(new Date(createdAt), vectors.n, calendar)).toEqual(new Date(deadline));
  });
});

describe("the worked examples of A2", () => {
  const calendar = closedOn("2026-09-23");

  it.each([
    ["2026-11-01T08:00:00Z", "2026-11-08T21:00:00.000Z"],
    ["2026-11-05T12:00:00Z", "2026-11-12T21:00:00.000Z"],
    ["2026-11-05T21:30:00Z", "2026-11-12T21:00:00.000Z"],
    ["2026-11-07T22:00:00Z", "2026-11-15T21:00:00.000Z"],
    ["2026-09-20T07:00:00Z", "2026-09-28T21:00:00.000Z"],
  ])("a ticket of %s is eligible from %s", (createdAt, eligibleAt) => {
    expect(businessDeadline(new Date(createdAt), 5, calendar).toISOString()).toBe(eligibleAt);
  });
});

describe("the deadline of n business days", () => {
  const days = ruledCalendar();

  it.each([
    ["one day from a Sunday ends with the Monday", "2026-11-01T08:00:00Z", 1, "2026-11-02"],
    ["one day from a Wednesday ends with the Thursday", "2026-11-04T08:00:00Z", 1, "2026-11-05"],
    ["one day from a Thursday ends with the Sunday", "2026-11-05T08:00:00Z", 1, "2026-11-08"],
    ["ten days from a Sunday end with a Sunday", "2026-11-01T08:00:00Z", 10, "2026-11-15"],
    ["ten days from a Thursday end with a Thursday", "2026-11-05T08:00:00Z", 10, "2026-11-19"],
    ["a leap day counts", "2032-02-26T08:00:00Z", 1, "2032-02-29"],
    ["a year's end is no holiday", "2026-12-31T08:00:00Z", 1, "2027-01-03"],
    ["National Day on a Friday takes the Thursday", "2033-09-20T08:00:00Z", 2, "2033-09-25"],
    ["National Day on a Saturday takes the Sunday", "2028-09-21T08:00:00Z", 1, "2028-09-25"],
    ["Founding Day 2025 took the Sunday", "2025-02-20T08:00:00Z", 1, "2025-02-24"],
    ["a predicted Eid takes four days", "2026-05-24T08:00:00Z", 2, "2026-06-01"],
    ["the day before an Eid still counts", "2026-05-24T08:00:00Z", 1, "2026-05-25"],
  ])("%s", (_, from, n, lastDay) => {
    const deadline = businessDeadline(new Date(from), n, days);

    expect(deadline).toEqual(new Date(`${plusDays(localDate(lastDay), 1)}T00:00:00+03:00`));
  });

  it("takes the last millisecond before midnight in Riyadh for the day that ends", () => {
    const deadline = businessDeadline(new Date("2026-11-01T20:59:59.999Z"), 1, days);

    expect(deadline.toISOString()).toBe("2026-11-02T21:00:00.000Z");
  });

  it("takes midnight in Riyadh for the day that begins", () => {
    const deadline = businessDeadline(new Date("2026-11-01T21:00:00.000Z"), 1, days);

    expect(deadline.toISOString()).toBe("2026-11-03T21:00:00.000Z");
  });

  it.each([1, 365])("takes %d business days", (n) => {
    expect(() => businessDeadline(new Date("2026-11-01T08:00:00Z"), n, days)).not.toThrow();
  });

  it.each([0, 366, -1, 1.5, NaN, Infinity])("throws RangeError for %d business days", (n) => {
    expect(() => businessDeadline(new Date("2026-11-01T08:00:00Z"), n, days)).toThrow(RangeError);
  });
});

describe("any deadline", () => {
  const anyInstant = fc.date({
    min: new Date("2005-01-01T00:00:00Z"),
    max: new Date("2076-12-31T20:59:59.999Z"),
    noInvalidDate: true,
  });
  const anyCount = fc.integer({ min: 1, max: 60 });
  const anyOffsets = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });
  const closedAfter = (from: Date, offsets: readonly number[]) =>
    closedOn(...offsets.map((offset) => plusDays(civilDayOf(from), offset)));

  it("is 00:00 in Riyadh of the day after a business day", () => {
    fc.assert(
      fc.property(anyInstant, anyCount, anyOffsets, (from, n, offsets) => {
        const calendar = closedAfter(from, offsets);

        const deadline = businessDeadline(from, n, calendar);

        const lastDay = plusDays(civilDayOf(deadline), -1);
        expect(deadline.toISOString()).toMatch(/T21:00:00\.000Z$/u);
        expect(dayKind(lastDay, calendar)).toBe("BUSINESS");
      }),
    );
  });

  it("is where a count of the days one by one has it", () => {
    fc.assert(
      fc.property(anyInstant, anyCount, anyOffsets, (from, n, offsets) => {
        const calendar = closedAfter(from, offsets);

        const deadline = businessDeadline(from, n, calendar);

        expect(deadline).toEqual(countedOneByOne(from, n, [...calendar.holidays.keys()]));
      }),
      { numRuns: 300 },
    );
  });

  it("never comes sooner because of one more holiday", () => {
    fc.assert(
      fc.property(anyInstant, anyCount, anyOffsets, (from, n, offsets) => {
        const [, ...fewer] = offsets;

        const deadline = businessDeadline(from, n, closedAfter(from, offsets));

        expect(deadline >= businessDeadline(from, n, closedAfter(from, fewer))).toBe(true);
      }),
    );
  });

  it("is the same when it is worked out twice", () => {
    fc.assert(
      fc.property(anyInstant, anyCount, (from, n) => {
        const once = businessDeadline(from, n, ruledCalendar());

        expect(businessDeadline(from, n, ruledCalendar())).toEqual(once);
      }),
    );
  });

  it("grows with the number of days", () => {
    fc.assert(
      fc.property(anyInstant, anyCount, (from, n) => {
        const deadline = businessDeadline(from, n, ruledCalendar());

        expect(businessDeadline(from, n + 1, ruledCalendar()) > deadline).toBe(true);
      }),
    );
  });
});

/** The same law in other words: all days written down, those off struck out, the n-th of the rest taken. */
function countedOneByOne(from: Date, n: number, holidays: readonly LocalDate[]): Date {
  const riyadh = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Riyadh", dateStyle: "short" });
  const startDay = Date.parse(riyadh.format(from));
  const midnights = Array.from({ length: 200 }, (_, index) => startDay + (index + 1) * 86_400_000);
  const open = midnights.filter((midnight) => {
    const day = new Date(midnight);
    const isOff = day.toUTCString().startsWith("Fri") || day.toUTCString().startsWith("Sat");
    return !isOff && !holidays.includes(localDate(day.toISOString().slice(0, 10)));
  });
  return new Date((open[n - 1] ?? NaN) + 21 * 3_600_000);
}

describe("calendarDays", () => {
  it("shows what each day is, with its Umm al-Qura date and its holiday", () => {
    const days = calendarDays(localDate("2026-03-19"), localDate("2026-03-22"), ruledCalendar());

    const eid = { holiday: { ar: "عيد الفطر", en: "Eid al-Fitr" }, certainty: "PREDICTED" };
    const off = { kind: "WEEKEND", holiday: null, certainty: null };
    expect(days).toEqual([
      { date: "2026-03-19", hijri: "1447-09-30", kind: "HOLIDAY", ...eid },
      { date: "2026-03-20", hijri: "1447-10-01", ...off },
      { date: "2026-03-21", hijri: "1447-10-02", ...off },
      { date: "2026-03-22", hijri: "1447-10-03", kind: "HOLIDAY", ...eid },
    ]);
  });

  it("shows a business day as one without a holiday", () => {
    const days = calendarDays(localDate("2026-11-01"), localDate("2026-11-01"), noHolidays);

    expect(days).toEqual([
      { date: "2026-11-01", hijri: "1448-05-21", kind: "BUSINESS", holiday: null, certainty: null },
    ]);
  });

  it("names a holiday that falls on a weekend, which stays a weekend day", () => {
    const friday = localDate("2026-11-06");

    const [day] = calendarDays(friday, friday, closedOn(friday));

    expect(day).toMatchObject({ kind: "WEEKEND", holiday: { en: "Day off" } });
  });

  it("has every day of a leap year once", () => {
    const days = calendarDays(localDate("2028-01-01"), localDate("2028-12-31"), noHolidays);

    expect(new Set(days.map(({ date }) => date)).size).toBe(366);
    expect(days).toHaveLength(366);
  });

  it("has none when the days are the wrong way round", () => {
    expect(calendarDays(localDate("2026-11-02"), localDate("2026-11-01"), noHolidays)).toEqual([]);
  });
});
