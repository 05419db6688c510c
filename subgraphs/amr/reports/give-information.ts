import { type Decision, refuse } from "../../../domain/decision";
import { provideInformation } from "../../../domain/lifecycle/report-steps";
import { type DecideStep, plainStep, type StepInput, type TakenStep } from "./take-step";

/** What `provideInformation` is asked with; null and left out are the same. */
export interface InformationInput extends StepInput {
  readonly documentIds?: readonly string[] | null;
}

/** AMR-P7: what was missing is given, and its documents are added to those that the report has. */
export function givingInformation({ documentIds }: InformationInput): DecideStep {
  return async (work, report, request): Promise<Decision<TakenStep>> => {
    const decision = await plainStep(provideInformation)(work, report, request);
    if (!decision.granted || documentIds == null) return decision;

    const refusals = await work.documents.attach(report.number, documentIds, request.caller);
    return refusals.length === 0 ? decision : refuse(...refusals);
  };
}
