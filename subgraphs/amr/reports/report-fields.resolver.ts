import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { stepsFor } from "../../../domain/lifecycle/report-table";
import { DateTime } from "../../../platform/graphql/scalars";
import { BeneficiaryType } from "../../vocabulary/beneficiary.type";
import { DeadlineChangeType, DeadlineDayType } from "../calendar/deadline.type";
import type { RequestContext } from "../context";
import { NotificationType } from "../notifications/notification.type";
import { ProviderType, ServiceType } from "../providers/provider.type";
import { findActor } from "./report-actor";
import { ReopenRequestType, toReopenRequestView } from "./reopen-request.type";
import { ReportChangeType } from "./report-change.type";
import { readReportDeadlineTrace } from "./report-deadline-trace";
import { ReportStepType } from "./report-enums.type";
import { ReportType } from "./report.type";
import { trackingUrl } from "./tracking-url";
import type { ReportView } from "./view-report";

/** What a report refers to. Whoever may see a report may see all of it: they handle the case, or it is their own. */
@Resolver(() => ReportType)
export class ReportFieldsResolver {
  @FieldResolver(() => ProviderType)
  provider(@Root() { report }: ReportView, @Ctx() { loaders }: RequestContext) {
    return loaders.provider.load(report.provider);
  }

  @FieldResolver(() => ServiceType, { nullable: true })
  service(@Root() { report }: ReportView, @Ctx() { loaders }: RequestContext) {
    return report.serviceCode === null ? null : loaders.service.load(report.serviceCode);
  }

  @FieldResolver(() => BeneficiaryType, {
    nullable: true,
    description:
      "For staff, for agents of the provider it was referred to, and for the beneficiary.",
  })
  beneficiary(@Root() { report }: ReportView) {
    return report.beneficiary;
  }

  @FieldResolver(() => ReopenRequestType, {
    nullable: true,
    description: "The beneficiary's request to reopen, if one was made.",
  })
  reopenRequest(@Root() { report }: ReportView) {
    const { reopenRequest } = report.state;
    return reopenRequest && toReopenRequestView(reopenRequest);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "Until when reopening may be asked for; null when it may not.",
  })
  reopenableUntil(@Root() { report }: ReportView, @Ctx() { clock }: RequestContext) {
    const { reopenableUntil } = report.state;
    return reopenableUntil !== null && clock.now() < reopenableUntil ? reopenableUntil : null;
  }

  @FieldResolver(() => [DeadlineChangeType])
  deadlineChanges(@Root() { number }: ReportView, @Ctx() { loaders }: RequestContext) {
    return loaders.reportDeadlineChanges.load(number);
  }

  @FieldResolver(() => [DeadlineDayType], {
    description:
      "Every day from the start to the deadline with what it counted as; `asOf` gives what was believed at an earlier instant.",
  })
  deadlineTrace(
    @Root() { report }: ReportView,
    @Ctx() context: RequestContext,
    @Arg("asOf", () => DateTime, { nullable: true }) asOf?: Date | null,
  ) {
    return readReportDeadlineTrace(report, asOf ?? null, context);
  }

  @FieldResolver(() => String, { description: "The follow-up link of the notices (AMR-N1)." })
  trackingUrl(@Root() { number }: ReportView, @Ctx() { portalUrl }: RequestContext) {
    return trackingUrl(portalUrl, number);
  }

  @FieldResolver(() => [ReportStepType], {
    description: "The steps that the caller may take now, rules apart.",
  })
  viewerSteps(@Root() { report }: ReportView, @Ctx() { caller, clock }: RequestContext) {
    const actor = findActor(caller);
    return actor === null ? [] : stepsFor(report.state, actor, clock.now());
  }

  @FieldResolver(() => [ReportChangeType])
  history(@Root() { number }: ReportView, @Ctx() { loaders }: RequestContext) {
    return loaders.reportChanges.load(number);
  }

  @FieldResolver(() => [NotificationType])
  notifications(@Root() { number }: ReportView, @Ctx() { loaders }: RequestContext) {
    return loaders.notifications.load(number);
  }
}
