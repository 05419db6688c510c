import { ruledCalendar } from "../../domain/calendar/ruled-calendar";
import { type TicketKey } from "../../domain/identity/ticket-number";
import { receiveReport } from "../../domain/lifecycle/receive-report";
import { drawReportNumber } from "../../subgraphs/amr/reports/report-number";
import { type Report } from "../../subgraphs/amr/reports/report";
import { type ReportedTicket } from "../../subgraphs/amr/tickets/indexed-ticket";

/** The identifier is made up: no person has it. */
const BENEFICIARY = {
  kind: "INDIVIDUAL",
  identifierKind: "NATIONAL_ID",
  identifier: "1000000008",
} as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A ticket of Etimad that was opened a while ago. */
export function firstTicket(now: Date): ReportedTicket {
  const openedAt = new Date(now.getTime() - 10 * DAY_MS);
  const opened = { at: openedAt, recordedAt: openedAt, from: null, to: "OPEN" } as const;
  return {
    provider: "ETIMAD",
    key: "FIRST" as TicketKey,
    number: "FIRST",
    beneficiary: BENEFICIARY,
    serviceCode: "ETIMAD-TENDERS",
    matter: "SERVICE_QUALITY",
    status: "OPEN",
    closure: null,
    redirectedTo: null,
    openedAt,
    closedAt: null,
    level: 0,
    version: 1,
    steps: [{ ...opened, closure: null, level: 0 }],
  };
}

/** The complaint that escalates it, as it is received. */
export function firstReport(now: Date): Report {
  const receipt = {
    at: now,
    actor: "BENEFICIARY",
    track: "COMPLAINT",
    provisional: false,
  } as const;
  const { state } = receiveReport(receipt, ruledCalendar());
  return {
    number: drawReportNumber(),
    track: "COMPLAINT",
    provider: "ETIMAD",
    serviceCode: "ETIMAD-TENDERS",
    ticketNumber: "FIRST",
    ticketKey: "FIRST" as TicketKey,
    ticketDate: null,
    matter: null,
    stillOccurring: null,
    paperServiceName: null,
    channel: "WEBSITE",
    title: "تأخر الرد",
    description: "The bid was answered by nobody.",
    normalText: null,
    beneficiary: { ...BENEFICIARY, name: "مستفيد تجريبي", mobile: null, email: "a@example.com" },
    submittedAt: now,
    verdict: "ELIGIBLE",
    ground: "NO_SERVICE_LEVEL",
    state,
    calendarVersion: 1,
  };
}
