import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import {
  resolveReport,
  returnReport,
  startReport,
} from "../../../domain/lifecycle/complaint-steps";
import type { RequestContext } from "../context";
import { stepPayload } from "./step-payload";
import {
  ReportPayloadType,
  ResolveReportInput,
  ReturnReportInput,
  StartReportInput,
} from "./report-step.type";

/** The steps that agents of the provider take to which a report was referred. */
@Resolver()
export class AgentStepsResolver {
  @Authorized("PROVIDER_AGENT")
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description: "REFERRED to IN_PROGRESS.",
  })
  startReport(
    @Arg("input", () => StartReportInput) input: StartReportInput,
    @Ctx() context: RequestContext,
  ) {
    return stepPayload(context, "startReport", input, startReport);
  }

  @Authorized("PROVIDER_AGENT")
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description: "IN_PROGRESS or PLANNED to RESOLVED, with the answer.",
  })
  resolveReport(
    @Arg("input", () => ResolveReportInput) input: ResolveReportInput,
    @Ctx() context: RequestContext,
  ) {
    return stepPayload(context, "resolveReport", input, resolveReport);
  }

  @Authorized("PROVIDER_AGENT")
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description:
      "REFERRED or IN_PROGRESS back to UNDER_REVIEW: it belongs to another provider, or is no matter for this one.",
  })
  returnReport(
    @Arg("input", () => ReturnReportInput) input: ReturnReportInput,
    @Ctx() context: RequestContext,
  ) {
    return stepPayload(context, "returnReport", input, returnReport);
  }
}
