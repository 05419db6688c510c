import { localDate } from "../../../domain/calendar/local-date";
import { type Report } from "./report";
import { columnsOf, toState } from "./report-state-mapping.repository";
import { type ReportRow } from "./report.row";

/** What of a row the repository writes: neither what the database makes nor what a search finds it by. */
export type StoredReport = Omit<ReportRow, "dueOrder" | "searchWords">;

/** How a report is written. */
export function toRow({ state, beneficiary, ...report }: Report): StoredReport {
  const { kind: beneficiaryKind, name: beneficiaryName, ...person } = beneficiary;
  return { ...report, ...columnsOf(state), ...person, beneficiaryKind, beneficiaryName };
}

/** What was written, as amr speaks of it. */
export function toReport(row: StoredReport): Report {
  return {
    number: row.number,
    track: row.track,
    provider: row.provider,
    serviceCode: row.serviceCode,
    ticketNumber: row.ticketNumber,
    ticketKey: row.ticketKey,
    ticketDate: row.ticketDate === null ? null : localDate(row.ticketDate),
    matter: row.matter,
    stillOccurring: row.stillOccurring,
    paperServiceName: row.paperServiceName,
    channel: row.channel,
    title: row.title,
    description: row.description,
    normalText: row.normalText,
    beneficiary: toBeneficiary(row),
    submittedAt: row.submittedAt,
    verdict: row.verdict,
    ground: row.ground,
    state: toState(row),
    calendarVersion: row.calendarVersion,
  };
}

function toBeneficiary(row: StoredReport): Report["beneficiary"] {
  const { beneficiaryKind: kind, identifierKind, identifier, mobile, email } = row;
  return { kind, identifierKind, identifier, name: row.beneficiaryName, mobile, email };
}
