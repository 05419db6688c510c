import { Field, Float, Int, ObjectType } from "type-graphql";
import type { ReportStatus } from "../../../domain/lifecycle/report";
import { ReportStatusType } from "../reports/report-enums.type";

/** The contract's `ReportStatusCount`. */
@ObjectType("ReportStatusCount", { description: "How many reports stand where." })
export class ReportStatusCountType {
  @Field(() => ReportStatusType) status!: ReportStatus;
  @Field(() => Int) count!: number;
}

/** The contract's `ProviderOverview`; its provider has a resolver of its own. */
@ObjectType("ProviderOverview", { description: "One provider's line of the overview." })
export class ProviderOverviewType {
  @Field(() => Int) reports!: number;
  @Field(() => Int) openOverdue!: number;
  @Field(() => Float, { nullable: true }) satisfaction!: number | null;
}

/** The contract's `Overview`. */
@ObjectType("Overview", { description: "The regulator's figures." })
export class OverviewType {
  @Field(() => Int) reports!: number;
  @Field(() => [ReportStatusCountType]) byStatus!: readonly ReportStatusCountType[];
  @Field(() => [ProviderOverviewType]) byProvider!: readonly ProviderOverviewType[];
  @Field(() => Int, { description: "Those that are overdue at this moment." })
  openOverdue!: number;
  @Field(() => Int, { description: "Those that were answered before their due instant." })
  resolvedInTime!: number;
  @Field(() => Int, {
    description: "First requests for information made after the first business day (AMR-M4).",
  })
  informationRequestedLate!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      "Mean satisfaction with the providers' responses, 1 to 5 (AMR-V1); null when nobody rated.",
  })
  satisfaction!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Mean satisfaction with the hub itself, 1 to 5 (AMR-V2); null when nobody rated.",
  })
  hubSatisfaction!: number | null;
}

/** The contract's `ProviderPerformance`. */
@ObjectType("ProviderPerformance", {
  description:
    "A provider's figures for tickets opened in these days. In time, late and overdue count only tickets with a declared service level.",
})
export class ProviderPerformanceType {
  @Field(() => Int) tickets!: number;
  @Field(() => Int) closedInTime!: number;
  @Field(() => Int) closedLate!: number;
  @Field(() => Int) openOverdue!: number;
  @Field(() => Int, { description: "Complaints that escalate these tickets." }) reports!: number;
  @Field(() => Float, {
    nullable: true,
    description: "Mean satisfaction with the provider's response, 1 to 5; null when nobody rated.",
  })
  satisfaction!: number | null;
  @Field(() => Float, { nullable: true }) medianResolutionBusinessDays!: number | null;
}
