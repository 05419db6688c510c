import { GraphQLError } from "graphql";
import { type ErrorCode, ERRORS, HubError } from "../platform/errors";

type Path = readonly (string | number)[];

interface Details {
  /** Instead of the table's words. */
  readonly message?: string;
  readonly path?: Path | undefined;
  /** Sent beside the code. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** An error as a client reads it: English in the message, and in the extensions its code and the Arabic. */
export function clientError(code: ErrorCode, details: Details = {}): GraphQLError {
  const { message = ERRORS[code].message.en, path = null, extensions } = details;
  return new GraphQLError(message, {
    path,
    extensions: { code, messageAr: ERRORS[code].message.ar, ...extensions },
  });
}

/** Whether a code is one of the hub's, and its error so meant for clients. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(ERRORS, code);
}

/** What graphql-js finds wrong with a document or its variables, in its words and with its places. */
export function malformed({ message, nodes, source, positions }: GraphQLError): GraphQLError {
  const { extensions } = clientError("BAD_USER_INPUT");
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions,
  });
}

/** A fault of the hub's own: says no more than what to quote to whoever runs it. */
export function internal(requestId: string, path?: Path): GraphQLError {
  return clientError("INTERNAL", { path, extensions: { requestId } });
}

/** What was thrown on purpose keeps its code and words; anything else is a fault of the hub's own. */
export function toClientError(error: unknown, requestId: string): GraphQLError {
  if (error instanceof GraphQLError) return internal(requestId, error.path);
  if (!(error instanceof HubError) || error.code === "INTERNAL") return internal(requestId);
  const { code, message, messageAr, extensions } = error;
  return clientError(code, { message, extensions: { ...extensions, code, messageAr } });
}
