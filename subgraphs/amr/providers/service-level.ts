/** The business days in which a provider resolves a ticket, from an instant on. */
export interface ServiceLevel {
  /** Null for the level a provider is registered with: it has no beginning. */
  readonly validFrom: Date | null;
  /** Null: the provider declares none. */
  readonly businessDays: number | null;
}

/**
 * calendar.md: the level in force at an instant. A change holds for tickets opened from it on;
 * those opened before keep the level of their time, none included.
 */
export function levelAt(levels: readonly ServiceLevel[], instant: Date): number | null {
  const begun = levels.filter(({ validFrom }) => beginningOf(validFrom) <= instant.getTime());
  const latest = begun.reduce<ServiceLevel | null>(laterOf, null);
  return latest?.businessDays ?? null;
}

function laterOf(latest: ServiceLevel | null, level: ServiceLevel): ServiceLevel {
  if (latest === null) return level;
  return beginningOf(level.validFrom) > beginningOf(latest.validFrom) ? level : latest;
}

function beginningOf(validFrom: Date | null): number {
  return validFrom?.getTime() ?? -Infinity;
}
