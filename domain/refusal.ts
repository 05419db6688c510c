import { type RuleId } from "./rulebook/rule";
import { type LocalizedText } from "./text";

export const REFUSAL_CODES = [
  "INVALID_INPUT",
  "NOT_FOUND",
  "ALREADY_EXISTS",
  "RULE_REFUSED",
  "INVALID_TRANSITION",
  "STALE_VERSION",
  "IDEMPOTENCY_KEY_REUSED",
] as const;
/** Why a change was refused. Codes are those of the contract's `UserErrorCode`. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * A refusal is an answer and not a failure: it is returned, never thrown, and it
 * says what the caller can mend. It becomes the contract's `UserError` word for word.
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: LocalizedText;
  /** Where in the input, e.g. `["input", "ticketNumber"]`. */
  readonly path?: readonly string[];
  /** The rule that refuses. */
  readonly rule?: RuleId;
  /** When it would be accepted, if nothing else changes. */
  readonly allowedAt?: Date;
  /** What would be accepted instead; with INVALID_TRANSITION the steps or statuses possible now. */
  readonly allowed?: readonly string[];
}
