import { levelAt } from "./service-level";

const registered = { validFrom: null, businessDays: 10 };
const shortened = { validFrom: new Date("2026-11-08T21:00:00.000Z"), businessDays: 3 };
const withdrawn = { validFrom: new Date("2026-12-01T00:00:00.000Z"), businessDays: null };
const levels = [shortened, withdrawn, registered];

describe("the service level in force", () => {
  it.each([
    ["long before the first change", "2005-01-01T00:00:00.000Z", 10],
    ["a millisecond before a change", "2026-11-08T20:59:59.999Z", 10],
    ["at the instant of a change", "2026-11-08T21:00:00.000Z", 3],
    ["after one was withdrawn", "2027-01-01T00:00:00.000Z", null],
  ])("%s", (_, instant, businessDays) => {
    expect(levelAt(levels, new Date(instant))).toBe(businessDays);
  });

  it("is none where none was ever declared", () => {
    expect(levelAt([], new Date("2026-11-08T21:00:00.000Z"))).toBeNull();
  });
});
