/**
 * The life of a report.
 *
 * A report is RECEIVED. Staff start its review, unless the verdict is provisional
 * (UNDER_REVIEW), and refer it to the provider (REFERRED), whose agent starts work on it
 * (IN_PROGRESS). The agent may return it to the review, before or after starting.
 *
 * The agent answers a complaint (RESOLVED). A transformation request or a suggestion the
 * agent declines (DECLINED), or promises for a day (PLANNED), and for a later one, until it
 * is carried out (RESOLVED). Staff or the beneficiary close an answered report (CLOSED),
 * and the clock does after silence, unless a reopening is undecided.
 *
 * Once, and for some time after the answer, the beneficiary of a complaint may ask to reopen
 * it, also when it is closed. Accepted, it is IN_PROGRESS with a clock of its own; refused,
 * it stays where it stands.
 *
 * In review and in progress what is missing may be asked for (AWAITING_INFORMATION): by
 * staff, and in progress by the agent. It goes back to where it came from when the
 * information is there. Staff may ask again when the notice reached nobody. 48 hours after
 * the notice was handed over the clock cancels it (AUTO_CANCELLED).
 *
 * Staff may end it as INELIGIBLE while they receive or review it, naming the rule. A
 * complaint weighed again ends so before its first referral and goes on after it, and so
 * does a provisional one that the provider's answer makes ineligible. While it is active its
 * beneficiary may withdraw it (WITHDRAWN). While it is open or planned the clock notes once
 * that its deadline has passed, which leaves its status. Amending and rating leave it too.
 * Staff may take a beneficiary's step on their behalf.
 *
 * The table, `report-rows.ts`, is the whole of the law on status: a step that is not in it
 * is not possible, and nothing else compares a report's statuses to decide a step.
 */
import { REPORT_STEPS, type ReportActor, type ReportStep } from "./report";
import { type Obstacle, type Taker } from "./report-obstacles";
import { type ReportCell, type ReportClockStep, cellOf } from "./report-rows";
import { type ReportState } from "./report-state";

/** A step of the table: taken by people, and named as its mutation, or by the hub's own clock. */
export type TableStep = ReportStep | ReportClockStep;

/** The cell of the table for a step from this state, when nothing stands in its way; else null. */
export function reportCell(state: ReportState, step: TableStep, taker: Taker): ReportCell | null {
  const cell = cellFor(state, step, taker);
  return cell === null || cell.obstacle?.(state, taker) ? null : cell;
}

/** What stands in the way of a step that the table has for this actor; null when nothing does, or it has none. */
export function obstacleTo(state: ReportState, step: TableStep, taker: Taker): Obstacle | null {
  return cellFor(state, step, taker)?.obstacle?.(state, taker) ?? null;
}

/** The steps that this actor may take at this instant, rules apart, in the contract's order. */
export function stepsFor(state: ReportState, actor: ReportActor, at: Date): readonly ReportStep[] {
  return REPORT_STEPS.filter((step) => reportCell(state, step, { actor, at }) !== null);
}

/** The steps that are a beneficiary's alone: staff who take one do it on their behalf (AMR-P8). */
export function isBeneficiarysStep(step: TableStep): boolean {
  return BENEFICIARYS_STEPS.includes(step);
}

const BENEFICIARYS_STEPS: readonly TableStep[] = [
  "AMEND",
  "PROVIDE_INFORMATION",
  "WITHDRAW",
  "REQUEST_REOPEN",
  "RATE",
];

function cellFor(state: ReportState, step: TableStep, { actor }: Taker): ReportCell | null {
  const cell = cellOf(state, step);
  return cell?.by.includes(actor) ? cell : null;
}
