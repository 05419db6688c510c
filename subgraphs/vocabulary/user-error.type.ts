import { type ClassType, Directive, Field, ObjectType } from "type-graphql";
import { type Refusal } from "../../domain/refusal";
import type { Rule } from "../../domain/rulebook/rule";
import { findRule } from "../../domain/rulebook/rulebook";
import type { LocalizedText } from "../../domain/text";
import { DateTime } from "../../platform/graphql/scalars";
import { LocalizedTextType } from "./localized-text.type";
import { UserErrorCodeType } from "./user-error-code.type";

/** What every subgraph's `UserError` class holds, whatever its class of a rule is. */
export interface UserError {
  code: Refusal["code"];
  message: LocalizedText;
  path: readonly string[] | null;
  rule: Rule | null;
  allowedAt: Date | null;
  allowed: readonly string[] | null;
}

/** The contract's `UserError`. A rule is a full type in amr and a stub elsewhere, so each makes its own class, once. */
export function userErrorOf(rule: ClassType): ClassType<UserError> {
  @Directive("@shareable")
  @ObjectType("UserError", { description: "What the caller can mend." })
  class UserErrorType implements UserError {
    @Field(() => UserErrorCodeType) code!: Refusal["code"];
    @Field(() => LocalizedTextType) message!: LocalizedText;
    @Field(() => [String], {
      nullable: true,
      description: 'Where in the input, e.g. ["input", "ticketNumber"].',
    })
    path!: readonly string[] | null;
    @Field(() => rule, { nullable: true }) rule!: Rule | null;
    @Field(() => DateTime, {
      nullable: true,
      description: "When it would be accepted, if nothing else changes.",
    })
    allowedAt!: Date | null;
    @Field(() => [String], {
      nullable: true,
      description:
        "What would be accepted instead; with INVALID_TRANSITION the steps or statuses that are possible now.",
    })
    allowed!: readonly string[] | null;
  }
  return UserErrorType;
}

/** A refusal as the contract's `UserError`, word for word; its rule comes whole, of which a stub reads the id. */
export function toUserError(refusal: Refusal): UserError {
  const { code, message, path = null, rule, allowedAt = null, allowed = null } = refusal;
  return {
    code,
    message,
    path,
    rule: rule === undefined ? null : findRule(rule),
    allowedAt,
    allowed,
  };
}
