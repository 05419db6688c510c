import { type GraphQLError, type GraphQLFormattedError } from "graphql";
import { type Logger } from "../../platform/logger";
import { clientError, internal, isErrorCode } from "../client-error";
import { type Errand } from "./errand";
import { placesOf } from "./missing";

/** What a subgraph may add for its own eyes; none of it is for a client. */
const PRIVATE = ["stacktrace", "exception", "http", "serviceName"];

/**
 * A subgraph's errors as the client may read them: what carries a code of the hub's is meant for it, anything else is
 * a fault and reads INTERNAL, its own words left behind. An error that names no place stands for all that was asked.
 */
export function maskErrors(
  errors: readonly GraphQLFormattedError[],
  errand: Errand,
  logger: Logger,
): readonly GraphQLError[] {
  return errors.flatMap((error) => {
    if (isFault(error)) {
      const { subgraph, asker } = errand;
      const { code } = error.extensions ?? {};
      logger.error({ subgraph, requestId: asker.requestId, code }, "fault in a subgraph");
    }
    const paths = Array.isArray(error.path) ? [error.path] : placesOf(errand);
    return paths.map((path) => maskError(error, path, errand));
  });
}

/** The answer of a subgraph that gave none: an error at each place where something of it is missing. */
export function unavailable(errand: Errand): readonly GraphQLError[] {
  const { subgraph } = errand;
  return placesOf(errand).map((path) =>
    clientError("SUBGRAPH_UNAVAILABLE", { path, extensions: { subgraph } }),
  );
}

/** The end of a subscription whose reader let too much wait: it goes on after the last cursor that it was sent. */
export function fellBehind(errand: Errand, cursor: string | null): readonly GraphQLError[] {
  return placesOf(errand).map((path) =>
    clientError("SUBSCRIBER_BEHIND", { path, extensions: { cursor } }),
  );
}

/** The answer of a subgraph that does not take this gateway for one: the fault is the hub's own. */
export function refused(errand: Errand): readonly GraphQLError[] {
  return placesOf(errand).map((path) => internal(errand.asker.requestId, path));
}

function maskError(
  error: GraphQLFormattedError,
  path: readonly (string | number)[],
  { asker }: Errand,
): GraphQLError {
  const { message, extensions = {} } = error;
  const code = extensions["code"];
  if (isFault(error) || !isErrorCode(code)) return internal(asker.requestId, path);
  const shown = Object.entries(extensions).filter(([key]) => !PRIVATE.includes(key));
  return clientError(code, { message, path, extensions: Object.fromEntries(shown) });
}

function isFault({ extensions }: GraphQLFormattedError): boolean {
  const code = extensions?.["code"];
  return !isErrorCode(code) || code === "INTERNAL";
}
