import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { type GraphQLSchema } from "graphql";
import { asGraphQLError } from "../graphql/errors";
import { maskError } from "../graphql/mask-error";
import { type Logger } from "../logger";
import { type Reply } from "./reply";

const REPLY = Symbol("reply");

/** A resolver's context that also carries the reply being made: Apollo copies contexts, symbols included. */
export interface Carrier {
  readonly [REPLY]: Reply;
}

/** Hangs the reply on a context. */
export function carrying(context: object, reply: Reply): Carrier {
  return Object.assign(context, { [REPLY]: reply });
}

/** Apollo Server as an executor: it says nothing of itself, hooks no signal and shows no error as it is. */
export function apolloServer(schema: GraphQLSchema, logger: Logger): ApolloServer<Carrier> {
  return new ApolloServer<Carrier>({
    schema,
    logger,
    introspection: true,
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: (_, error) => maskError(asGraphQLError(error), "unknown"),
    plugins: [
      masking,
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Errors of the pipeline know their request; `formatError`, which does not, is left for what fails outside it. */
const masking: ApolloServerPlugin<Carrier> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue, errors = [], response: { body } }) {
        if (body.kind === "single" && errors.length > 0)
          body.singleResult.errors = contextValue[REPLY].errorsOf(errors);
        return Promise.resolve();
      },
    }),
};
