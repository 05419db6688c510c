import { Field, ObjectType } from "type-graphql";
import { PageInfoType } from "../page-info.type";
import { ReportType } from "./report.type";

/** The contract's `ReportEdge`. */
@ObjectType("ReportEdge", { description: "A report with its place in the list." })
export class ReportEdgeType {
  @Field(() => String) cursor!: string;
  @Field(() => ReportType) node!: ReportType;
}

/** The contract's `ReportConnection`; the total has a resolver of its own, as it is counted only when asked for. */
@ObjectType("ReportConnection", { description: "A page of reports." })
export class ReportConnectionType {
  @Field(() => [ReportEdgeType]) edges!: readonly ReportEdgeType[];
  @Field(() => [ReportType]) nodes!: readonly ReportType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
  @Field(() => String, {
    description:
      "Resumes `reportChanged` from where this page was read: no change is missed between list and subscription.",
  })
  feedCursor!: string;
}
