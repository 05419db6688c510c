import { type BusinessCalendar } from "../calendar/business-calendar";
import { businessDeadline } from "../calendar/business-days";
import { type TicketProfile } from "./ticket-state";

/** A provider's own clock on awaited information. */
export type InformationClock = NonNullable<TicketProfile["informationClock"]>;

/**
 * FRS-R3: awaited information runs out where the last business day after the second contact ends.
 * It hangs on nothing else, so that the same contact worked out again with another calendar gives
 * what it would have given then.
 */
export function informationRunsOutAt(
  remindedAt: Date,
  { businessDays }: InformationClock,
  calendar: BusinessCalendar,
): Date {
  return businessDeadline(remindedAt, businessDays, calendar);
}
