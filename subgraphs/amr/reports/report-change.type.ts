import { Field, ObjectType } from "type-graphql";
import type { ReportStatus } from "../../../domain/lifecycle/report";
import type { Role } from "../../../platform/auth/caller";
import { DateTime } from "../../../platform/graphql/scalars";
import { RoleType } from "../../vocabulary/role.type";
import { ReportStatusType } from "./report-enums.type";
import { ReportType } from "./report.type";

/** The contract's `ReportChange`; the cursor has a resolver of its own, as it waits for the feed. */
@ObjectType("ReportChange", { description: "One thing that happened to a report." })
export class ReportChangeType {
  @Field(() => DateTime) at!: Date;
  @Field(() => ReportStatusType, { nullable: true }) from!: ReportStatus | null;
  @Field(() => ReportStatusType) to!: ReportStatus;
  @Field(() => RoleType, {
    description: "The role that did it; SYSTEM for the hub's own clock.",
  })
  actor!: Role;
  @Field(() => RoleType, {
    nullable: true,
    description: "Set when staff took a beneficiary's step for them (AMR-P8).",
  })
  onBehalfOf!: Role | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

/** The contract's `ReportChanged`. */
@ObjectType("ReportChanged", { description: "A change and the report as it is now." })
export class ReportChangedType {
  @Field(() => ReportChangeType) change!: ReportChangeType;
  @Field(() => ReportType) report!: ReportType;
}
