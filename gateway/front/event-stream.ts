import { type IncomingMessage, type ServerResponse } from "node:http";
import { type ExecutionResult } from "graphql";
import { createHandler, type Request, type RequestParams } from "graphql-sse";
import { EVENT_STREAM } from "./accept";
import { type Admitted, operationIn, toArgs } from "./admitted";
import { answer, type GraphQLExchange, toRequestError } from "./exchange";
import { notByGet } from "./http";
import { type Intake } from "./intake";

type SseRequest = Request<IncomingMessage, GraphQLExchange>;
type Messages = AsyncGenerator<string, void>;

/** Any operation as a stream of server-sent events, a connection each, as graphql-sse has it. */
export class EventStreams {
  private readonly open = new Set<Messages>();
  private readonly handle;

  constructor(intake: Intake) {
    this.handle = createHandler<IncomingMessage, GraphQLExchange, Admitted>({
      // Connections that several operations share would need a memory of who opened them.
      authenticate: () => null,
      onSubscribe: (request, params) => admit(intake, request, params),
      validate: () => [],
      execute: (args) => intake.execute(operationIn(args)),
      subscribe: (args) => intake.subscribe(operationIn(args)),
    });
  }

  async serve(exchange: GraphQLExchange): Promise<void> {
    const { request, response, body } = exchange;
    const [messages, head] = await this.handle({
      method: request.method ?? "",
      url: request.url ?? "",
      headers: {
        get: (name) => (name === "accept" ? EVENT_STREAM : request.headers[name]?.toString()),
      },
      body,
      raw: request,
      context: exchange,
    });
    if (messages === null || typeof messages === "string") {
      answer(exchange, head, messages && withCodes(messages));
      return;
    }
    response.writeHead(head.status, { ...head.headers });
    await this.send(messages, response);
  }

  /** Ends every stream; whoever reads one goes on elsewhere by its cursor. */
  close(): void {
    for (const messages of this.open) void messages.return();
  }

  private async send(messages: Messages, response: ServerResponse): Promise<void> {
    const leave = () => void messages.return();
    this.open.add(messages);
    if (response.destroyed) leave();
    else response.once("close", leave);
    try {
      for await (const message of messages) await write(response, message);
    } finally {
      this.open.delete(messages);
      response.end();
    }
  }
}

/** The reason is of no interest: a response that cannot be written to has been closed, and that ends the stream. */
function write(response: ServerResponse, message: string): Promise<void> {
  return new Promise((resolve) => {
    response.write(message, () => {
      resolve();
    });
  });
}

async function admit(intake: Intake, { raw, context }: SseRequest, params: RequestParams) {
  const { authorization } = raw.headers;
  const { requestId } = context;
  const { operation, errors } = await intake.admit({ ...params, authorization, requestId });
  if (operation === null) return only({ errors });
  const isMisplaced = operation.plan.kind === "mutation" && raw.method === "GET";
  return isMisplaced ? notByGet() : toArgs(intake.api, operation);
}

/** The library takes a lone result only when it has data. */
async function* only(result: ExecutionResult): AsyncGenerator<ExecutionResult, void> {
  yield await Promise.resolve(result);
}

function withCodes(body: string): string {
  const { errors } = JSON.parse(body) as { readonly errors: readonly Error[] };
  return JSON.stringify({ errors: errors.map(toRequestError) });
}
