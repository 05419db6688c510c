import fc from "fast-check";
import { localDate, plusDays, weekday } from "./local-date";

const anyDate = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => plusDays(localDate("1990-01-01"), days));

describe("localDate", () => {
  it.each(["2026-03-31", "2028-02-29", "2005-01-01"])("reads %s", (text) => {
    expect(localDate(text)).toBe(text);
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-3-1",
    "26-03-01",
    "2026-03-31T00:00",
    "-000001-12",
    "+010000-01",
    "",
    "today",
  ])("throws RangeError for %p", (text) => {
    expect(() => localDate(text)).toThrow(RangeError);
  });
});

describe("plusDays", () => {
  it.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2026-11-01", 0, "2026-11-01"],
  ])("from %s by %d is %s", (from, days, to) => {
    expect(plusDays(localDate(from), days)).toBe(to);
  });

  it.each([
    ["0000-01-01", -1],
    ["9999-12-31", 1],
  ])("throws RangeError from %s by %d, where years have no four digits", (from, days) => {
    expect(() => plusDays(localDate(from), days)).toThrow(RangeError);
  });

  it("goes there and back", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (date, days) => {
        expect(plusDays(plusDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe("weekday", () => {
  it("is 0 on a Sunday and 6 on a Saturday", () => {
    expect([weekday(localDate("2026-11-01")), weekday(localDate("2026-11-07"))]).toEqual([0, 6]);
  });

  it("goes on by one each day, from 6 to 0", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekday(plusDays(date, 1))).toBe((weekday(date) + 1) % 7);
      }),
    );
  });
});
