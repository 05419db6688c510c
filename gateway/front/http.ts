import { type IncomingMessage } from "node:http";
import { type GraphQLError } from "graphql";
import { createHandler, type Request, type RequestParams, type Response } from "graphql-http";
import { clientError } from "../client-error";
import { type Operation } from "../engine/operation";
import { PLAIN_JSON } from "./accept";
import { type Admitted, operationIn, toArgs } from "./admitted";
import { answer, type GraphQLExchange, toRequestError } from "./exchange";
import { type Intake } from "./intake";

type HttpRequest = Request<IncomingMessage, GraphQLExchange>;

const NO_STREAM_HERE =
  "A subscription is answered as an event stream: send `accept: text/event-stream`, or use a WebSocket.";

/** Queries and mutations by GraphQL over HTTP, as graphql-http has it. */
export function createHttp(intake: Intake) {
  const handle = createHandler<IncomingMessage, GraphQLExchange, Admitted>({
    onSubscribe: (request, params) => admit(intake, request, params),
    execute: (args) => intake.execute(operationIn(args)),
    onOperation: ({ context }, _args, result) => written(result, context),
    formatError: toRequestError,
  });
  return async (exchange: GraphQLExchange): Promise<void> => {
    const { request, body, mediaType } = exchange;
    const [text, head] = await handle({
      method: request.method ?? "",
      url: request.url ?? "",
      headers: {
        get: (name) => (name === "accept" ? (mediaType ?? "none") : headerOf(request, name)),
      },
      body,
      raw: request,
      context: exchange,
    });
    answer(exchange, head, text);
  };
}

async function admit(intake: Intake, { raw, context }: HttpRequest, params: RequestParams) {
  const { authorization } = raw.headers;
  const { requestId } = context;
  const { operation, errors } = await intake.admit({ ...params, authorization, requestId });
  if (operation === null) return refusal(errors, context);
  return misplaced(operation, raw.method) ?? toArgs(intake.api, operation);
}

/** What is wrong with a document is for the library to answer; a refused operation is answered 200. */
function refusal(errors: readonly GraphQLError[], exchange: GraphQLExchange) {
  const isMalformed = errors.every(({ extensions }) => extensions["code"] === "BAD_USER_INPUT");
  return isMalformed ? errors : written({ errors }, exchange);
}

function misplaced({ plan }: Operation, method: string | undefined) {
  if (plan.kind === "subscription")
    return [clientError("BAD_USER_INPUT", { message: NO_STREAM_HERE })];
  return plan.kind === "mutation" && method === "GET" ? notByGet() : null;
}

/** A link must not change anything. */
export function notByGet(): Response {
  return [null, { status: 405, statusText: "Method Not Allowed", headers: { allow: "POST" } }];
}

/** Written here: the library's own way asks about every value as it goes, which costs more than the writing. */
function written(result: object, { mediaType }: GraphQLExchange): Response {
  const headers = { "content-type": `${mediaType ?? PLAIN_JSON}; charset=utf-8` };
  return [JSON.stringify(result), { status: 200, statusText: "OK", headers }];
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return typeof value === "string" ? value : null;
}
