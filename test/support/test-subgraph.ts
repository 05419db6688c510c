import { buildSchema, GraphQLError, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { type OperationKind, signRequest } from "../../platform/auth/signature";
import { TokenVerifier } from "../../platform/auth/tokens";
import { HubError } from "../../platform/errors";
import { serveSubgraph, type Serving } from "../../platform/http/serve-subgraph";
import { type Requester, type SubgraphOptions } from "../../platform/http/subgraph-options";
import { createLogger } from "../../platform/logger";
import { createTestIssuer, type TestIssuer } from "./test-issuer";

const SECRET = "a secret of the tests, long enough for it";

/** What to sign; what is left out is as the subgraph expects it. */
export interface Signed {
  readonly body?: string;
  readonly authorization?: string;
  readonly operation?: OperationKind;
  readonly subgraph?: string;
  readonly at?: Date;
}

/** A subgraph with a resolver for each way in which answering can go well or wrong. */
export interface TestSubgraph extends Serving {
  readonly secret: string;
  readonly issuer: TestIssuer;
  /** What it has logged. */
  readonly lines: Array<Record<string, unknown>>;
  headersOf(signed?: Signed): Record<string, string>;
}

/** Serves it as `etimad` on a free port. */
export async function serveTestSubgraph(
  options: Partial<SubgraphOptions> = {},
): Promise<TestSubgraph> {
  const issuer = await createTestIssuer();
  const lines: TestSubgraph["lines"] = [];
  const destination = {
    write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>),
  };
  const serving = await serveSubgraph({
    name: "etimad",
    schema: schemaOfTheTests(),
    signingSecret: SECRET,
    verifier: TokenVerifier.forKeys(issuer.jwks, issuer.source),
    logger: createLogger({ part: "test", level: "info" }, destination),
    context: (requester) => ({ ...requester }),
    ...options,
  });
  return { ...serving, secret: SECRET, issuer, lines, headersOf };
}

function headersOf({ body = "", authorization, ...rest }: Signed = {}): Record<string, string> {
  const signed = signRequest(SECRET, {
    subgraph: "etimad",
    operation: "query",
    requestId: "r-1",
    at: new Date(),
    ...rest,
    authorization: authorization ?? null,
    body,
  });
  return authorization === undefined ? signed : { ...signed, authorization };
}

const SDL = `
  type Query {
    who: String
    echo(n: Int!): Int
    strict(n: Int! = 1): Int
    refused: String
    fault: String
    graphqlFault: String
    required: String!
    unserializable: Int
  }
  type Subscription {
    ticks: String
    silent: String
    refused: String
    broken: String
    breaking: String
    faulty: String
  }`;

const who = (_: unknown, __: unknown, { caller, operation, requestId }: Requester) =>
  `${caller?.role ?? "nobody"} ${operation} ${requestId}`;
const fault = () => {
  throw new Error("secret cause");
};

const RESOLVERS: Record<string, Record<string, object>> = {
  Query: {
    who: { resolve: who },
    echo: { resolve: (_: unknown, { n }: { n: number }) => n },
    refused: {
      resolve: () => {
        throw new HubError("FORBIDDEN", {
          extensions: { allowed: ["X"] },
          details: { why: "secret cause" },
        });
      },
    },
    fault: { resolve: fault },
    graphqlFault: {
      resolve: () => {
        throw new GraphQLError("secret cause");
      },
    },
    required: { resolve: () => null },
    unserializable: { resolve: () => "secret cause" },
  },
  Subscription: {
    ticks: { subscribe: once, resolve: who },
    silent: { subscribe: forever },
    refused: {
      subscribe: () => {
        throw new HubError("CURSOR_EXPIRED");
      },
    },
    broken: { subscribe: fault },
    breaking: { subscribe: failing },
    faulty: { subscribe: once, resolve: fault },
  },
};

function schemaOfTheTests(): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const [type, fields] of Object.entries(RESOLVERS)) {
    const declared = (schema.getType(type) as GraphQLObjectType).getFields();
    for (const [name, resolvers] of Object.entries(fields))
      Object.assign(declared[name] ?? {}, resolvers);
  }
  return schema;
}

async function* once() {
  yield await Promise.resolve({});
}

async function* failing() {
  yield await Promise.reject<object>(new Error("secret cause"));
}

/** Waits for an event that never comes, until it is returned. */
function forever(): AsyncGenerator<object, undefined> {
  let end: (result: IteratorResult<object, undefined>) => void = () => undefined;
  const done = { done: true, value: undefined } as const;
  return {
    next: () => new Promise((resolve) => (end = resolve)),
    return: () => {
      end(done);
      return Promise.resolve(done);
    },
    throw: () => Promise.resolve(done),
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
