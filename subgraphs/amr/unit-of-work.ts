import { type DataSource, type EntityManager } from "typeorm";
import { type BusinessCalendar } from "../../domain/calendar/business-calendar";
import { type Clock } from "../../platform/clock";
import { type Feed } from "../../platform/feed/feed";
import { type Publication, publish } from "../../platform/feed/outbox";
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
  /** The business calendar in force. */
  readonly calendar: BusinessCalendar;
  /** Stored with the change and delivered only once it is committed; `publish` answers the event's id. */
  readonly events: { publish(event: Publication): Promise<string> };
}

export interface UnitOfWork {
  /** Commits when `work` returns, and rolls back when it throws. What was published has its position afterwards. */
  run<Result>(work: (work: Work) => Promise<Result>): Promise<Result>;
}

interface Settings {
  readonly database: DataSource;
  readonly feed: Feed;
  readonly clock: Clock;
  readonly calendar: BusinessCalendar;
}

export function postgresUnitOfWork(settings: Settings): UnitOfWork {
  const { database, feed, clock, calendar } = settings;
  return {
    async run(work) {
      const published: string[] = [];
      const publisherIn = (manager: EntityManager) => async (event: Publication) => {
        const id = await publish(manager, event);
        published.push(id);
        return id;
      };
      const result = await database.transaction((manager) =>
        work(
          withInstant(clock, {
            ...repositoriesOf(manager),
            manager,
            calendar,
            events: { publish: publisherIn(manager) },
          }),
        ),
      );
      if (published.length > 0) await feed.step();
      return result;
    },
  };
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
