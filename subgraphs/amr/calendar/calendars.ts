import { type EntityManager } from "typeorm";
import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import { CalendarRepository } from "./calendar.repository";

/** The regulator's calendar, for reading. */
export interface Calendars {
  /** The one in force; the same throughout a query. */
  inForce(): Promise<BusinessCalendar>;
  /** The one that was in force at an instant. */
  asOf(instant: Date): Promise<BusinessCalendar>;
  /** The one of a version that there is. */
  at(version: number): Promise<BusinessCalendar>;
}

/** More than are asked about at once; what is not kept is read again. */
const MOST_KEPT = 32;

/** The calendars that this process has read: a version never changes, so each is read once. */
export class CalendarShelf implements Calendars {
  private readonly kept = new Map<number, BusinessCalendar>();

  constructor(private readonly manager: EntityManager) {}

  async inForce(): Promise<BusinessCalendar> {
    return this.at(await new CalendarRepository(this.manager).version());
  }

  async asOf(instant: Date): Promise<BusinessCalendar> {
    return this.at(await new CalendarRepository(this.manager).versionAt(instant));
  }

  at(version: number): Promise<BusinessCalendar> {
    return this.read(version, this.manager);
  }

  /** The one in force, which stays so until the transaction ends. It waits for no other connection. */
  async heldBy(transaction: EntityManager): Promise<BusinessCalendar> {
    return this.read(await new CalendarRepository(transaction).holdVersion(), transaction);
  }

  private async read(version: number, manager: EntityManager): Promise<BusinessCalendar> {
    const calendar = this.kept.get(version) ?? (await new CalendarRepository(manager).at(version));
    this.kept.set(version, calendar);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return calendar;
  }
}

/** Calendars for one request: a query looks once which is in force, anything else whenever it asks. */
export function calendarsOf(shelf: Calendars, { cache }: { readonly cache: boolean }): Calendars {
  if (!cache) return shelf;
  let inForce: Promise<BusinessCalendar> | null = null;
  const asked = new Map<number, Promise<BusinessCalendar>>();
  return {
    inForce() {
      inForce ??= shelf.inForce();
      return inForce;
    },
    asOf(instant) {
      const calendar = asked.get(instant.getTime()) ?? shelf.asOf(instant);
      asked.set(instant.getTime(), calendar);
      return calendar;
    },
    at: (version) => shelf.at(version),
  };
}
