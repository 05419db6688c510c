import { type ReportStep } from "../../domain/lifecycle/report";
import { type TakeStep } from "../../domain/lifecycle/report-operation";
import { type ReportState } from "../../domain/lifecycle/report-state";
import {
  amendReport,
  closeReport,
  decideReopen,
  declineReport,
  planReport,
  provideInformation,
  rateReport,
  reclassifyComplaint,
  referReport,
  rejectReport,
  requestInformation,
  requestReopen,
  resolveReport,
  returnReport,
  startReport,
  startReview,
  withdrawReport,
} from "../../domain/lifecycle/report-steps";
import { EXAMPLE_CALENDAR } from "./build-eligibility-case";
import { type AnyReportRequest, buildReportRequest } from "./build-report";

/** Every operation of a report, by its step; one request serves all of them. */
export const OPERATIONS: Record<ReportStep, TakeStep<AnyReportRequest>> = {
  AMEND: amendReport,
  PROVIDE_INFORMATION: provideInformation,
  WITHDRAW: withdrawReport,
  REQUEST_REOPEN: requestReopen,
  RATE: rateReport,
  START_REVIEW: startReview,
  REQUEST_INFORMATION: requestInformation,
  REFER: referReport,
  REJECT: rejectReport,
  RECLASSIFY: reclassifyComplaint,
  DECIDE_REOPEN: decideReopen,
  CLOSE: closeReport,
  START: startReport,
  RESOLVE: resolveReport,
  RETURN: returnReport,
  PLAN: planReport,
  DECLINE: declineReport,
};

/** Takes a step with a request that has all that any step owes, but for the fields that are named. */
export function takeStep(
  step: ReportStep,
  state: ReportState,
  fields: Partial<AnyReportRequest> = {},
) {
  return OPERATIONS[step](state, buildReportRequest(fields), EXAMPLE_CALENDAR);
}

/** The state after a step that must have been granted. */
export function afterStep(
  step: ReportStep,
  state: ReportState,
  fields: Partial<AnyReportRequest> = {},
): ReportState {
  const decision = takeStep(step, state, fields);
  if (!decision.granted) throw new Error(decision.refusals[0]?.message.en);
  return decision.value.state;
}
