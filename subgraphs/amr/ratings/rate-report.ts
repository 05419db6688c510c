import { type RatingSubject } from "../../../domain/lifecycle/report";
import { rateReport as decideRating } from "../../../domain/lifecycle/report-steps";
import { cleaned } from "../../../domain/lifecycle/text";
import { type RequestContext } from "../context";
import { type Report } from "../reports/report";
import { decidedPayload } from "../reports/step-payload";
import { plainStep, type StepInput, type StepRequest } from "../reports/take-step";
import { type Work } from "../unit-of-work";

/** What `rateReport` is asked with. */
interface RatingInput extends StepInput {
  readonly subject: RatingSubject;
  readonly score: number;
  readonly comment?: string | null;
}

/** AMR-P3, AMR-V1, AMR-V2, AMR-V3: the beneficiary rates the provider's response or the hub, in every track; rating again replaces it. */
export function rateReport(context: RequestContext, input: RatingInput) {
  const { subject, score, comment = null } = input;
  const step = plainStep((state, request, calendar) =>
    decideRating(state, { ...request, subject, score, comment }, calendar),
  );
  const decide = async (work: Work, report: Report, request: StepRequest) => {
    const decision = await step(work, report, request);
    if (decision.granted) {
      const rating = { subject, score, comment: cleaned(comment), at: work.now };
      await work.ratings.put(report.number, rating);
    }
    return decision;
  };
  return decidedPayload(context, { operation: "rateReport", input, decide });
}
