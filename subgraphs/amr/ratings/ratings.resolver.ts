import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context";
import { ReportPayloadType } from "../reports/report-step.type";
import { ReportType } from "../reports/report.type";
import { rateReport } from "./rate-report";
import { RateReportInput, RatingType } from "./rating.type";

/** What beneficiaries think of the answer and of the hub. Whoever may see a report may see its ratings. */
@Resolver(() => ReportType)
export class RatingsResolver {
  @Authorized("BENEFICIARY", "REGULATOR_STAFF", "REGULATOR_ADMIN")
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description: "One rating a subject; rating again replaces it.",
  })
  rateReport(
    @Arg("input", () => RateReportInput) input: RateReportInput,
    @Ctx() context: RequestContext,
  ) {
    return rateReport(context, input);
  }

  @FieldResolver(() => [RatingType])
  ratings(@Root() { number }: ReportType, @Ctx() { loaders }: RequestContext) {
    return loaders.ratings.load(number);
  }
}
