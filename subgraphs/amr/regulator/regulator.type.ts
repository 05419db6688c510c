import { Field, ObjectType } from "type-graphql";
import { LocalizedTextType } from "../../vocabulary/localized-text.type";
import { ContactChannelType } from "../providers/contact-channel.type";

/** Who runs the hub, for whoever shows its pages: an addition to the contract. */
@ObjectType("Regulator", {
  description: "The regulator above the providers, and the channels by which people reach it.",
})
export class RegulatorType {
  @Field(() => LocalizedTextType) name!: LocalizedTextType;
  @Field(() => LocalizedTextType, { description: "The regulator's centre that handles reports." })
  centre!: LocalizedTextType;
  @Field(() => LocalizedTextType, { description: "The service by which people report." })
  service!: LocalizedTextType;
  @Field(() => LocalizedTextType, { description: "What the service is for (AMR-D8)." })
  aim!: LocalizedTextType;
  @Field(() => [ContactChannelType], {
    description:
      "Where a beneficiary may have a report corrected or completed by staff (AMR-P5, AMR-P8).",
  })
  channels!: readonly ContactChannelType[];
  @Field(() => LocalizedTextType, { description: "Where further channels are listed (AMR-CH4)." })
  furtherChannels!: LocalizedTextType;
}
