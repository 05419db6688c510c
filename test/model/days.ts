/**
 * The days off by the rules alone, from the autumn of 2026 on and as a calendar on the wall has them: Founding Day,
 * National Day, and the first four working days from 30 Ramadan (1 Shawwal) and from 9 Dhu al-Hijjah.
 */
export const ruledHolidays: ReadonlySet<string> = new Set([
  "2026-09-23",
  ...["2027-02-22", "2027-09-23"],
  ...["2027-03-09", "2027-03-10", "2027-03-11", "2027-03-14"],
  ...["2027-05-16", "2027-05-17", "2027-05-18", "2027-05-19"],
  ...["2028-02-22", "2028-09-24"],
  ...["2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01"],
  ...["2028-05-04", "2028-05-07", "2028-05-08", "2028-05-09"],
]);

/** What a day became at a version of the calendar. */
export interface DayChanged {
  readonly version: number;
  readonly date: string;
  readonly isHoliday: boolean;
}

/** The days off by a version of the calendar. */
export function holidaysBy(version: number, changes: readonly DayChanged[]): ReadonlySet<string> {
  const holidays = new Set(ruledHolidays);
  for (const change of changes) {
    if (change.version > version) continue;
    if (change.isHoliday) holidays.add(change.date);
    else holidays.delete(change.date);
  }
  return holidays;
}
