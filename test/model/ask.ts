import { type GraphQLError } from "graphql";
import { type Caller } from "../../platform/auth/caller";
import { HubError } from "../../platform/errors";
import { type TestAmr } from "../support/test-amr";
import { type Answer } from "./asked";

/** A mutation that answers a report and why it was refused. */
export interface Mutation {
  readonly operation: string;
  /** The field of the payload that has the report. */
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
}

interface Payload {
  readonly report: { readonly number: string; readonly version: number } | null;
  readonly userErrors: ReadonlyArray<{
    readonly code: string;
    readonly rule: { readonly id: string } | null;
  }>;
}

/** Asks for a mutation as people do, and answers what came of it; it never throws. */
export async function ask(hub: TestAmr, caller: Caller, mutation: Mutation): Promise<Answer> {
  const { operation, field, input } = mutation;
  const source = `mutation ($input: ${typeOf(operation)}!) { ${operation}(input: $input) {
    report: ${field} { number version }
    userErrors { code rule { id } }
  } }`;
  const { errors, data } = await hub.ask(caller, source, { input });
  return errors === undefined ? toAnswer(data?.[operation] as Payload) : failed(errors);
}

/** The name of an operation's input. */
export function typeOf(operation: string): string {
  return `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
}

/** An error at the top level: one that the hub means, or a fault of ours. */
export function failed([error]: readonly GraphQLError[]): Answer {
  const thrown = error?.originalError;
  if (thrown instanceof HubError) return { kind: "ERROR", code: thrown.code, message: thrown.code };
  return { kind: "ERROR", code: "INTERNAL", message: thrown?.stack ?? String(error) };
}

function toAnswer({ report, userErrors: [refusal] }: Payload): Answer {
  if (refusal !== undefined) {
    return { kind: "REFUSED", code: refusal.code, rule: refusal.rule?.id ?? null };
  }
  const { number, version } = report ?? { number: "none", version: 0 };
  return { kind: "GRANTED", number, version };
}
