import {
  type TakeStep,
  closeReport,
  provideInformation,
  referReport,
  rejectReport,
  requestInformation,
  resolveReport,
  returnReport,
  startReport,
  startReview,
  withdrawReport,
} from "../../domain/lifecycle/complaint-steps";
import { type ComplaintStep } from "../../domain/lifecycle/complaint-table";
import {
  type MissingInformationRequest,
  type RejectionRequest,
} from "../../domain/lifecycle/report-request";
import { type ReportState } from "../../domain/lifecycle/report-state";
import { EXAMPLE_CALENDAR } from "./build-eligibility-case";
import { buildReportRequest } from "./build-report";

type Request = MissingInformationRequest & RejectionRequest;

/** Every operation of a complaint, by its step; one request serves all of them. */
export const OPERATIONS: Record<ComplaintStep, TakeStep<Request>> = {
  PROVIDE_INFORMATION: provideInformation,
  WITHDRAW: withdrawReport,
  START_REVIEW: startReview,
  REQUEST_INFORMATION: requestInformation,
  REFER: referReport,
  REJECT: rejectReport,
  CLOSE: closeReport,
  START: startReport,
  RESOLVE: resolveReport,
  RETURN: returnReport,
};

/** Takes a step with a request that has all that any step owes, but for the fields that are named. */
export function takeStep(step: ComplaintStep, state: ReportState, fields: Partial<Request> = {}) {
  return OPERATIONS[step](state, buildReportRequest(fields), EXAMPLE_CALENDAR);
}

/** The state after a step that must have been granted. */
export function afterStep(
  step: ComplaintStep,
  state: ReportState,
  fields: Partial<Request> = {},
): ReportState {
  const decision = takeStep(step, state, fields);
  if (!decision.granted) throw new Error(decision.refusals[0]?.message.en);
  return decision.value.state;
}
