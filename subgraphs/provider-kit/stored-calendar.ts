import { type EntityManager } from "typeorm";
import { type BusinessCalendar } from "../../domain/calendar/business-calendar";
import { CalendarRepository } from "./calendar.repository";
import { followedCalendar, type KnownVersion } from "./followed-calendar";

/** The calendar as this provider knows it; its holidays are read once for each version and span of days. */
export class StoredCalendar {
  private last: { readonly name: string; readonly calendar: BusinessCalendar } | null = null;

  /** The one that a change is decided with: it stays the one in force until the manager's transaction ends. */
  async inForce(manager: EntityManager): Promise<BusinessCalendar> {
    const calendars = new CalendarRepository(manager);
    const known = await calendars.hold();
    const name = nameOf(known);
    if (this.last?.name === name) return this.last.calendar;
    const calendar = followedCalendar({ ...known, holidays: await calendars.holidays() });
    this.last = { name, calendar };
    return calendar;
  }
}

function nameOf({ version, days }: KnownVersion): string {
  return [version, days?.from, days?.to].join("/");
}
