import { registerEnumType } from "type-graphql";
import { IDENTIFIER_KINDS } from "../../domain/identity/identifier";
import { enumOf } from "./enum-of";

/** The contract's enum of what an identifier is. */
export const IdentifierKindType = enumOf(IDENTIFIER_KINDS);
registerEnumType(IdentifierKindType, {
  name: "IdentifierKind",
  description: "What an identifier is.",
});
