import { Field, Int, ObjectType } from "type-graphql";
import type { ChannelKind, ResponseUnit } from "../../vocabulary/channel";
import { ChannelKindType } from "../../vocabulary/channel-kind.type";
import { LocalizedTextType } from "../../vocabulary/localized-text.type";
import { ResponseUnitType } from "./response-unit.type";

/** The contract's `ExpectedResponse`. */
@ObjectType("ExpectedResponse", { description: "How soon a channel first answers." })
export class ExpectedResponseType {
  @Field(() => Int) amount!: number;
  @Field(() => ResponseUnitType) unit!: ResponseUnit;
}

/** The contract's `ContactChannel`. */
@ObjectType("ContactChannel", { description: "A channel as the provider publishes it." })
export class ContactChannelType {
  @Field(() => ChannelKindType) kind!: ChannelKind;
  @Field(() => String, {
    nullable: true,
    description: "A public number, address or handle; null where the channel has none.",
  })
  address!: string | null;
  @Field(() => LocalizedTextType) hours!: LocalizedTextType;
  @Field(() => Boolean, {
    description: "False for a channel that is announced and not open yet (ETM-3).",
  })
  available!: boolean;
  @Field(() => ExpectedResponseType, { nullable: true, description: "Expected first response." })
  expectedResponse!: ExpectedResponseType | null;
}
