import { Arg, Args, Authorized, Ctx, ID, Query, Resolver, Root, Subscription } from "type-graphql";
import type { RequestContext } from "../context";
import { EligibilityType } from "./eligibility.type";
import { listReports } from "./list-reports";
import {
  ComplaintEligibilityArgs,
  ReportChangedArgs,
  ReportListArgs,
  toReportListRequest,
} from "./report-args.type";
import { ReportChangedType } from "./report-change.type";
import { ReportConnectionType } from "./report-connection.type";
import { ReportType } from "./report.type";
import { type ReportChangedView, streamReportChanges } from "./stream-report-changes";
import { findReport } from "./view-report";
import { weighComplaint } from "./weigh-complaint";

/** Everybody who has reports to see: a partner developer has none, and neither have the hub's own subgraphs. */
const READERS = ["BENEFICIARY", "PROVIDER_AGENT", "REGULATOR_STAFF", "REGULATOR_ADMIN"] as const;

/** What the regulator has received, and what it would receive. */
@Resolver()
export class ReportsResolver {
  @Authorized("BENEFICIARY", "REGULATOR_STAFF", "REGULATOR_ADMIN")
  @Query(() => EligibilityType, {
    nullable: true,
    description:
      "What the rulebook says of escalating this ticket now, before anything is submitted.",
  })
  complaintEligibility(
    @Args(() => ComplaintEligibilityArgs) args: ComplaintEligibilityArgs,
    @Ctx() context: RequestContext,
  ) {
    return weighComplaint(context, args);
  }

  @Authorized(...READERS)
  @Query(() => ReportType, {
    nullable: true,
    description: "One report that the caller may see.",
  })
  report(@Arg("number", () => ID) number: string, @Ctx() context: RequestContext) {
    return findReport(context, number);
  }

  @Authorized(...READERS)
  @Query(() => ReportConnectionType, {
    nullable: true,
    description: "Staff: all. Agents: those referred to their provider. Beneficiaries: their own.",
  })
  reports(@Args(() => ReportListArgs) args: ReportListArgs, @Ctx() context: RequestContext) {
    return listReports(context, toReportListRequest(args));
  }

  @Authorized(...READERS)
  @Subscription(() => ReportChangedType, {
    description: "Reports that the caller may see; one report when `number` is given.",
    subscribe: ({ args, context }) =>
      streamReportChanges(context as RequestContext, args as ReportChangedArgs),
  })
  reportChanged(
    @Root() changed: ReportChangedView,
    @Args(() => ReportChangedArgs) _args: ReportChangedArgs,
  ) {
    return changed;
  }
}
