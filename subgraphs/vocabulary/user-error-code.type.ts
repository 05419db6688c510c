import { registerEnumType } from "type-graphql";
import { REFUSAL_CODES, type RefusalCode } from "../../domain/refusal";
import { enumOf } from "./enum-of";

/** What each code of a user error means: the API describes its values so, and docs/errors.md is printed from it. */
export const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  INVALID_INPUT:
    "A value of the input cannot be taken; `path` says which, `allowed` what could be.",
  NOT_FOUND: "There is no such thing, or none that the caller may see.",
  ALREADY_EXISTS: "The number is taken already.",
  RULE_REFUSED: "A rule of the rulebook refuses; `rule` says which.",
  INVALID_TRANSITION: "The state machine has no such step from the present status.",
  STALE_VERSION: "It has changed since `expectedVersion`: read it anew and decide again.",
  IDEMPOTENCY_KEY_REUSED: "The idempotency key came before with another input.",
};

/** The contract's enum of why a mutation changed nothing: every code of a refusal and no other. */
export const UserErrorCodeType = enumOf(REFUSAL_CODES);
registerEnumType(UserErrorCodeType, {
  name: "UserErrorCode",
  description: "Why a mutation changed nothing.",
  valuesConfig: Object.fromEntries(
    Object.entries(REFUSALS).map(([code, description]) => [code, { description }]),
  ),
});
