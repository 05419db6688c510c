import { type DataSource, type EntityManager } from "typeorm";
import { type BusinessCalendar } from "../../domain/calendar/business-calendar";
import { type Clock } from "../../platform/clock";
import { type Feed } from "../../platform/feed/feed";
import { type Publication, publish, publishAll } from "../../platform/feed/outbox";
import { CalendarRepository } from "./calendar/calendar.repository";
import { type CalendarShelf } from "./calendar/calendars";
import { type Repositories, repositoriesOf } from "./repositories";

/** What a use case that writes may touch: one transaction and one instant. */
export interface Work extends Repositories {
  /** For what the platform does in the same transaction, such as `once`. */
  readonly manager: EntityManager;
  /**
   * The instant of everything that is written, read from the clock when it is first asked for. Whoever changes a row
   * locks it before: a step that waited for another one is later than that one.
   */
  readonly now: Date;
  /** The business calendar in force, which stays so until the transaction has ended. */
  readonly calendar: BusinessCalendar;
  /** Stored with the change and delivered only once it is committed; `publish` answers the event's id. */
  readonly events: {
    publish(event: Publication): Promise<string>;
    /** In the order given. */
    publishAll(events: readonly Publication[]): Promise<void>;
  };
}

export interface UnitOfWork {
  /** Commits when `work` returns, and rolls back when it throws. What was published has its position afterwards. */
  run<Result>(work: (work: Work) => Promise<Result>): Promise<Result>;
  /**
   * As `run`, with the calendar to itself: those who work with it are waited for, and nobody begins to before
   * this has ended. For as long as that holds up all that write, so it is for moving the calendar on and no more.
   */
  runAlone<Result>(work: (work: Work) => Promise<Result>): Promise<Result>;
}

interface Settings {
  readonly database: DataSource;
  readonly feed: Feed;
  readonly clock: Clock;
  readonly calendars: CalendarShelf;
}

export function postgresUnitOfWork(settings: Settings): UnitOfWork {
  return {
    run: (work) => inTransaction(settings, work),
    runAlone: (work) =>
      inTransaction(settings, work, (manager) => new CalendarRepository(manager).lock()),
  };
}

async function inTransaction<Result>(
  { database, feed, clock, calendars }: Settings,
  work: (work: Work) => Promise<Result>,
  before: (manager: EntityManager) => Promise<void> = () => Promise.resolve(),
): Promise<Result> {
  let published = 0;
  const publisherIn = (manager: EntityManager): Work["events"] => ({
    publish(event) {
      published += 1;
      return publish(manager, event);
    },
    publishAll(events) {
      published += events.length;
      return publishAll(manager, events);
    },
  });
  const result = await database.transaction(async (manager) => {
    await before(manager);
    const calendar = await calendars.heldBy(manager);
    const events = publisherIn(manager);
    return work(withInstant(clock, { ...repositoriesOf(manager), manager, calendar, events }));
  });
  if (published > 0) await feed.step();
  return result;
}

function withInstant(clock: Clock, work: Omit<Work, "now">): Work {
  let instant: Date | null = null;
  return {
    ...work,
    get now() {
      instant ??= clock.now();
      return instant;
    },
  };
}
