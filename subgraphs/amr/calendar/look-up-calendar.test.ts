import { ruledCalendar } from "../../../domain/calendar/ruled-calendar";
import { lookUpCalendar, lookUpDeadline } from "./look-up-calendar";

const calendar = ruledCalendar();
const refused = expect.objectContaining({ code: "BAD_USER_INPUT" }) as Error;

describe("looking the calendar up", () => {
  it.each([
    ["one day", "2026-11-01", "2026-11-01", 1],
    ["400 days", "2026-01-01", "2027-02-04", 400],
    ["the calendar's first day", "2005-01-01", "2005-01-02", 2],
    ["the calendar's last day", "2076-12-30", "2076-12-31", 2],
    ["a leap day", "2028-02-28", "2028-03-01", 3],
  ])("gives %s", (_, from, to, count) => {
    expect(lookUpCalendar(from, to, calendar)).toHaveLength(count);
  });

  it.each([
    ["401 days", "2026-01-01", "2027-02-05"],
    ["days the wrong way round", "2026-11-02", "2026-11-01"],
    ["a day before the calendar's first", "2004-12-31", "2005-01-02"],
    ["a day after the calendar's last", "2076-12-31", "2077-01-01"],
    ["the first days of time", "0000-01-01", "0000-01-02"],
    ["the last days of time", "9999-12-30", "9999-12-31"],
  ])("refuses %s", (_, from, to) => {
    expect(() => lookUpCalendar(from, to, calendar)).toThrow(refused);
  });
});

describe("looking a deadline up", () => {
  const from = new Date("2026-11-01T08:00:00.000Z");

  it("is where the n-th business day after the day ends (A2)", () => {
    expect(lookUpDeadline(from, 5, calendar)).toEqual(new Date("2026-11-08T21:00:00.000Z"));
  });

  it.each([1, 365])("takes %d business days", (days) => {
    expect(lookUpDeadline(from, days, calendar).getTime()).toBeGreaterThan(from.getTime());
  });

  it.each([0, -1, 366])("refuses %d business days", (days) => {
    expect(() => lookUpDeadline(from, days, calendar)).toThrow(refused);
  });

  it.each([
    ["the first instant of the calendar", "2004-12-31T21:00:00.000Z"],
    ["an instant whose deadline is still in it", "2076-12-20T08:00:00.000Z"],
  ])("takes %s", (_, instant) => {
    expect(lookUpDeadline(new Date(instant), 1, calendar)).toBeInstanceOf(Date);
  });

  it.each([
    ["the instant before the calendar", "2004-12-31T20:59:59.999Z"],
    ["an instant whose deadline is after it", "2076-12-31T08:00:00.000Z"],
    ["the end of time", "9999-12-31T23:59:59.999Z"],
    ["the beginning of time", "0000-01-01T00:00:00.000Z"],
  ])("refuses %s", (_, instant) => {
    expect(() => lookUpDeadline(new Date(instant), 1, calendar)).toThrow(refused);
  });
});
