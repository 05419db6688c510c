import { type LocalDate, plusDays } from "./local-date";

/**
 * ICU's Umm al-Qura tables. The calendar and the digits are spelled out, because what
 * a locale such as `ar-SA` means by itself differs between versions of ICU. A civil day
 * is formatted as its midnight in UTC, so UTC is the zone to read it in.
 */
const UMM_AL_QURA = new Intl.DateTimeFormat("en", {
  calendar: "islamic-umalqura",
  numberingSystem: "latn",
  timeZone: "UTC",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The Umm al-Qura date of a civil day, YYYY-MM-DD: 2026-03-20 is `1447-10-01`. */
export function hijriOf(date: LocalDate): string {
  const parts = UMM_AL_QURA.formatToParts(new Date(date));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** The civil day on which the Umm al-Qura month of a civil day begins. */
export function hijriMonthStart(date: LocalDate): LocalDate {
  const dayOfMonth = Number(hijriOf(date).slice(8));
  return plusDays(date, 1 - dayOfMonth);
}
