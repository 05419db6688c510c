import { GraphQLError, type GraphQLFormattedError, Kind } from "graphql";
import { HubError } from "../errors";
import { toGraphQLError } from "./errors";

/**
 * An error as a client may see it: a HubError in its own words, a mistake in the operation with graphql-js's words
 * as BAD_USER_INPUT, and anything else as INTERNAL with nothing but the request's id.
 */
export function maskError(error: GraphQLError, requestId: string): GraphQLFormattedError {
  const { message, extensions } = toGraphQLError(toHubError(error, requestId)).toJSON();
  const { locations, path } = error.toJSON();
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

/** The fault behind an error that reads INTERNAL, or null when the error is the caller's to mend. */
export function faultIn(error: GraphQLError): Error | null {
  const root = rootOf(error);
  if (root instanceof HubError) return root.code === "INTERNAL" ? root : null;
  return isOperationMistake(error, root) ? null : root;
}

function toHubError(error: GraphQLError, requestId: string): HubError {
  const root = rootOf(error);
  if (faultIn(error) !== null) return new HubError("INTERNAL", { extensions: { requestId } });
  if (root instanceof HubError) return root;
  const ar = "الطلب غير صحيح.";
  return new HubError("BAD_USER_INPUT", { message: { ar, en: error.message } });
}

function rootOf(error: Error): Error {
  let root = error;
  while (root instanceof GraphQLError && root.originalError) root = root.originalError;
  return root;
}

/**
 * graphql-js refuses an operation before it runs (there is no path yet), or an argument while it runs: then the
 * error points at a value. What points at a field is a resolver's.
 */
function isOperationMistake(error: GraphQLError, root: Error): boolean {
  if (!(root instanceof GraphQLError)) return false;
  return error.path === undefined || (root.nodes ?? []).some(({ kind }) => kind !== Kind.FIELD);
}
