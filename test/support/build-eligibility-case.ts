import { calendarOf } from "../../domain/calendar/business-calendar";
import { localDate } from "../../domain/calendar/local-date";
import { type CaseProvider, type EligibilityCase } from "../../domain/eligibility/case";
import { type TicketFacts } from "../../domain/lifecycle/ticket";

const NATIONAL_DAY = {
  date: localDate("2026-09-23"),
  name: { ar: "اليوم الوطني", en: "National Day" },
  certainty: "ANNOUNCED",
} as const;

/** The calendar of the worked examples (A2): Sunday to Thursday, only 23 September 2026 off. */
export const EXAMPLE_CALENDAR = calendarOf(1, [NATIONAL_DAY]);

/** Sunday 1 November 2026, 11:00 in Riyadh. */
export const OPENED_AT = new Date("2026-11-01T08:00:00.000Z");

/** Monday 9 November, 00:00 in Riyadh: the fifth business day after `OPENED_AT` has ended. */
export const FIVE_DAYS_ENDED_AT = new Date("2026-11-08T21:00:00.000Z");

/** Monday 16 November, 00:00 in Riyadh: the tenth has. */
export const TEN_DAYS_ENDED_AT = new Date("2026-11-15T21:00:00.000Z");

const PROVIDER: CaseProvider = {
  code: "ETIMAD",
  name: { ar: "اعتماد", en: "Etimad" },
  channels: ["19990"],
};

/** The facts of a ticket with no service level, open since `OPENED_AT`. A test names only what it is about. */
function buildTicketFacts(facts: Partial<TicketFacts> = {}): TicketFacts {
  return {
    status: "OPEN",
    closure: null,
    matter: "SERVICE_QUALITY",
    serviceCode: "ETIMAD-TENDERS",
    openedAt: OPENED_AT,
    closedAt: null,
    dueAt: null,
    resolutionBusinessDays: null,
    calendarVersion: 1,
    ...facts,
  };
}

/** A complaint about a ticket of these facts, weighed a month after it was opened. */
export function buildCase(
  facts: Partial<TicketFacts> = {},
  fields: Partial<EligibilityCase> = {},
): EligibilityCase {
  return {
    at: new Date("2026-12-01T09:00:00.000Z"),
    calendar: EXAMPLE_CALENDAR,
    provider: PROVIDER,
    ticket: { kind: "FOUND", facts: buildTicketFacts(facts) },
    service: { code: "ETIMAD-TENDERS", digital: true },
    givenServiceCode: null,
    matter: null,
    stillOccurring: null,
    intakeOutage: false,
    pictureAttached: false,
    earlierReports: [],
    ...fields,
  };
}
