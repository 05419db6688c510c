import { localDate } from "../../../domain/calendar/local-date";
import { type Pause } from "../../../domain/deadline/deadline";
import { type Report } from "./report";
import { type PauseJson, type ReportRow } from "./report.row";

/** What of a row the repository writes: neither what the database makes nor what a search finds it by. */
export type StoredReport = Omit<ReportRow, "dueOrder" | "searchWords">;

/** How a report is written. */
export function toRow({ state, beneficiary, ...report }: Report): StoredReport {
  const { kind: beneficiaryKind, name: beneficiaryName, ...person } = beneficiary;
  return { ...report, ...columnsOf(state), ...person, beneficiaryKind, beneficiaryName };
}

/** All of a state but whether it is provisional, which is what the verdict says. */
function columnsOf(state: Report["state"]) {
  return {
    status: state.status,
    returnTo: state.returnTo,
    clockStartedAt: state.clockStartedAt,
    pauses: state.pauses.map(toPauseJson),
    wasReferred: state.wasReferred,
    dueAt: state.dueAt,
    overdueAt: state.overdueAt,
    awaitedInformation: state.awaitedInformation,
    reminderDueAt: state.reminderDueAt,
    informationDueAt: state.informationDueAt,
    answeredAt: state.answeredAt,
    answer: state.answer,
    reason: state.reason,
    closedAt: state.closedAt,
    version: state.version,
  };
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
    channel: row.channel,
    title: row.title,
    description: row.description,
    beneficiary: toBeneficiary(row),
    submittedAt: row.submittedAt,
    verdict: row.verdict,
    ground: row.ground,
    state: toState(row),
  };
}

function toBeneficiary(row: StoredReport): Report["beneficiary"] {
  const { beneficiaryKind: kind, identifierKind, identifier, mobile, email } = row;
  return { kind, identifierKind, identifier, name: row.beneficiaryName, mobile, email };
}

function toState(row: StoredReport): Report["state"] {
  return {
    status: row.status,
    returnTo: row.returnTo,
    provisional: row.verdict === "PROVISIONAL",
    clockStartedAt: row.clockStartedAt,
    pauses: row.pauses.map(toPause),
    wasReferred: row.wasReferred,
    dueAt: row.dueAt,
    overdueAt: row.overdueAt,
    awaitedInformation: row.awaitedInformation,
    reminderDueAt: row.reminderDueAt,
    informationDueAt: row.informationDueAt,
    answeredAt: row.answeredAt,
    answer: row.answer,
    reason: row.reason,
    closedAt: row.closedAt,
    version: row.version,
  };
}

function toPauseJson({ from, to }: Pause): PauseJson {
  return { from: from.toISOString(), to: to && to.toISOString() };
}

function toPause({ from, to }: PauseJson): Pause {
  return { from: new Date(from), to: to === null ? null : new Date(to) };
}
