import {
  type ExecutionArgs,
  type FormattedExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  parse,
  validate,
} from "graphql";
import { type ExecutionResult, type SubscribePayload } from "graphql-ws";
import { asGraphQLError } from "../graphql/errors";
import { type Admission, type Gate } from "./gate";
import { Reply } from "./reply";
import { type SubgraphOptions } from "./subgraph-options";

/**
 * The operations of one connection. The connection was signed for once; the token is checked for each operation,
 * so that one that has expired begins nothing more.
 */
export class SocketOperations {
  constructor(
    private readonly subgraph: SubgraphOptions,
    private readonly gate: Gate,
    private readonly admission: Admission,
  ) {}

  /** What to execute, or why not. It never throws: graphql-ws would close the socket, and with it every other operation. */
  async begin(payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      return await this.argumentsOf(payload);
    } catch (error) {
      return [asGraphQLError(error)];
    }
  }

  /** Undefined when there is nothing to mask. */
  masked({ errors, data }: ExecutionResult): FormattedExecutionResult | undefined {
    if (errors === undefined) return undefined;
    const masked = { errors: this.maskedErrors(errors) };
    return data === undefined ? masked : { ...masked, data };
  }

  maskedErrors(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    return new Reply(this.admission.requestId, this.subgraph.logger).errorsOf(errors);
  }

  private async argumentsOf({
    query,
    operationName,
    variables,
  }: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { schema, logger, onOperation, context } = this.subgraph;
    const { requestId, operation } = this.admission;
    const requester = await this.gate.requesterOf(this.admission);
    onOperation?.({ query, operationName: operationName ?? null, requestId });
    logger.info({ requestId, operation, operationName }, "operation on a socket");
    const document = parse(query);
    const mistakes = validate(schema, document);
    if (mistakes.length > 0) return mistakes;
    return {
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? null,
      contextValue: context(requester),
    };
  }
}
