import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { closeReport, requestReopen, withdrawReport } from "../../../domain/lifecycle/report-steps";
import type { RequestContext } from "../context";
import { amending } from "./amend-report";
import { givingInformation } from "./give-information";
import { decidedPayload, stepPayload } from "./step-payload";
import {
  AmendReportInput,
  CloseReportInput,
  ProvideInformationInput,
  ReportPayloadType,
  RequestReopenInput,
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
    description:
      "Corrects text and documents, never the status nor what the verdict rests on: beneficiaries until it is referred, staff while it is active.",
  })
  amendReport(
    @Arg("input", () => AmendReportInput) input: AmendReportInput,
    @Ctx() context: RequestContext,
  ) {
    return decidedPayload(context, { operation: "amendReport", input, decide: amending(input) });
  }

  @Authorized(...WHO)
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description: "AWAITING_INFORMATION to where it came from; the clock goes on.",
  })
  provideInformation(
    @Arg("input", () => ProvideInformationInput) input: ProvideInformationInput,
    @Ctx() context: RequestContext,
  ) {
    const decide = givingInformation(input);
    return decidedPayload(context, { operation: "provideInformation", input, decide });
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
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description:
      "Asks to reopen a RESOLVED or CLOSED complaint: once, within 10 business days of the answer.",
  })
  requestReopen(
    @Arg("input", () => RequestReopenInput) input: RequestReopenInput,
    @Ctx() context: RequestContext,
  ) {
    return stepPayload(context, "requestReopen", input, requestReopen);
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
