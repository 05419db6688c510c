import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import {
  closeReport,
  provideInformation,
  withdrawReport,
} from "../../../domain/lifecycle/complaint-steps";
import type { RequestContext } from "../context";
import { stepPayload } from "./step-payload";
import {
  CloseReportInput,
  ProvideInformationInput,
  ReportPayloadType,
  WithdrawReportInput,
} from "./report-step.type";

/** Beneficiaries, of their own reports, and regulator staff on their behalf. */
const WHO = ["BENEFICIARY", "REGULATOR_STAFF", "REGULATOR_ADMIN"] as const;

/** The steps that beneficiaries may take. */
@Resolver()
export class BeneficiaryStepsResolver {
  @Authorized(...WHO)
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description: "AWAITING_INFORMATION to where it came from; the clock goes on.",
  })
  provideInformation(
    @Arg("input", () => ProvideInformationInput) input: ProvideInformationInput,
    @Ctx() context: RequestContext,
  ) {
    return stepPayload(context, "provideInformation", input, provideInformation);
  }

  @Authorized(...WHO)
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description: "Any active status to WITHDRAWN.",
  })
  withdrawReport(
    @Arg("input", () => WithdrawReportInput) input: WithdrawReportInput,
    @Ctx() context: RequestContext,
  ) {
    return stepPayload(context, "withdrawReport", input, withdrawReport);
  }

  @Authorized(...WHO)
  @Mutation(() => ReportPayloadType, { nullable: true, description: "RESOLVED to CLOSED." })
  closeReport(
    @Arg("input", () => CloseReportInput) input: CloseReportInput,
    @Ctx() context: RequestContext,
  ) {
    return stepPayload(context, "closeReport", input, closeReport);
  }
}
