const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long after each failed attempt the next one is made: ten attempts in about a day. */
export const BACK_OFF_MS: readonly number[] = [
  10 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  ...[1, 2, 4, 8, 8].map((hours) => hours * HOUR_MS),
];

/** A wait is longer by up to this part of itself, so that what failed together is not tried again together. */
const SPREAD = 0.1;

/**
 * When a message is sent again after so many attempts that failed, by a number between 0 and 1 that chance chose;
 * null when that was the last one.
 */
export function nextAttemptAt(
  { attempts, now }: { readonly attempts: number; readonly now: Date },
  backOffMs: readonly number[],
  chance: number,
): Date | null {
  const wait = backOffMs[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * (1 + SPREAD * chance));
}
