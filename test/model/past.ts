import { type DayChanged, holidaysBy } from "./days";
import { type Fate, type Instant, type Life } from "./life";
import { type Stored, type StoredChange } from "./stored";
import { type World } from "./world";

/** A report after a step of its history. */
export interface Stand {
  readonly life: Life;
  readonly change: StoredChange;
}

/** What a sequence left behind, with what the model makes of it and where the two differ. */
export interface Past {
  readonly world: World;
  readonly stored: Stored;
  /** Each report's stands, oldest first, by its number. */
  readonly stands: Map<string, Stand[]>;
  /** What is not as it should be, in words. */
  readonly divergences: string[];
  holidaysAt(version: number): ReadonlySet<string>;
}

/** Nothing is made of it yet. */
export function pastOf(world: World, stored: Stored): Past {
  const calendars = new Map<number, ReadonlySet<string>>();
  const days: readonly DayChanged[] = stored.days;
  return {
    ...{ world, stored, stands: new Map(), divergences: [] },
    holidaysAt(version) {
      const holidays = calendars.get(version) ?? holidaysBy(version, days);
      calendars.set(version, holidays);
      return holidays;
    },
  };
}

/** Notes a divergence unless something holds. */
export function expectThat({ divergences }: Past, holds: boolean, what: string): void {
  if (!holds) divergences.push(what);
}

/** The instant at which the sequence ended. */
export function endOf({ world }: Past): Instant {
  return world.instants.at(-1) ?? world.startedAt;
}

/** Each report's rows of one kind. */
export function ofReport<Row extends { readonly number: string }>(
  rows: readonly Row[],
  number: string,
): readonly Row[] {
  return rows.filter((row) => row.number === number);
}

/** What became of the notice of the latest request for information. */
export function fateOf({ stored, world }: Past, { number, askedAt }: Life): Fate {
  const notice = ofReport(stored.notices, number).find(
    ({ kind, at }) => kind === "INFORMATION_MISSING" && at === askedAt,
  );
  if (notice === undefined) return { handedOver: null, lost: null };
  const { status, deliveredAt } = notice;
  const ids = stored.deliveries.filter((each) => each.notice === notice.id).map(({ id }) => id);
  const attempts = world.post.attempts.filter(({ id }) => ids.includes(id));
  const lost = status === "FAILED" ? (attempts.at(-1)?.at ?? null) : null;
  return { handedOver: deliveredAt, lost };
}

/** How a report stood in a round: when it began, and after each step that was taken in it. */
export function standsIn({ stands }: Past, number: string, at: Instant): readonly Stand[] {
  const all = stands.get(number) ?? [];
  const before = all.filter(({ change }) => change.at < at).slice(-1);
  return [...before, ...all.filter(({ change }) => change.at === at)];
}

/** The versions of the calendar that were in force in a round: that of its beginning, and what came in it. */
export function versionsIn({ stored }: Past, at: Instant): readonly number[] {
  const before = stored.versions.filter((version) => version.at < at).slice(-1);
  const meanwhile = stored.versions.filter((version) => version.at === at);
  return [...before, ...meanwhile].map(({ version }) => version);
}

/** The version of the calendar that is in force at the end. */
export function lastVersion({ stored }: Past): number {
  return stored.versions.at(-1)?.version ?? 1;
}
