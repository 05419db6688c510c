import { GraphQLError } from "graphql";
import { HubError } from "../errors";

/** A HubError as a client sees it: English message, code, Arabic message, and what it adds. */
export function toGraphQLError(error: HubError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { ...error.extensions, code: error.code, messageAr: error.messageAr },
  });
}

/** Whatever was thrown, as graphql-js hands errors on; what nobody meant to throw is INTERNAL. */
export function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return toGraphQLError(
    error instanceof HubError ? error : new HubError("INTERNAL", { cause: error }),
  );
}
