import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import {
  decideReopen,
  referReport,
  rejectReport,
  requestInformation,
  startReview,
} from "../../../domain/lifecycle/report-steps";
import { toUserError } from "../../vocabulary/user-error.type";
import type { RequestContext } from "../context";
import { reclassifying } from "./reclassify-complaint";
import { stepPayload } from "./step-payload";
import {
  DecideReopenInput,
  ReclassifyComplaintInput,
  ReclassifyComplaintPayloadType,
  ReferReportInput,
  RejectReportInput,
  ReportPayloadType,
  RequestInformationInput,
  StartReviewInput,
} from "./report-step.type";
import { takeStep } from "./take-step";

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

  @Authorized(...STAFF)
  @Mutation(() => ReclassifyComplaintPayloadType, {
    nullable: true,
    description:
      "Changes the matter of an open complaint and weighs the rules again on the facts of the decision in force.",
  })
  async reclassifyComplaint(
    @Arg("input", () => ReclassifyComplaintInput) input: ReclassifyComplaintInput,
    @Ctx() context: RequestContext,
  ) {
    const decide = reclassifying(input.matter);
    const operation = "reclassifyComplaint";
    const { report, refusals } = await takeStep(context, { operation, input, decide });
    const complaint = report?.track === "COMPLAINT" ? report : null;
    return { complaint, userErrors: refusals.map(toUserError) };
  }

  @Authorized(...STAFF)
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description:
      "Accepted: to IN_PROGRESS with a new clock of 5 business days. Refused: the status stays.",
  })
  decideReopen(
    @Arg("input", () => DecideReopenInput) input: DecideReopenInput,
    @Ctx() context: RequestContext,
  ) {
    const { accept } = input;
    return stepPayload(context, "decideReopen", input, (state, request, calendar) =>
      decideReopen(state, { ...request, accept }, calendar),
    );
  }
}
