import { type ExecutionResult, type GraphQLError } from "graphql";
import { type Logger } from "../../platform/logger";
import { type Operation } from "../engine/operation";

type Errors = readonly GraphQLError[];

/** What the log says of operations: one line each, never what was asked or answered. */
export class Journal {
  constructor(private readonly logger: Logger) {}

  refused(requestId: string, errors: Errors): void {
    this.logger.info({ requestId, codes: codesOf(errors) }, "operation refused");
  }

  answered(operation: Operation, { errors = [] }: ExecutionResult, startedAt: number): void {
    const ms = Math.round(performance.now() - startedAt);
    const codes = errors.length > 0 ? { codes: codesOf(errors) } : {};
    this.logger.info({ ...namesOf(operation), ms, ...codes }, "operation answered");
  }

  subscribed(operation: Operation): void {
    this.logger.info(namesOf(operation), "subscription begun");
  }

  unsubscribed(operation: Operation, events: number): void {
    this.logger.info({ ...namesOf(operation), events }, "subscription over");
  }

  /** What its client is not told. */
  fault(requestId: string, err: unknown): void {
    this.logger.error({ requestId, err }, "fault in the gateway");
  }
}

function namesOf({ plan, asker }: Operation) {
  return {
    requestId: asker.requestId,
    operation: plan.kind,
    operationName: plan.name,
    role: asker.caller?.role ?? null,
  };
}

function codesOf(errors: Errors): readonly unknown[] {
  return [...new Set(errors.map(({ extensions }) => extensions["code"]))];
}
