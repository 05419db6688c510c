import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import type { EscalationGround, Verdict } from "../../../domain/eligibility/eligibility";
import type { ReportStatus, ReportTrack } from "../../../domain/lifecycle/report";
import type { TicketMatter } from "../../../domain/lifecycle/ticket";
import { CivilDate } from "../../../platform/graphql/scalars";
import { TicketMatterType } from "../../vocabulary/ticket-matter.type";
import { EscalationGroundType, VerdictType } from "./eligibility.type";
import { ReportOrderType, ReportStatusType, ReportTrackType } from "./report-enums.type";
import type { ReportOrder } from "./report-query";

const DEFAULT_ORDER = "SUBMITTED_AT_DESC";
const DEFAULT_SIZE = 20;

/** The contract's `ReportFilter`. */
@InputType("ReportFilter", { description: "All that is given must hold." })
export class ReportFilterInput {
  @Field(() => [ReportTrackType], { nullable: true }) tracks?: ReportTrack[] | null;
  @Field(() => [ID], { nullable: true }) providers?: string[] | null;
  @Field(() => [ReportStatusType], { nullable: true }) statuses?: ReportStatus[] | null;
  @Field(() => Boolean, { nullable: true }) overdue?: boolean | null;
  @Field(() => CivilDate, { nullable: true }) submittedFrom?: string | null;
  @Field(() => CivilDate, { nullable: true }) submittedTo?: string | null;
  @Field(() => [EscalationGroundType], { nullable: true }) grounds?: EscalationGround[] | null;
  @Field(() => [VerdictType], { nullable: true }) verdicts?: Verdict[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether reopening was asked for and is not decided yet.",
  })
  reopenRequested?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: "The provider's ticket number, in any spelling.",
  })
  ticketNumber?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Words of the title, the description or a number.",
  })
  search?: string | null;
}

/** What a list of reports is asked with. */
@ArgsType()
export class ReportListArgs {
  @Field(() => ReportFilterInput, { nullable: true }) filter?: ReportFilterInput | null;
  @Field(() => ReportOrderType, { nullable: true, defaultValue: DEFAULT_ORDER })
  orderBy!: ReportOrder | null;
  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_SIZE }) first!: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

/** What a stream of reports' changes is asked with. */
@ArgsType()
export class ReportChangedArgs {
  @Field(() => ID, { nullable: true }) number?: string | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

/** What the rulebook is asked with, before anything is submitted. */
@ArgsType()
export class ComplaintEligibilityArgs {
  @Field(() => ID) provider!: string;
  @Field(() => ID, { nullable: true }) ticketNumber?: string | null;
  @Field(() => ID, { nullable: true }) serviceCode?: string | null;
  @Field(() => TicketMatterType, { nullable: true }) matter?: TicketMatter | null;
  @Field(() => Boolean, { nullable: true }) stillOccurring?: boolean | null;
  @Field(() => Boolean, { nullable: true }) intakeOutage?: boolean | null;
}

/** The list that is asked for; an argument that is null is one that was left out. */
export function toReportListRequest({ filter, orderBy, first, after }: ReportListArgs) {
  return {
    filter,
    orderBy: orderBy ?? DEFAULT_ORDER,
    first: first ?? DEFAULT_SIZE,
    after,
  } as const;
}
