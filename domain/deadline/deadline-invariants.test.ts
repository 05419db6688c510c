import fc from "fast-check";
import { calendarOf, dayKind } from "../calendar/business-calendar";
import { businessDeadline } from "../calendar/business-days";
import { localDate, plusDays } from "../calendar/local-date";
import { civilDayOf, endOfDay, startOfDay } from "../calendar/riyadh";
import { type Pause, type Period, deadlineOf, deadlineTrace } from "./deadline";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const firstMidnight = startOfDay(localDate("2026-01-01")).getTime();

/** Any instant of fifty days, half of them the very instant a day ends or a millisecond beside it. */
const anyInstant = fc.oneof(
  fc.integer({ min: 0, max: 50 * DAY }),
  fc
    .tuple(fc.integer({ min: 1, max: 50 }), fc.constantFrom(-1, 0, 1))
    .map(([days, beside]) => days * DAY + beside),
);

const anyStart = fc.integer({ min: 0, max: 10 * DAY }).map((ms) => new Date(firstMidnight + ms));
const anyCount = fc.integer({ min: 1, max: 20 });

const anyCalendar = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 15 })
  .map((offsets) =>
    calendarOf(
      1,
      offsets.map((offset) => ({
        date: plusDays(localDate("2026-01-01"), offset),
        name: { ar: "إجازة", en: "Day off" },
        certainty: "ANNOUNCED",
      })),
    ),
  );

/** Pauses one after the other, after the start; an odd instant at the end begins one that lasts. */
const anyPauses = (start: Date) =>
  fc.uniqueArray(anyInstant, { maxLength: 7 }).map((instants): Pause[] => {
    const ordered = instants
      .map((ms) => new Date(firstMidnight + ms))
      .filter((instant) => instant > start)
      .sort((a, b) => a.getTime() - b.getTime());
    return ordered.flatMap((from, index) =>
      index % 2 === 0 ? [{ from, to: ordered[index + 1] ?? null }] : [],
    );
  });

const anyPeriod = fc.tuple(anyStart, anyCount).chain(([start, businessDays]) =>
  fc.record<Period>({
    start: fc.constant(start),
    businessDays: fc.constant(businessDays),
    pauses: anyPauses(start),
  }),
);

const endedPause = fc
  .tuple(anyInstant, fc.integer({ min: 0, max: 20 * DAY }))
  .map(([from, length]) => ({
    from: new Date(firstMidnight + 10 * DAY + from),
    to: new Date(firstMidnight + 10 * DAY + from + length),
  }));

/** The ends of all business days of a year, by plain arithmetic: Friday and Saturday by their names. */
function businessDayEnds(holidays: ReadonlySet<string>): number[] {
  return Array.from({ length: 365 }, (_, index) => firstMidnight + index * DAY)
    .filter((midnight) => {
      const noon = new Date(midnight + 12 * HOUR);
      return (
        !/^(?:Fri|Sat)/u.test(noon.toUTCString()) && !holidays.has(noon.toISOString().slice(0, 10))
      );
    })
    .map((midnight) => midnight + DAY);
}

