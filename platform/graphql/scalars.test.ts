import { CivilDate, DateTime } from "./scalars";

describe("DateTime", () => {
  it("goes out in UTC with milliseconds", () => {
    expect(DateTime.serialize(new Date(0))).toBe("1970-01-01T00:00:00.000Z");
  });

  it.each([
    ["2026-03-01T12:00:00+03:00", "2026-03-01T09:00:00.000Z"],
    ["2026-03-01T09:00:00Z", "2026-03-01T09:00:00.000Z"],
    ["2026-03-01T09:00:00.123Z", "2026-03-01T09:00:00.123Z"],
  ])("comes in with any offset: %s", (text, instant) => {
    expect(DateTime.parseValue(text)).toEqual(new Date(instant));
  });

  it.each(["2026-03-01", "2026-03-01T09:00:00", "2026-02-30T09:00:00Z", "tomorrow", 0, null])(
    "is never %j",
    (value) => {
      expect(() => DateTime.parseValue(value)).toThrow();
    },
  );
});

describe("CivilDate", () => {
  it.each(["2026-03-01", "2028-02-29", "0001-01-01"])("takes the day %s", (day) => {
    expect([CivilDate.parseValue(day), CivilDate.serialize(day)]).toEqual([day, day]);
  });

  it.each(["2026-02-29", "2026-3-1", "2026-13-01", "2026-03-01T00:00:00Z", "", 20260301, null])(
    "is never %j",
    (value) => {
      expect(() => CivilDate.parseValue(value)).toThrow("YYYY-MM-DD");
    },
  );

  it("is called Date, as the contract has it", () => {
    expect(CivilDate.name).toBe("Date");
  });
});
