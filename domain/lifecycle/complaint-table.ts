/**
 * The life of a complaint.
 *
 * A complaint is RECEIVED. Staff start its review, unless the verdict is provisional
 * (UNDER_REVIEW), and refer it to the provider (REFERRED), whose agent starts work on it
 * (IN_PROGRESS) and answers it (RESOLVED); staff or the beneficiary close an answered one
 * (CLOSED). The agent may return it to the review, before or after starting.
 *
 * In review and in progress what is missing may be asked for (AWAITING_INFORMATION): by
 * staff, and in progress by the agent. It goes back to where it came from when the
 * information is there. Staff may ask again when the notice reached nobody. 48 hours after
 * the notice was handed over the clock cancels it (AUTO_CANCELLED).
 *
 * Before referral staff may end it as INELIGIBLE, naming the rule; while active its
 * beneficiary may withdraw it (WITHDRAWN). While it is open the clock notes once that it
 * is overdue, which leaves its status. Staff may take a beneficiary's step on their behalf.
 *
 * The table is the whole of the law on status: a step that is not in it is not possible,
 * and nothing outside this file compares a report's statuses to decide a step.
 */
import { type ReportActor, type ReportStatus, type ReportStep } from "./report";
import { type AwaitedFrom, type ReportState } from "./report-state";

/** The steps of a complaint that people take, named as their mutations, in the contract's order. */
export const COMPLAINT_STEPS = [
  "PROVIDE_INFORMATION",
  "WITHDRAW",
  "START_REVIEW",
  "REQUEST_INFORMATION",
  "REFER",
  "REJECT",
  "CLOSE",
  "START",
  "RESOLVE",
  "RETURN",
] as const satisfies readonly ReportStep[];
export type ComplaintStep = (typeof COMPLAINT_STEPS)[number];

/** The steps that the hub's own clock takes. */
export type ComplaintClockStep = "AUTO_CANCEL" | "NOTE_OVERDUE";

/** Where a step leads from one status, and who may take it. */
export interface ComplaintCell {
  readonly to: ReportStatus | "WHERE_IT_CAME_FROM";
  readonly by: readonly ReportActor[];
  readonly when?: (state: ReportState) => boolean;
  /** With a step that begins to await information: where it goes back to. */
  readonly awaitedFrom?: AwaitedFrom;
}

type ComplaintRow = Partial<Record<ComplaintStep | ComplaintClockStep, ComplaintCell>>;

const REVIEWER = ["STAFF"] as const;
const AGENT = ["AGENT"] as const;
const OWNER = ["BENEFICIARY", "STAFF"] as const;
const CLOCK = ["CLOCK"] as const;

const isDecided = ({ provisional }: ReportState) => !provisional;
const noticeReachedNobody = ({ informationDueAt }: ReportState) => informationDueAt === null;

const COMPLAINT: Record<ReportStatus, ComplaintRow> = {
  RECEIVED: {
    START_REVIEW: { to: "UNDER_REVIEW", by: REVIEWER, when: isDecided },
    REJECT: { to: "INELIGIBLE", by: REVIEWER },
    WITHDRAW: { to: "WITHDRAWN", by: OWNER },
    NOTE_OVERDUE: { to: "RECEIVED", by: CLOCK },
  },
  UNDER_REVIEW: {
    REQUEST_INFORMATION: {
      to: "AWAITING_INFORMATION",
      by: REVIEWER,
      awaitedFrom: "UNDER_REVIEW",
    },
    REFER: { to: "REFERRED", by: REVIEWER },
    REJECT: { to: "INELIGIBLE", by: REVIEWER },
    WITHDRAW: { to: "WITHDRAWN", by: OWNER },
    NOTE_OVERDUE: { to: "UNDER_REVIEW", by: CLOCK },
  },
  AWAITING_INFORMATION: {
    PROVIDE_INFORMATION: { to: "WHERE_IT_CAME_FROM", by: OWNER },
    REQUEST_INFORMATION: { to: "AWAITING_INFORMATION", by: REVIEWER, when: noticeReachedNobody },
    WITHDRAW: { to: "WITHDRAWN", by: OWNER },
    AUTO_CANCEL: { to: "AUTO_CANCELLED", by: CLOCK },
    NOTE_OVERDUE: { to: "AWAITING_INFORMATION", by: CLOCK },
  },
  REFERRED: {
    START: { to: "IN_PROGRESS", by: AGENT },
    RETURN: { to: "UNDER_REVIEW", by: AGENT },
    WITHDRAW: { to: "WITHDRAWN", by: OWNER },
    NOTE_OVERDUE: { to: "REFERRED", by: CLOCK },
  },
  IN_PROGRESS: {
    REQUEST_INFORMATION: {
      to: "AWAITING_INFORMATION",
      by: ["STAFF", "AGENT"],
      awaitedFrom: "IN_PROGRESS",
    },
    RESOLVE: { to: "RESOLVED", by: AGENT },
    RETURN: { to: "UNDER_REVIEW", by: AGENT },
    WITHDRAW: { to: "WITHDRAWN", by: OWNER },
    NOTE_OVERDUE: { to: "IN_PROGRESS", by: CLOCK },
  },
  RESOLVED: {
    CLOSE: { to: "CLOSED", by: OWNER },
    WITHDRAW: { to: "WITHDRAWN", by: OWNER },
  },
  CLOSED: {},
  INELIGIBLE: {},
  AUTO_CANCELLED: {},
  WITHDRAWN: {},
  // Not of a complaint: only transformation requests and suggestions are planned or declined.
  PLANNED: {},
  DECLINED: {},
};

/** The cell of the table for a step from this state, whoever takes it; null where there is none. */
export function complaintCell(
  state: ReportState,
  step: ComplaintStep | ComplaintClockStep,
  actor: ReportActor,
): ComplaintCell | null {
  const cell = COMPLAINT[state.status][step];
  if (!cell?.by.includes(actor)) return null;
  return cell.when === undefined || cell.when(state) ? cell : null;
}

/** The steps that this actor may take now, rules apart, in the contract's order. */
export function stepsFor(state: ReportState, actor: ReportActor): readonly ComplaintStep[] {
  return COMPLAINT_STEPS.filter((step) => complaintCell(state, step, actor) !== null);
}

/** The steps that are a beneficiary's alone: staff who take one do it on their behalf (AMR-P8). */
export function isBeneficiarysStep(step: ComplaintStep | ComplaintClockStep): boolean {
  return step === "PROVIDE_INFORMATION" || step === "WITHDRAW";
}