describe("any deadline with pauses", () => {
  it("is where the n-th business day that ends with the clock running ends", () => {
    fc.assert(
      fc.property(anyPeriod, anyCalendar, (period, calendar) => {
        const startDay = Math.floor((period.start.getTime() - firstMidnight) / DAY);
        const counted = businessDayEnds(new Set(calendar.holidays.keys()))
          .filter((end) => end > firstMidnight + (startDay + 1) * DAY)
          .filter((end) =>
            period.pauses.every(
              ({ from, to }) => end < from.getTime() || end >= (to?.getTime() ?? Infinity),
            ),
          );
        const nth = counted[period.businessDays - 1];

        expect(deadlineOf(period, calendar)).toEqual(nth === undefined ? null : new Date(nth));
      }),
      { numRuns: 500 },
    );
  });

  it("is moved by one business day for each that ends within a pause, and by nothing else", () => {
    fc.assert(
      fc.property(anyStart, anyCount, endedPause, anyCalendar, (start, n, pause, calendar) => {
        const unpaused = businessDeadline(start, n, calendar);
        const taken = businessDayEnds(new Set(calendar.holidays.keys())).filter(
          (end) => pause.from.getTime() <= end && end < pause.to.getTime(),
        ).length;

        const deadline = deadlineOf({ start, businessDays: n, pauses: [pause] }, calendar);

        const isAfter = pause.from > unpaused;
        expect(deadline).toEqual(businessDeadline(start, isAfter ? n : n + taken, calendar));
      }),
      { numRuns: 500 },
    );
  });

  it("is not moved by a pause in which only weekends and holidays end", () => {
    fc.assert(
      fc.property(
        anyPeriod,
        anyCalendar,
        fc.integer({ min: 0, max: 50 }),
        (period, calendar, offset) => {
          const day = plusDays(civilDayOf(period.start), offset);
          fc.pre(dayKind(day, calendar) !== "BUSINESS");
          const end = endOfDay(day).getTime();
          const pause = { from: new Date(end - HOUR), to: new Date(end + HOUR) };
          const unpaused = { ...period, pauses: [] };

          expect(deadlineOf({ ...unpaused, pauses: [pause] }, calendar)).toEqual(
            deadlineOf(unpaused, calendar),
          );
        },
      ),
    );
  });

  it("stays passed, whatever pause begins after it", () => {
    fc.assert(
      fc.property(
        anyPeriod,
        anyCalendar,
        fc.integer({ min: 1, max: DAY }),
        (period, calendar, later) => {
          const ended = { ...period, pauses: period.pauses.filter(({ to }) => to !== null) };
          const deadline = deadlineOf(ended, calendar);
          const known = ended.pauses.filter(({ from }) => deadline && from <= deadline);
          const from = new Date((deadline?.getTime() ?? 0) + later);

          const paused = deadlineOf({ ...ended, pauses: [...known, { from, to: null }] }, calendar);

          expect(paused).toEqual(deadline);
        },
      ),
    );
  });

  it("is the same when it is worked out twice", () => {
    fc.assert(
      fc.property(anyPeriod, anyCalendar, (period, calendar) => {
        expect(deadlineOf(period, calendar)).toEqual(deadlineOf(period, calendar));
      }),
    );
  });

  it("never comes sooner because of one more holiday", () => {
    fc.assert(
      fc.property(anyPeriod, anyCalendar, (period, calendar) => {
        const fewer = calendarOf(1, [...calendar.holidays.values()].slice(1));
        const ended = { ...period, pauses: period.pauses.filter(({ to }) => to !== null) };

        const [before, after] = [deadlineOf(ended, fewer), deadlineOf(ended, calendar)];

        expect(before && after && before <= after).toBe(true);
      }),
    );
  });
});

describe("any trace", () => {
  it("counts as many days as the period has, and its last day ends at the deadline", () => {
    fc.assert(
      fc.property(anyPeriod, anyCalendar, (period, calendar) => {
        const deadline = deadlineOf(period, calendar);
        fc.pre(deadline !== null);

        const trace = deadlineTrace(period, calendar);

        const lastCounted = trace.findLast(({ counted }) => counted);
        expect(trace.filter(({ counted }) => counted)).toHaveLength(period.businessDays);
        expect(trace.at(-1)).toEqual(lastCounted);
        expect(lastCounted && endOfDay(lastCounted.date)).toEqual(deadline);
      }),
    );
  });

  it("has every day once, from the one after the start", () => {
    fc.assert(
      fc.property(anyPeriod, anyCalendar, (period, calendar) => {
        const startDay = civilDayOf(period.start);

        const dates = deadlineTrace(period, calendar).map(({ date }) => date);

        expect(dates).toEqual(dates.map((_, index) => plusDays(startDay, index + 1)));
      }),
    );
  });

  it("counts fewer days than the period has while the clock stands still before the deadline", () => {
    fc.assert(
      fc.property(anyPeriod, anyCalendar, (period, calendar) => {
        fc.pre(deadlineOf(period, calendar) === null);

        const counted = deadlineTrace(period, calendar).filter((day) => day.counted);

        expect(counted.length).toBeLessThan(period.businessDays);
      }),
    );
  });
});
