import { Field, ID, Int, InterfaceType } from "type-graphql";
import type { ReportStatus, ReportTrack } from "../../../domain/lifecycle/report";
import { DateTime } from "../../../platform/graphql/scalars";
import { ReportStatusType, ReportTrackType } from "./report-enums.type";

/** The contract's `Report`; what it refers to has resolvers of its own. */
@InterfaceType("Report", {
  autoRegisterImplementations: false,
  resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
  description: "What the regulator receives, whatever its track.",
})
export abstract class ReportType {
  @Field(() => ID, {
    description: "The regulator's report number, as notified to the beneficiary.",
  })
  number!: string;
  @Field(() => ReportTrackType) track!: ReportTrack;
  @Field(() => String) title!: string;
  @Field(() => String) description!: string;
  @Field(() => ReportStatusType) status!: ReportStatus;
  @Field(() => String, {
    nullable: true,
    description: "Why it was turned down, declined or cancelled.",
  })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: "The provider's answer, once RESOLVED." })
  answer!: string | null;
  @Field(() => DateTime) submittedAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "Where the 5th business day after submission, or after an accepted reopening, ends; for PLANNED the end of `plannedFor`. A business day counts when it ends with the clock running: null while information is awaited before it has passed. Kept once RESOLVED or final.",
  })
  dueAt!: Date | null;
  @Field(() => Boolean, {
    description:
      "True while open with the deadline passed; for PLANNED from the day after `plannedFor`.",
  })
  overdue!: boolean;
  @Field(() => [String], {
    nullable: true,
    description: "What is missing, while information is awaited.",
  })
  awaitedInformation!: readonly string[] | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "While information is awaited: when the report is cancelled without it; null until the notice was handed over (A3).",
  })
  informationDueAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) closedAt!: Date | null;
  @Field(() => Int) version!: number;
}
