/**
 * Where a number of business days ends, counted day by day and without a line of the hub's own: what the hub says
 * of a deadline is held against it. Riyadh is three hours ahead of UTC; Friday and Saturday are the weekend.
 */
export interface OracleClock {
  readonly start: string;
  readonly days: number;
  /** From and to; null while it lasts. */
  readonly pauses?: ReadonlyArray<readonly [from: string, to: string | null]>;
}

const HOUR = 3_600_000;

const DAY = 24 * HOUR;

/** The instant as ISO text; null while the clock stands still before it. */
export function oracleDeadline(
  { start, days, pauses = [] }: OracleClock,
  holidays: ReadonlySet<string>,
): string | null {
  let end = Math.floor((Date.parse(start) + 3 * HOUR) / DAY) * DAY - 3 * HOUR + DAY;
  for (let left = days; left > 0;) {
    end += DAY;
    const paused = pauses.filter((pause) => isWithin(pause, end));
    if (paused.some(([, to]) => to === null)) return null;
    if (isWorked(end, holidays) && paused.length === 0) left -= 1;
  }
  return new Date(end).toISOString();
}

function isWithin([from, to]: readonly [string, string | null], end: number): boolean {
  return Date.parse(from) <= end && (to === null || end < Date.parse(to));
}

/** The day that ends at an instant; noon of it in Riyadh has the same date in UTC. */
function isWorked(end: number, holidays: ReadonlySet<string>): boolean {
  const noon = new Date(end - 9 * HOUR);
  return ![5, 6].includes(noon.getUTCDay()) && !holidays.has(noon.toISOString().slice(0, 10));
}
