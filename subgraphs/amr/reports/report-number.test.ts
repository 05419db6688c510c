import fc from "fast-check";
import { drawReportNumber, reportNumber } from "./report-number";

const drawn = fc.constant(null).map(drawReportNumber);

describe("a report number (AMR-N1)", () => {
  it("is BR and ten digits", () => {
    expect(drawReportNumber()).toMatch(/^BR-\d{10}$/);
  });

  it("is read back whatever is between its signs", () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(" ", "-", "\u200f", "–"), (number, between) => {
        const typed = Array.from(number.replace("-", "")).join(between);

        expect(reportNumber(typed.toLowerCase())).toBe(number);
      }),
    );
  });

  it("is read in Arabic-Indic digits", () => {
    const number = drawReportNumber();
    const typed = number.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));

    expect(reportNumber(typed)).toBe(number);
  });

  it("is read without its letters", () => {
    const number = drawReportNumber();

    expect(reportNumber(number.slice(3))).toBe(number);
  });

  it("is nobody's with one digit mistyped", () => {
    const place = fc.integer({ min: 3, max: 12 });
    const shift = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(drawn, place, shift, (number, at, by) => {
        const digit = (Number(number[at]) + by) % 10;

        expect(reportNumber(number.slice(0, at) + String(digit) + number.slice(at + 1))).toBeNull();
      }),
    );
  });

  it.each(["", "BR-", "BR-123", "XX-1234567890", "BR-12345678901", "BR-\u0000123456789"])(
    "is not %j",
    (text) => {
      expect(reportNumber(text)).toBeNull();
    },
  );

  it("does not follow from the one before", () => {
    const numbers = Array.from({ length: 1000 }, drawReportNumber);

    expect(new Set(numbers).size).toBe(1000);
    expect([...numbers].sort()).not.toEqual(numbers);
  });
});
