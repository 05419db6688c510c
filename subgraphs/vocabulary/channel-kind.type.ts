import { registerEnumType } from "type-graphql";
import { CHANNEL_KINDS } from "./channel";
import { enumOf } from "./enum-of";

/** The contract's enum of channels. */
export const ChannelKindType = enumOf(CHANNEL_KINDS);
registerEnumType(ChannelKindType, {
  name: "ChannelKind",
  description: "A channel between people and a provider.",
});
