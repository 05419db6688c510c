import { type TakeStep } from "../../../domain/lifecycle/report-operation";
import { type ReportRequest } from "../../../domain/lifecycle/report-request";
import { toUserError } from "../../vocabulary/user-error.type";
import { type RequestContext } from "../context";
import { type AskedStep, plainStep, type StepInput, takeStep } from "./take-step";

/** Takes a step that changes nothing but where the report stands, and answers the contract's `ReportPayload`. */
export function stepPayload(
  context: RequestContext,
  operation: string,
  input: StepInput,
  step: TakeStep<ReportRequest>,
) {
  return decidedPayload(context, { operation, input, decide: plainStep(step) });
}

/** Takes a step and answers the contract's `ReportPayload`. */
export async function decidedPayload<Input extends StepInput>(
  context: RequestContext,
  asked: AskedStep<Input>,
) {
  const { report, refusals } = await takeStep(context, asked);
  return { report, userErrors: refusals.map(toUserError) };
}
