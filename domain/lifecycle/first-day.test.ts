import { calendarOf } from "../calendar/business-calendar";
import { isRequestedLate } from "./first-day";

const calendar = calendarOf(1, []);
const isLate = (submitted: string, requested: string) =>
  isRequestedLate(new Date(submitted), new Date(requested), calendar);

describe("a first request for information (AMR-M4)", () => {
  it("is in time on the day of submission and on the first business day", () => {
    expect(isLate("2026-11-01T08:00:00.000Z", "2026-11-01T09:00:00.000Z")).toBe(false);
    expect(isLate("2026-11-01T08:00:00.000Z", "2026-11-02T20:59:59.999Z")).toBe(false);
  });

  it("is late from where the first business day ends", () => {
    expect(isLate("2026-11-01T08:00:00.000Z", "2026-11-02T21:00:00.000Z")).toBe(true);
  });

  it("has the weekend over when the report came on a Thursday", () => {
    expect(isLate("2026-11-05T08:00:00.000Z", "2026-11-08T20:59:00.000Z")).toBe(false);
  });
});
