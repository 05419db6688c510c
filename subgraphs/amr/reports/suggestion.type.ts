import { Field, ObjectType } from "type-graphql";
import { CivilDate } from "../../../platform/graphql/scalars";
import type { ChannelKind } from "../../vocabulary/channel";
import { ChannelKindType } from "../../vocabulary/channel-kind.type";
import { ReportType } from "./report.type";

/** The contract's `Suggestion`. */
@ObjectType("Suggestion", {
  implements: ReportType,
  description: "A suggestion to improve a digital service.",
})
export class SuggestionType {
  @Field(() => ChannelKindType) channel!: ChannelKind;
  @Field(() => CivilDate, { nullable: true }) plannedFor!: string | null;
}
