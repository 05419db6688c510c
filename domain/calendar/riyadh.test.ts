import fc from "fast-check";
import { localDate, plusDays } from "./local-date";
import { civilDayOf, endOfDay, startOfDay } from "./riyadh";

describe("a civil day in Riyadh", () => {
  const firstOfNovember = localDate("2026-11-01");

  it("begins at 21:00 UTC of the day before", () => {
    expect(startOfDay(firstOfNovember).toISOString()).toBe("2026-10-31T21:00:00.000Z");
  });

  it("ends where the day that follows it begins", () => {
    expect(endOfDay(firstOfNovember)).toEqual(startOfDay(plusDays(firstOfNovember, 1)));
  });

  it.each([
    ["2026-10-31T20:59:59.999Z", "2026-10-31"],
    ["2026-10-31T21:00:00.000Z", "2026-11-01"],
    ["2026-11-01T20:59:59.999Z", "2026-11-01"],
    ["2026-11-01T21:00:00.000Z", "2026-11-02"],
  ])("holds %s in %s", (instant, day) => {
    expect(civilDayOf(new Date(instant))).toBe(day);
  });

  it.each([
    ["-000001-12-31T21:00:00.000Z", "0000-01-01"],
    ["9999-12-31T20:59:59.999Z", "9999-12-31"],
  ])("holds %s in %s, at the ends of the years of four digits", (instant, day) => {
    expect(civilDayOf(new Date(instant))).toBe(day);
  });

  it.each(["-000001-12-31T20:59:59.999Z", "9999-12-31T21:00:00.000Z", "never"])(
    "is none of the instant %s",
    (instant) => {
      expect(() => civilDayOf(new Date(instant))).toThrow(RangeError);
    },
  );

  it("is the day that the time-zone database has", () => {
    const riyadh = new Intl.DateTimeFormat("en-CA", {
      timeZone: "Asia/Riyadh",
      dateStyle: "short",
    });

    fc.assert(
      fc.property(
        fc.date({
          min: new Date("2005-01-01"),
          max: new Date("2077-12-31"),
          noInvalidDate: true,
        }),
        (instant) => {
          expect(civilDayOf(instant)).toBe(riyadh.format(instant));
        },
      ),
    );
  });
});
