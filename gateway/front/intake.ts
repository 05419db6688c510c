import {
  type ExecutionResult,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
} from "graphql";
import { isErrorCode, malformed, toClientError } from "../client-error";
import { type Engine } from "../engine/engine";
import { type Operation } from "../engine/operation";
import { type Plan } from "../engine/plan";
import { untilExpiry } from "../guard/expiry";
import { type Guard, type Introduction } from "../guard/guard";
import { mapStream, type Stream, watchStream } from "../stream";
import { type Journal } from "./journal";

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
  readonly engine: Pick<Engine, "api" | "plan" | "execute" | "subscribe">;
  readonly journal: Journal;
}

const MOST_ERRORS = 20;

/** The one way that every operation takes, over HTTP, WebSocket and event stream alike. It never throws. */
export class Intake {
  constructor(private readonly parts: Parts) {}

  get api(): GraphQLSchema {
    return this.parts.engine.api;
  }

  async admit(question: Question): Promise<Admission> {
    const { requestId } = question;
    const admission = await this.look(question).catch((error: unknown) =>
      refused([this.told(error, requestId)]),
    );
    if (admission.errors !== null) this.parts.journal.refused(requestId, admission.errors);
    return admission;
  }

  async execute(operation: Operation): Promise<ExecutionResult> {
    const startedAt = performance.now();
    const result = await this.parts.engine.execute(operation).then(
      (answered) => this.masked(answered, operation),
      (error: unknown) => this.failed(error, operation),
    );
    this.parts.journal.answered(operation, result, startedAt);
    return result;
  }

  /** The operation's events. What goes wrong on the way is the last of them. */
  async subscribe(operation: Operation): Promise<Stream<ExecutionResult> | ExecutionResult> {
    try {
      const events = await this.parts.engine.subscribe(operation);
      return this.watched(untilExpiry(events, operation.asker), operation);
    } catch (error) {
      return this.failed(error, operation);
    }
  }

  /** Who asks comes before what is asked: with a bad token nothing else is looked at. */
  private async look(question: Question): Promise<Admission> {
    const { query, operationName = null, variables } = question;
    const asker = await this.parts.guard.admit(question);
    const { plan, errors } = this.parts.engine.plan(query, operationName);
    if (plan === null) return refused(errors);
    const values = this.check(plan, variables ?? {});
    if (values.errors !== undefined) return refused(values.errors.map(malformed));
    return { operation: { plan, variables: values.coerced, asker }, errors: null };
  }

  private check({ operation }: Plan, variables: Readonly<Record<string, unknown>>) {
    const definitions = operation.variableDefinitions ?? [];
    return getVariableValues(this.api, definitions, variables, { maxErrors: MOST_ERRORS });
  }

  private watched(events: Stream<ExecutionResult>, operation: Operation): Stream<ExecutionResult> {
    const { journal } = this.parts;
    const masked = mapStream(events, (event) => Promise.resolve(this.masked(event, operation)));
    journal.subscribed(operation);
    return watchStream(masked, {
      toLast: (error) => this.failed(error, operation),
      onEnd: (count) => {
        journal.unsubscribed(operation, count);
      },
    });
  }

  /** The subgraphs' errors carry codes of the hub's by now; one without is the engine's own, and not for clients. */
  private masked(result: ExecutionResult, { asker }: Operation): ExecutionResult {
    const { errors } = result;
    if (errors === undefined) return result;
    const shown = errors.map((error) =>
      isErrorCode(error.extensions["code"]) ? error : this.told(error, asker.requestId),
    );
    return { ...result, errors: shown };
  }

  private failed(error: unknown, { asker }: Operation): ExecutionResult {
    return { errors: [this.told(error, asker.requestId)] };
  }

  /** What a client is told of it; what it is not told is in the journal. */
  private told(error: unknown, requestId: string): GraphQLError {
    const shown = toClientError(error, requestId);
    if (shown.extensions["code"] === "INTERNAL") this.parts.journal.fault(requestId, error);
    return shown;
  }
}

function refused(errors: readonly GraphQLError[]): Admission {
  return { operation: null, errors };
}
