import { type OracleClock, oracleDeadline } from "./day-oracle";
import { type ReportColumns } from "./store-reports";

/** The Saturday before it. */
export const BEFORE_EID = "2027-03-06T09:00:00.000Z";
const DAY = 86_400_000;

/** Eid al-Fitr of 1448 is predicted for these days; Founding Day is announced. */
export const PREDICTED = new Set([
  "2027-02-22",
  "2027-03-09",
  "2027-03-10",
  "2027-03-11",
  "2027-03-14",
]);
/** As the regulator declares it: five working days. */
export const DECLARED = new Set([
  "2027-02-22",
  ...["07", "08", "09", "10", "11"].map((d) => `2027-03-${d}`),
]);
/** A report with what its deadline follows from. */
export interface StoredReport {
  readonly clock: OracleClock;
  readonly columns: ReportColumns;
}

/** Whenever it was submitted in the three weeks before, in whatever state, with a pause that is over, lasts, or is none. */
export function openReport(index: number): StoredReport {
  const start = new Date(Date.parse(BEFORE_EID) - (index % 19) * DAY - (index % 23) * 3_100_000);
  const [from, to] = [6, 60].map((hours) =>
    new Date(start.getTime() + hours * 3_600_000).toISOString(),
  );
  const kind = index % 5;
  const pauses = pausesOf(kind, from ?? "", to ?? "");
  const clock = { start: start.toISOString(), days: 5, pauses };
  const columns = {
    submitted_at: clock.start,
    clock_started_at: clock.start,
    pauses: pauses.map(([a, b]) => ({ from: a, to: b })),
    due_at: oracleDeadline(clock, PREDICTED),
    ...STATES[kind],
    ...(kind === 1 && { information_asked_at: from }),
    calendar_version: 1,
  };
  return { clock, columns };
}

type PauseOf = readonly [from: string, to: string | null];

function pausesOf(kind: number, from: string, to: string): readonly PauseOf[] {
  if (kind === 0) return [[from, to]];
  return kind === 1 ? [[from, null]] : [];
}

const STATES = [
  { status: "IN_PROGRESS", was_referred: true },
  { status: "AWAITING_INFORMATION", return_to: "UNDER_REVIEW", awaited_information: ["a copy"] },
  { status: "RECEIVED" },
  { status: "UNDER_REVIEW" },
  { status: "REFERRED", was_referred: true },
];

/** Answered or ended within its time, which lay where the calendar will change. */
export function settledReport(index: number): ReportColumns {
  const start = { clock_started_at: "2027-03-02T09:00:00Z", submitted_at: "2027-03-02T09:00:00Z" };
  const ended = {
    closed_at: "2027-03-04T09:00:00Z",
    due_at: "2027-03-14T21:00:00Z",
    calendar_version: 1,
  };
  const end = ["WITHDRAWN", "INELIGIBLE", "AUTO_CANCELLED", "CLOSED"][index % 4];
  return { ...start, ...ended, status: end, was_referred: true };
}
