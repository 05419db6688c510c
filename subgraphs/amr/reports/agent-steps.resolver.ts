import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import {
  declineReport,
  planReport,
  resolveReport,
  returnReport,
  startReport,
} from "../../../domain/lifecycle/report-steps";
import { localDate } from "../../../domain/calendar/local-date";
import type { RequestContext } from "../context";
import { stepPayload } from "./step-payload";
import {
  DeclineReportInput,
  PlanReportInput,
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

  @Authorized("PROVIDER_AGENT")
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description:
      "A transformation request or suggestion: IN_PROGRESS to PLANNED, or PLANNED to a later date.",
  })
  planReport(
    @Arg("input", () => PlanReportInput) input: PlanReportInput,
    @Ctx() context: RequestContext,
  ) {
    const plannedFor = localDate(input.plannedFor);
    return stepPayload(context, "planReport", input, (state, request, calendar) =>
      planReport(state, { ...request, plannedFor }, calendar),
    );
  }

  @Authorized("PROVIDER_AGENT")
  @Mutation(() => ReportPayloadType, {
    nullable: true,
    description: "A transformation request or suggestion: IN_PROGRESS to DECLINED.",
  })
  declineReport(
    @Arg("input", () => DeclineReportInput) input: DeclineReportInput,
    @Ctx() context: RequestContext,
  ) {
    return stepPayload(context, "declineReport", input, declineReport);
  }
}
