import { registerEnumType } from "type-graphql";
import { type RefusalCode } from "../../domain/refusal";

/** The contract's enum of why a mutation changed nothing: every code of a refusal and no other. */
export const UserErrorCodeType = {
  INVALID_INPUT: "INVALID_INPUT",
  NOT_FOUND: "NOT_FOUND",
  ALREADY_EXISTS: "ALREADY_EXISTS",
  RULE_REFUSED: "RULE_REFUSED",
  INVALID_TRANSITION: "INVALID_TRANSITION",
  STALE_VERSION: "STALE_VERSION",
  IDEMPOTENCY_KEY_REUSED: "IDEMPOTENCY_KEY_REUSED",
} as const satisfies { readonly [Code in RefusalCode]: Code };
registerEnumType(UserErrorCodeType, {
  name: "UserErrorCode",
  description: "Why a mutation changed nothing.",
  valuesConfig: {
    ALREADY_EXISTS: { description: "The number is taken already." },
    RULE_REFUSED: { description: "A rule of the rulebook refuses; `rule` says which." },
    INVALID_TRANSITION: {
      description: "The state machine has no such step from the present status.",
    },
  },
});
