import { createHash } from "node:crypto";
import { type EntityManager } from "typeorm";
import { invariant } from "../errors";
import { canonicalText, fromStored, toStored } from "./stored-json";

const LONGEST_KEY = 200;

/** One change that must happen once, however often it is asked for. */
export interface OnceRequest {
  /** Of the transaction that `work` writes in. */
  readonly manager: EntityManager;
  /** Whose key it is; the same key of another caller is another key. */
  readonly caller: string;
  readonly operation: string;
  /** Undefined: the caller does not mind it happening twice. */
  readonly key: string | undefined;
  readonly input: unknown;
}
export type OnceOutcome<Answer> = { readonly answer: Answer } | { readonly reused: true };

/**
 * Keys are 1 to 200 signs, none of them U+0000, which no text in PostgreSQL holds, nor half of a surrogate pair,
 * which is stored as another sign. Another one is the caller's to refuse before `once`.
 */
export function isIdempotencyKey(key: string): boolean {
  const fits = key.length >= 1 && key.length <= LONGEST_KEY;
  return fits && key.isWellFormed() && !key.includes("\u0000");
}

/**
 * Does the work and keeps its answer in the same transaction; the same key with the same input gets that
 * answer again, with another input `reused`. A call that comes while the first is at work waits for it.
 * Work that throws keeps nothing, provided the transaction is rolled back. An answer is plain data; Dates survive.
 */
export async function once<Answer>(
  { manager, caller, operation, key, input }: OnceRequest,
  work: () => Promise<Answer>,
): Promise<OnceOutcome<Answer>> {
  if (key === undefined) return { answer: await work() };
  const id = [caller, operation, key];
  const hash = hashOf(input);
  if (!(await claim(manager, id, hash))) {
    const recalled = await recall<Answer>(manager, id, hash);
    invariant(recalled !== null, "a taken idempotency key can be read");
    return recalled;
  }
  const answer = await work();
  await manager.query(
    "update idempotency_key set answer = $4 where caller = $1 and operation = $2 and key = $3",
    [...id, toStored(answer)],
  );
  return { answer };
}

/**
 * What a key was answered with before, for work that has much to ask before its transaction begins. Null when
 * nothing was committed for it yet: `once` is still to be called, and decides.
 */
export async function answeredBefore<Answer>({
  manager,
  caller,
  operation,
  key,
  input,
}: OnceRequest): Promise<OnceOutcome<Answer> | null> {
  if (key === undefined) return null;
  return recall<Answer>(manager, [caller, operation, key], hashOf(input));
}

function hashOf(input: unknown): string {
  return createHash("sha256").update(canonicalText(input)).digest("base64url");
}

/** Waits while another transaction holds the key: PostgreSQL decides a unique key only when that one has ended. */
async function claim(manager: EntityManager, id: readonly string[], hash: string) {
  const rows: unknown[] = await manager.query(
    `insert into idempotency_key (caller, operation, key, input_hash) values ($1, $2, $3, $4)
     on conflict do nothing returning true`,
    [...id, hash],
  );
  return rows.length === 1;
}

async function recall<Answer>(
  manager: EntityManager,
  id: readonly string[],
  hash: string,
): Promise<OnceOutcome<Answer> | null> {
  const [first]: Array<{ input_hash: string; answer: unknown }> = await manager.query(
    "select input_hash, answer from idempotency_key where caller = $1 and operation = $2 and key = $3",
    [...id],
  );
  if (first === undefined) return null;
  if (first.input_hash !== hash) return { reused: true };
  return { answer: fromStored(first.answer) as Answer };
}
