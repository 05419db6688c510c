import { type EntityManager } from "typeorm";
import { type Refusal } from "../../../domain/refusal";
import { type Caller } from "../../../platform/auth/caller";
import {
  answeredBefore,
  isIdempotencyKey,
  once,
  type OnceOutcome,
  type OnceRequest,
} from "../../../platform/database/idempotency";

/** Somebody's operation that happens once for one key, however often it is asked for. */
export interface OnceAsked {
  readonly caller: Caller;
  readonly operation: string;
  readonly input: { readonly idempotencyKey?: string | null | undefined };
}

/** An answer, or why the key that came with the input gives none. */
export type OnceAnswer<Answer> = { readonly answer: Answer } | { readonly refusal: Refusal };

/** The contract's `idempotencyKey`: the first answer again for the same input, a refusal for another one. */
export async function answerOnce<Answer>(
  manager: EntityManager,
  asked: OnceAsked,
  answer: () => Promise<Answer>,
): Promise<OnceAnswer<Answer>> {
  const key = keyOf(asked);
  if (key === null) return { refusal: NOT_A_KEY };
  return toAnswer(await once(requestOf(manager, asked, key), answer));
}

/** What was answered before, for an operation that asks others before it writes; null when nothing was. */
export async function answerGivenBefore<Answer>(
  manager: EntityManager,
  asked: OnceAsked,
): Promise<OnceAnswer<Answer> | null> {
  const key = keyOf(asked);
  if (key === null) return { refusal: NOT_A_KEY };
  const before = await answeredBefore<Answer>(requestOf(manager, asked, key));
  return before && toAnswer(before);
}

/** Undefined when none was given, null when it is not one. */
function keyOf({ input }: OnceAsked): string | undefined | null {
  const key = input.idempotencyKey ?? undefined;
  return key === undefined || isIdempotencyKey(key) ? key : null;
}

function requestOf(
  manager: EntityManager,
  { caller, operation, input }: OnceAsked,
  key: string | undefined,
): OnceRequest {
  return { manager, caller: nameOf(caller), operation, key, input };
}

function toAnswer<Answer>(outcome: OnceOutcome<Answer>): OnceAnswer<Answer> {
  return "reused" in outcome ? { refusal: KEY_REUSED } : outcome;
}

/** The same subject in another role is another caller: what it may see and do differs. */
function nameOf({ role, provider, subject }: Caller): string {
  return [role, provider ?? "", subject].join(":");
}

const KEY_PATH = ["input", "idempotencyKey"];
const NOT_A_KEY: Refusal = {
  code: "INVALID_INPUT",
  message: {
    ar: "مفتاح عدم التكرار من 1 إلى 200 حرف.",
    en: "An idempotency key has 1 to 200 characters.",
  },
  path: KEY_PATH,
};
const KEY_REUSED: Refusal = {
  code: "IDEMPOTENCY_KEY_REUSED",
  message: {
    ar: "استُعمل مفتاح عدم التكرار هذا مع طلب آخر.",
    en: "This idempotency key was used with another input.",
  },
  path: KEY_PATH,
};
