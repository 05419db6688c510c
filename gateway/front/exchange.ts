import { type IncomingMessage, type ServerResponse } from "node:http";
import { GraphQLError } from "graphql";
import { clientError } from "../client-error";

/** One HTTP request and what is to become of it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
}

/** An exchange that asks something of the GraphQL endpoint. */
export interface GraphQLExchange extends Exchange {
  readonly body: string;
  /** In which the answer is to be written; null when the client takes none that is spoken here. */
  readonly mediaType: string | null;
}

/** How an answer is headed. */
export interface Head {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export type Serve = (exchange: Exchange) => Promise<void> | void;
/** What is served, by path. */
export type Routes = Readonly<Record<string, Serve | undefined>>;

const LONGEST_BODY = 1024 * 1024;
const JSON_TYPE = "application/json; charset=utf-8";
const EVERY_ANSWER = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** The request's body as text, or null when it is longer than anybody's operation: the rest of it is then dropped. */
export function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > LONGEST_BODY) resolve(null);
      else chunks.push(chunk);
    });
    request.on("error", reject);
    request.on("end", () => {
      resolve(Buffer.concat(chunks).toString());
    });
  });
}

/** Ends the exchange. A refusal that has no words of its own gets some, and a code, as every error has. */
export function answer(
  { response }: Exchange,
  { status, headers = {} }: Head,
  body: string | null,
): void {
  const text = body ?? refusalOf(status);
  response.writeHead(status, {
    ...EVERY_ANSWER,
    "content-type": JSON_TYPE,
    ...headers,
    "content-length": Buffer.byteLength(text),
  });
  response.end(text);
}

const WORDS: Readonly<Record<number, string>> = {
  404: "There is nothing here. The GraphQL endpoint is /graphql.",
  405: "Ask by GET or POST, and for a mutation by POST.",
  406: "Accept application/graphql-response+json, application/json or text/event-stream.",
  413: "The request is longer than 1 MB.",
  415: "Send the operation as application/json in UTF-8.",
};

function refusalOf(status: number): string {
  const message = WORDS[status] ?? "The request is not acceptable.";
  return JSON.stringify({ errors: [clientError("BAD_USER_INPUT", { message })] });
}

/** What a protocol's library finds wrong with a request itself, told as every error is. */
export function toRequestError(error: Error): GraphQLError {
  return error instanceof GraphQLError && error.extensions["code"] !== undefined
    ? error
    : clientError("BAD_USER_INPUT", { message: error.message });
}
