import { type TakeStep } from "../../../domain/lifecycle/complaint-steps";
import { type ReportRequest } from "../../../domain/lifecycle/report-request";
import { toUserError } from "../../vocabulary/user-error.type";
import { type RequestContext } from "../context";
import { type StepInput, takeStep } from "./take-step";

/** Takes a step and answers the contract's `ReportPayload`. */
export async function stepPayload(
  context: RequestContext,
  operation: string,
  input: StepInput,
  step: TakeStep<ReportRequest>,
) {
  const { report, refusals } = await takeStep(context, { operation, input, step });
  return { report, userErrors: refusals.map(toUserError) };
}
