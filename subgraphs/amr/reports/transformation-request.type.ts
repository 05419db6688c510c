import { Field, ObjectType } from "type-graphql";
import { CivilDate } from "../../../platform/graphql/scalars";
import { ReportType } from "./report.type";

/** The contract's `TransformationRequest`. */
@ObjectType("TransformationRequest", {
  implements: ReportType,
  description: "A request to make a service on paper digital.",
})
export class TransformationRequestType {
  @Field(() => String) paperServiceName!: string;
  @Field(() => CivilDate, { nullable: true }) plannedFor!: string | null;
}
