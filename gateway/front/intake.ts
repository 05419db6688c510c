import {
  type ExecutionResult,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
} from "graphql";
import { type Logger } from "../../platform/logger";
import { malformed, toClientError } from "../client-error";
import { type Engine } from "../engine/engine";
import { type Operation } from "../engine/operation";
import { type Plan } from "../engine/plan";
import { untilExpiry } from "../guard/expiry";
import { type Guard, type Introduction } from "../guard/guard";
import { endingWith, type Stream } from "../stream";

/** What a client asks, by whatever way it came. */
export interface Question extends Introduction {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** An operation that may be executed, or why not. */
export type Admission =
  | { readonly operation: Operation; readonly errors: null }
  | { readonly operation: null; readonly errors: readonly GraphQLError[] };

interface Parts {
  readonly guard: Guard;
  readonly engine: Engine;
  readonly logger: Logger;
}

/** The one way that every operation takes, over HTTP, WebSocket and event stream alike. It never throws. */
export class Intake {
  constructor(private readonly parts: Parts) {}

  get api(): GraphQLSchema {
    return this.parts.engine.api;
  }

  /** Who asks comes before what is asked: with a bad token nothing else is looked at. */
  async admit({
    query,
    operationName = null,
    variables,
    ...introduction
  }: Question): Promise<Admission> {
    const { guard, engine } = this.parts;
    try {
      const asker = await guard.admit(introduction);
      const { plan, errors } = engine.plan(query, operationName);
      if (plan === null) return { operation: null, errors };
      const values = this.check(plan, variables ?? {});
      return values.errors === null
        ? { operation: { plan, variables: values.coerced, asker }, errors: null }
        : { operation: null, errors: values.errors };
    } catch (error) {
      return { operation: null, errors: [this.told(error, introduction.requestId)] };
    }
  }

  async execute(operation: Operation): Promise<ExecutionResult> {
    const startedAt = performance.now();
    const result = await this.answer(operation);
    this.log(operation, result, startedAt);
    return result;
  }

  /** The operation's events. What goes wrong on the way is the last of them. */
  async subscribe(operation: Operation): Promise<Stream<ExecutionResult> | ExecutionResult> {
    const { asker } = operation;
    try {
      const events = await this.parts.engine.subscribe(operation);
      return endingWith(untilExpiry(events, asker), (error) => ({
        errors: [this.told(error, asker.requestId)],
      }));
    } catch (error) {
      return { errors: [this.told(error, asker.requestId)] };
    }
  }

  private check({ operation }: Plan, variables: Readonly<Record<string, unknown>>) {
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(this.parts.engine.api, definitions, variables, {
      maxErrors: 20,
    });
    return errors === undefined
      ? { coerced, errors: null }
      : { coerced: null, errors: errors.map(malformed) };
  }

  private async answer(operation: Operation): Promise<ExecutionResult> {
    try {
      return await this.parts.engine.execute(operation);
    } catch (error) {
      return { errors: [this.told(error, operation.asker.requestId)] };
    }
  }

  /** What a client is told of it, and what is logged of what it is not told. */
  private told(error: unknown, requestId: string): GraphQLError {
    const shown = toClientError(error, requestId);
    if (shown.extensions["code"] === "INTERNAL")
      this.parts.logger.error({ requestId, err: error }, "fault in the gateway");
    return shown;
  }

  private log(
    { plan, asker }: Operation,
    { errors = [] }: ExecutionResult,
    startedAt: number,
  ): void {
    this.parts.logger.info(
      {
        requestId: asker.requestId,
        operation: plan.kind,
        operationName: plan.name,
        role: asker.caller?.role ?? null,
        ms: Math.round(performance.now() - startedAt),
        ...(errors.length > 0 && { codes: codesOf(errors) }),
      },
      "operation answered",
    );
  }
}

function codesOf(errors: readonly GraphQLError[]): readonly unknown[] {
  return [...new Set(errors.map(({ extensions }) => extensions["code"]))];
}
