import { type Actor, type ClockStep, type Status, type Step, type Track } from "./words";

/** The tables of lifecycle.md, written down a second time: who takes which step from where, and whereto. */
type Row = readonly [
  from: string,
  step: Step | ClockStep,
  by: string,
  to: Status | "STAYS" | "BACK",
  tracks?: "COMPLAINT" | "PROPOSAL",
];

const OPEN = "RECEIVED UNDER_REVIEW AWAITING_INFORMATION REFERRED IN_PROGRESS";
const ACTIVE = `${OPEN} PLANNED RESOLVED`;

const ROWS: readonly Row[] = [
  ["RECEIVED", "START_REVIEW", "S", "UNDER_REVIEW"],
  ["RECEIVED", "DECIDE_PROVISIONAL", "K", "STAYS", "COMPLAINT"],
  ["RECEIVED UNDER_REVIEW", "REJECT", "S", "INELIGIBLE"],
  ["UNDER_REVIEW", "REQUEST_INFORMATION", "S", "AWAITING_INFORMATION"],
  ["IN_PROGRESS", "REQUEST_INFORMATION", "SP", "AWAITING_INFORMATION"],
  ["AWAITING_INFORMATION", "PROVIDE_INFORMATION", "BS", "BACK"],
  ["AWAITING_INFORMATION", "REQUEST_INFORMATION", "S", "STAYS"],
  ["AWAITING_INFORMATION", "AUTO_CANCEL", "K", "AUTO_CANCELLED"],
  ["UNDER_REVIEW", "REFER", "S", "REFERRED"],
  ["REFERRED IN_PROGRESS", "RETURN", "P", "UNDER_REVIEW"],
  ["REFERRED", "START", "P", "IN_PROGRESS"],
  ["IN_PROGRESS", "RESOLVE", "P", "RESOLVED", "COMPLAINT"],
  ["IN_PROGRESS PLANNED", "PLAN", "P", "PLANNED", "PROPOSAL"],
  ["IN_PROGRESS", "DECLINE", "P", "DECLINED", "PROPOSAL"],
  ["PLANNED", "RESOLVE", "P", "RESOLVED", "PROPOSAL"],
  ["RESOLVED", "CLOSE", "BS", "CLOSED"],
  ["RESOLVED", "CLOSE_AFTER_SILENCE", "K", "CLOSED"],
  ["RESOLVED CLOSED", "REQUEST_REOPEN", "BS", "STAYS", "COMPLAINT"],
  ["RESOLVED CLOSED", "DECIDE_REOPEN", "S", "STAYS", "COMPLAINT"],
  [ACTIVE, "WITHDRAW", "BS", "WITHDRAWN"],
  [ACTIVE, "AMEND", "BS", "STAYS"],
  [OPEN, "RECLASSIFY", "S", "STAYS", "COMPLAINT"],
  ["RESOLVED CLOSED DECLINED", "RATE", "BS", "STAYS"],
  [`${OPEN} PLANNED`, "NOTE_OVERDUE", "K", "STAYS"],
];

const FINAL = "CLOSED DECLINED INELIGIBLE AUTO_CANCELLED WITHDRAWN";

/** Where a step leads by the table alone, which knows no guards; null when it has no such row. */
export function rowFor(
  { track, status }: { readonly track: Track; readonly status: Status },
  step: Step | ClockStep,
  by: Actor | "K",
): Row[3] | null {
  const found = ROWS.find(
    ([from, its, who, , tracks]) =>
      its === step &&
      who.includes(by) &&
      isOneOf(status, from) &&
      (tracks === undefined || (tracks === "COMPLAINT") === (track === "COMPLAINT")),
  );
  return found?.[3] ?? null;
}

export function isOpen(status: Status): boolean {
  return isOneOf(status, OPEN);
}

export function isActive(status: Status): boolean {
  return isOneOf(status, ACTIVE);
}

export function isFinal(status: Status): boolean {
  return isOneOf(status, FINAL);
}

function isOneOf(status: Status, list: string): boolean {
  return list.split(" ").includes(status);
}
