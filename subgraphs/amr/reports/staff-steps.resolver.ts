import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import {
  referReport,
  rejectReport,
  requestInformation,
  startReview,
} from "../../../domain/lifecycle/complaint-steps";
import type { RequestContext } from "../context";
import { stepPayload } from "./step-payload";
import {
  ReferReportInput,
  RejectReportInput,
  ReportPayloadType,
  RequestInformationInput,
  StartReviewInput,
} from "./report-step.type";

const STAFF = ["REGULATOR_STAFF", "REGULATOR_ADMIN"] as const;

/** The steps that the regulator's staff take, one of which agents take too. */
@Resolver()
export class StaffStepsResolver {
  @Authorized(...STAFF)
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description: "RECEIVED to UNDER_REVIEW; not while the verdict is PROVISIONAL.",
  })
  startReview(
    @Arg("input", () => StartReviewInput) input: StartReviewInput,
    @Ctx() context: RequestContext,
  ) {
    return stepPayload(context, "startReview", input, startReview);
  }

  @Authorized(...STAFF, "PROVIDER_AGENT")
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description:
      "UNDER_REVIEW or IN_PROGRESS to AWAITING_INFORMATION; the clock pauses. Again from there when the notice reached nobody.",
  })
  requestInformation(
    @Arg("input", () => RequestInformationInput) input: RequestInformationInput,
    @Ctx() context: RequestContext,
  ) {
    const { missing } = input;
    return stepPayload(context, "requestInformation", input, (state, request, calendar) =>
      requestInformation(state, { ...request, missing }, calendar),
    );
  }

  @Authorized(...STAFF)
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description: "UNDER_REVIEW to REFERRED, to the provider of the report.",
  })
  referReport(
    @Arg("input", () => ReferReportInput) input: ReferReportInput,
    @Ctx() context: RequestContext,
  ) {
    return stepPayload(context, "referReport", input, referReport);
  }

  @Authorized(...STAFF)
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description: "RECEIVED or UNDER_REVIEW to INELIGIBLE.",
  })
  rejectReport(
    @Arg("input", () => RejectReportInput) input: RejectReportInput,
    @Ctx() context: RequestContext,
  ) {
    const { ruleId } = input;
    return stepPayload(context, "rejectReport", input, (state, request, calendar) =>
      rejectReport(state, { ...request, ruleId }, calendar),
    );
  }
}
