import { type DataSource } from "typeorm";
import { type InformationClock } from "../../domain/lifecycle/ticket-information";
import { type Clock } from "../../platform/clock";
import { type Logger } from "../../platform/logger";
import { type Worker } from "../../platform/workers/worker";
import { AmrCalendar } from "./amr-calendar";
import { type AmrSettings } from "./ask-amr";
import { CalendarFollower } from "./calendar-follower";
import { InformationDeadlineRepository } from "./information-deadline.repository";
import { informationWorker } from "./information-worker";
import { type UnitOfWork } from "./unit-of-work";

/** What goes on without a request needs this. */
export interface ProviderClockSettings extends AmrSettings {
  readonly database: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Null where the provider has no clock of its own on awaited information. */
  readonly informationClock: InformationClock | null;
}

/** What goes on without a request: following the regulator's calendar, and doing what is due by it. */
export class ProviderClock {
  private readonly follower: CalendarFollower;
  private readonly worker: Worker;
  private starting: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly settings: ProviderClockSettings) {
    const { database } = settings;
    const calendar = new AmrCalendar(settings);
    const deadlines = new InformationDeadlineRepository(database.manager);
    this.follower = new CalendarFollower({ ...settings, calendar });
    this.worker = informationWorker({ ...settings, deadlines });
  }

  /**
   * Any number of processes may do so at once. Nothing is closed before amr was asked for its calendar
   * once, so that a provider that was away does not close by a calendar that changed meanwhile.
   */
  start(): void {
    const { amrUrl, informationClock } = this.settings;
    if (amrUrl !== null) this.follower.start();
    if (informationClock === null) return;
    const first = amrUrl === null ? Promise.resolve() : this.follower.firstLook;
    this.starting = first.then(() => {
      if (!this.closed) this.worker.start();
    });
  }

  /** Follows the calendar once and does all that is due; while amr is away, by the calendar as it is known. */
  async settle(): Promise<void> {
    try {
      await this.follower.follow();
    } catch (err) {
      this.settings.logger.warn({ err }, "settles without the regulator's calendar");
    }
    await this.worker.doAllDue();
  }

  /** Resolves when nothing of it runs; what was under way is finished or rolled back. */
  async close(): Promise<void> {
    this.closed = true;
    await this.follower.stop();
    await this.starting;
    await this.worker.stop();
  }
}
