import { type DataSource, type EntityManager } from "typeorm";
import { type BusinessCalendar } from "../../domain/calendar/business-calendar";
import { localDate, plusDays } from "../../domain/calendar/local-date";
import { civilDayOf } from "../../domain/calendar/riyadh";
import { FIRST_CALENDAR_DAY, LAST_CALENDAR_YEAR } from "../../domain/calendar/ruled-calendar";
import {
  type InformationClock,
  informationRunsOutAt,
} from "../../domain/lifecycle/ticket-information";
import { type Clock } from "../../platform/clock";
import { type Logger } from "../../platform/logger";
import { Loop } from "../../platform/workers/loop";
import { type AmrCalendar } from "./amr-calendar";
import { CalendarRepository } from "./calendar.repository";
import {
  type Days,
  followedCalendar,
  type KnownCalendar,
  type KnownVersion,
} from "./followed-calendar";
import { InformationDeadlineRepository } from "./information-deadline.repository";

/** What following the calendar works with. */
export interface Following {
  readonly calendar: AmrCalendar;
  readonly database: DataSource;
  readonly clock: Clock;
  /** Null where nothing of the provider's own hangs on the calendar; its version is kept all the same. */
  readonly informationClock: InformationClock | null;
  readonly logger: Logger;
}

const LOOK_EVERY_MS = 2_000;
/** Together with the day itself the 400 days that one look at the calendar covers. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 339;
/** Days that were read so long ago are read again, though the version is the same. */
const READ_AGAIN_AFTER = 30;

const LAST_CALENDAR_DAY = localDate(`${LAST_CALENDAR_YEAR}-12-31`);

/**
 * Keeps to the regulator's calendar: on a higher version its days are read and stored, and the ends
 * of awaited information (FRS-R3) worked out again in the same transaction, each moved one kept with
 * its old and new instant. That is no step of a ticket: its history and its feed, which tell of
 * steps, say nothing of it, its version stays, and whoever reads the ticket sees the instant it has.
 * While amr is away the calendar stays as it is known.
 */
export class CalendarFollower {
  private readonly loop: Loop;
  private hasLooked: () => void = () => undefined;
  /** Resolves once amr was asked for the first time, whatever came of it. */
  readonly firstLook = new Promise<void>((resolve) => {
    this.hasLooked = resolve;
  });

  constructor(private readonly settings: Following) {
    this.loop = new Loop({
      look: () => this.look(),
      retryMs: LOOK_EVERY_MS,
      failing: "cannot follow the calendar, keeps trying",
      logger: settings.logger,
    });
  }

  start(): void {
    this.loop.start();
  }

  /** Resolves when nothing of it runs. */
  async stop(): Promise<void> {
    await this.loop.stop();
    this.hasLooked();
  }

  /** Brings what is known to the regulator's calendar as it is. Throws SUBGRAPH_UNAVAILABLE when amr does not answer. */
  async follow(): Promise<void> {
    const { calendar, database, clock } = this.settings;
    const known = await new CalendarRepository(database.manager).known();
    const days = daysAround(clock.now());
    const heard = { version: await calendar.version(), days };
    if (!isNews(heard, known)) return;
    const read = await calendar.read(days);
    await database.transaction((manager) => this.takeIn(manager, read));
  }

  /** Many processes do not ask at the same moment. */
  private async look(): Promise<number> {
    try {
      await this.follow();
      return LOOK_EVERY_MS * (0.75 + Math.random() / 2);
    } finally {
      this.hasLooked();
    }
  }

  /** Another process may have been quicker: what is known never goes back. */
  private async takeIn(manager: EntityManager, read: KnownCalendar): Promise<void> {
    const calendars = new CalendarRepository(manager);
    if (!isNews(read, await calendars.lock())) return;
    const { informationClock, clock } = this.settings;
    const at = clock.now();
    await calendars.put(read, at);
    if (informationClock === null) return;
    await workOutAgain(new InformationDeadlineRepository(manager), {
      ...{ informationClock, at },
      calendar: followedCalendar(read),
    });
  }
}

/** Everything that a change of the calendar may still move here, in the years that the calendar has. */
function daysAround(now: Date): Days {
  const today = civilDayOf(now);
  const from = plusDays(today, -DAYS_BACK);
  const to = plusDays(today, DAYS_AHEAD);
  return {
    from: from < FIRST_CALENDAR_DAY ? FIRST_CALENDAR_DAY : from,
    to: to > LAST_CALENDAR_DAY ? LAST_CALENDAR_DAY : to,
  };
}

/** A higher version, or the same one further on in time. */
function isNews(
  heard: { readonly version: number; readonly days: Days | null },
  known: KnownVersion,
) {
  if (heard.version !== known.version) return heard.version > known.version;
  if (heard.days === null || known.days === null) return false;
  return plusDays(known.days.from, READ_AGAIN_AFTER) < heard.days.from;
}

interface WorkingOut {
  readonly informationClock: InformationClock;
  readonly calendar: BusinessCalendar;
  readonly at: Date;
}

async function workOutAgain(
  deadlines: InformationDeadlineRepository,
  { informationClock, calendar, at }: WorkingOut,
): Promise<void> {
  const tickets = await deadlines.lockAll();
  const moved = tickets
    .map(({ key, remindedAt, informationDueAt: from }) => {
      const to = informationRunsOutAt(remindedAt, informationClock, calendar);
      return { key, from, to };
    })
    .filter(({ from, to }) => from.getTime() !== to.getTime());
  if (moved.length > 0) await deadlines.move(moved, { at, calendarVersion: calendar.version });
}
