import { type BusinessCalendar } from "../calendar/business-calendar";
import { businessDeadline } from "../calendar/business-days";
import { FIRST_REVIEW_BUSINESS_DAYS } from "../rulebook/numbers";

/**
 * AMR-M4: missing data is noticed within the first day of submission. A first request for information from the
 * end of the first business day on is late: it is allowed, and the overview counts it.
 */
export function isRequestedLate(
  submittedAt: Date,
  requestedAt: Date,
  calendar: BusinessCalendar,
): boolean {
  return requestedAt >= businessDeadline(submittedAt, FIRST_REVIEW_BUSINESS_DAYS, calendar);
}
