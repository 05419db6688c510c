import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hijriMonthStart, hijriOf } from "./hijri";
import { localDate } from "./local-date";

const catalogue = join(__dirname, "../../test/catalogue/vectors.json");
const { hijriUmmAlQura } = JSON.parse(readFileSync(catalogue, "utf8")) as {
  hijriUmmAlQura: Record<string, string>;
};

describe("Umm al-Qura dates", () => {
  it.each(Object.entries(hijriUmmAlQura))("has %s as %s", (date, hijri) => {
    expect(hijriOf(localDate(date))).toBe(hijri);
  });

  it.each([
    ["the first day that the calendar covers", "2005-01-01", "1425-11-20"],
    ["the last day that the calendar covers", "2076-12-31", "1500-02-05"],
  ])("reaches %s", (_, date, hijri) => {
    expect(hijriOf(localDate(date))).toBe(hijri);
  });

  it.each([
    ["its first day", "2026-02-18"],
    ["a day within", "2026-03-01"],
    ["its last day", "2026-03-19"],
  ])("knows where a month begins from %s", (_, date) => {
    expect(hijriMonthStart(localDate(date))).toBe("2026-02-18");
  });
});
