import { calendarOf } from "../calendar/business-calendar";
import { businessDeadline } from "../calendar/business-days";
import { localDate } from "../calendar/local-date";
import { businessDaysTaken } from "./days-taken";

const NATIONAL_DAY = { ar: "اليوم الوطني", en: "National Day" };
const calendar = calendarOf(1, [
  { date: localDate("2026-09-23"), name: NATIONAL_DAY, certainty: "ANNOUNCED" },
]);
const inRiyadh = (text: string) => new Date(`${text.replace(" ", "T")}:00+03:00`);
const taken = (start: string, end: string, pauses: readonly [string, string | null][] = []) =>
  businessDaysTaken(
    {
      start: inRiyadh(start),
      end: inRiyadh(end),
      pauses: pauses.map(([from, to]) => ({
        from: inRiyadh(from),
        to: to === null ? null : inRiyadh(to),
      })),
    },
    calendar,
  );

describe("how many business days a case took (A2, A9)", () => {
  it("is none on the day it began", () => {
    expect(taken("2026-11-01 08:00", "2026-11-01 15:00")).toBe(0);
  });

  it("is none until the next business day has ended", () => {
    expect(taken("2026-11-01 08:00", "2026-11-02 23:59")).toBe(0);
    expect(taken("2026-11-01 08:00", "2026-11-03 00:00")).toBe(1);
  });

  it("leaves weekends and holidays out", () => {
    expect(taken("2026-09-20 08:00", "2026-09-29 00:00")).toBe(5);
  });

  it("leaves out a day that ended while information was awaited", () => {
    expect(
      taken("2026-11-01 08:00", "2026-11-05 00:00", [["2026-11-02 09:00", "2026-11-03 09:00"]]),
    ).toBe(2);
  });

  it("leaves out everything after a pause that did not end", () => {
    expect(taken("2026-11-01 08:00", "2026-11-20 00:00", [["2026-11-03 09:00", null]])).toBe(1);
  });

  it("is as many as a deadline of that many days has", () => {
    const start = inRiyadh("2026-09-20 10:00");
    for (const days of [1, 5, 10, 30]) {
      const end = businessDeadline(start, days, calendar);
      expect(businessDaysTaken({ start, end, pauses: [] }, calendar)).toBe(days);
    }
  });
});
