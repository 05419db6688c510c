import { buildSubgraphSchema } from "@apollo/subgraph";
import { composeServices } from "@theguild/federation-composition";
import { type GraphQLSchema, parse } from "graphql";
import { type Caller } from "../../platform/auth/caller";
import { HubError } from "../../platform/errors";
import { Inbox, toStream } from "../../gateway/stream";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])\n`;

/** What the regulator's part of the test hub declares. */
const AMR = parse(`${LINK}
  type Query {
    caller: String
    tickets: [Ticket!]
    case: Case
    strict: String!
    forbidden: String
    fault: String
    echo(text: String, kind: Kind, filter: Filter): String
  }
  enum Kind { PHONE WEBSITE }
  input Filter { numbers: [ID!]! }
  type Mutation { note(text: String!): String }
  type Subscription { changed(after: String): Change! }
  type Change { cursor: String! ticket: Ticket! }
  interface Case { number: ID! }
  type Ticket implements Case @key(fields: "number") { number: ID! dueAt: String }
  type Provider @key(fields: "code") { code: ID! @shareable name: String! }
`);

/** What a provider's part declares. */
const ETIMAD = parse(`${LINK}
  type Query { etimadTicket(number: ID!): Ticket }
  type Mutation { open(subject: String!): Ticket }
  type Ticket @key(fields: "number") { number: ID! subject: String service: Service }
  type Service { code: ID! provider: Provider! }
  type Provider @key(fields: "code") { code: ID! @shareable }
`);

interface Context {
  readonly caller: Caller | null;
}

/** Changes that a test lets happen, for whoever subscribes. */
export class Changes {
  private readonly inboxes = new Set<Inbox<unknown>>();
  get readers(): number {
    return this.inboxes.size;
  }
  happen(cursor: string, number: string): void {
    for (const inbox of this.inboxes)
      inbox.put({ changed: { cursor, ticket: { __typename: "Ticket", number } } });
  }
  subscribe(_: unknown, { after }: { after?: string }) {
    if (after === "gone") throw new HubError("CURSOR_EXPIRED");
    const inbox = new Inbox<unknown>();
    this.inboxes.add(inbox);
    return toStream({
      next: () => inbox.take(),
      end: () => {
        inbox.close();
        this.inboxes.delete(inbox);
      },
    });
  }
}

const NUMBERS = ["E-1", "E-2"];
const ticket = (number: string) => ({ __typename: "Ticket", number });

/** The regulator's part; its changes are those a test lets happen. */
export function amrSchema(changes: Changes): GraphQLSchema {
  const resolvers = {
    Query: {
      caller: (_: unknown, __: unknown, { caller }: Context) => caller?.role ?? null,
      tickets: () => NUMBERS.map(ticket),
      case: () => ticket("E-1"),
      strict: () => "strict",
      forbidden: () => {
        throw new HubError("FORBIDDEN");
      },
      fault: () => {
        throw new Error("password=hunter2 at /srv/amr/db.ts:12");
      },
      echo: (_: unknown, given: unknown) => JSON.stringify(given),
    },
    Mutation: { note: (_: unknown, { text }: { text: string }) => text },
    Subscription: {
      changed: { subscribe: (_: unknown, args: { after?: string }) => changes.subscribe(_, args) },
    },
    Ticket: {
      __resolveReference: ({ number }: { number: string }) => ({ number, dueAt: `due ${number}` }),
      dueAt: ({ number }: { number: string }) => `due ${number}`,
    },
    Provider: { __resolveReference: ({ code }: { code: string }) => ({ code, name: "Etimad" }) },
  };
  return buildSubgraphSchema([{ typeDefs: AMR, resolvers: resolvers as never }]);
}

const service = { code: "S-1", provider: { __typename: "Provider", code: "ETIMAD" } };
const etimadResolvers = {
  Query: {
    etimadTicket: (_: unknown, { number }: { number: string }) =>
      number === "unknown" ? null : { number },
  },
  Mutation: { open: () => ({ number: "E-9" }) },
  Ticket: {
    __resolveReference: ({ number }: { number: string }) => ({ number }),
    subject: ({ number }: { number: string }) => `subject of ${number}`,
    service: () => service,
  },
};

/** A provider's part. */
export function etimadSchema(): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: ETIMAD, resolvers: etimadResolvers as never }]);
}

/** The supergraph of the two. */
export function supergraph(): string {
  const composed = composeServices([
    { name: "amr", url: "http://amr.example.com", typeDefs: AMR },
    { name: "etimad", url: "http://etimad.example.com", typeDefs: ETIMAD },
  ]);
  const { errors } = composed;
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join("\n"));
  return composed.supergraphSdl;
}
