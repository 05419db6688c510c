import "reflect-metadata";
import { graphql, print, printSchema } from "graphql";
import {
  Authorized,
  Directive,
  Field,
  ID,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Subscription,
} from "type-graphql";
import { buildFederatedSchema, type Subgraph } from "./federated-schema";

@InterfaceType({ autoRegisterImplementations: false })
abstract class Numbered {
  @Field(() => ID)
  number!: string;
}

@Directive('@key(fields: "number")')
@ObjectType({ implements: Numbered })
class Ticket extends Numbered {
  @Directive("@shareable")
  @Field(() => ID)
  override number!: string;

  @Field(() => String, { description: "What it is about.", deprecationReason: "Too long." })
  matter!: string;
}

@Resolver(() => Ticket)
class TicketResolver {
  @Query(() => Ticket, { nullable: true })
  ticket(): Ticket {
    return Object.assign(new Ticket(), { number: "T-1", matter: "m" });
  }

  @Authorized("REGULATOR_STAFF")
  @Query(() => String, { nullable: true })
  secret(): string {
    return "s";
  }

  @Subscription(() => String, { subscribe: () => [] as unknown as AsyncIterable<unknown> })
  changed(): string {
    return "c";
  }
}

describe("buildFederatedSchema", () => {
  let subgraph: Subgraph;
  let sdl: string;

  beforeAll(async () => {
    subgraph = await buildFederatedSchema(
      { resolvers: [TicketResolver], orphanedTypes: [Ticket] },
      {
        sdl: `type Provider @key(fields: "code", resolvable: false) { code: ID! }`,
        references: {
          Ticket: {
            __resolveReference: ({ number }: { number: string }) =>
              Object.assign(new Ticket(), { number, matter: "found" }),
          },
        },
      },
    );
    sdl = print(subgraph.typeDefs).replaceAll(/\s+/g, " ");
  });

  it("prints the directives of types and fields, each once, and links what they mean", () => {
    expect(sdl).toContain('type Ticket implements Numbered @key(fields: "number") {');
    expect(sdl).toContain("number: ID! @shareable");
    expect(sdl).toContain('matter: String! @deprecated(reason: "Too long.")');
    expect(sdl).toContain('@link(url: "https://specs.apollo.dev/federation/v2.7"');
  });

  it("keeps descriptions", () => {
    expect(sdl).toContain('"""What it is about.""" matter');
  });

  it("adds types that no class declares", () => {
    expect(printSchema(subgraph.schema)).toContain("type Provider");
  });

  it("answers fields by the classes' resolvers", async () => {
    const source = "{ ticket { number matter } }";

    const result = await graphql({ schema: subgraph.schema, source, contextValue: {} });

    expect(result.data).toEqual({ ticket: { number: "T-1", matter: "m" } });
  });

  it("answers references by the resolvers it is given", async () => {
    const source = `{ _entities(representations: [{ __typename: "Ticket", number: "T-2" }]) { ... on Ticket { matter } } }`;

    const result = await graphql({ schema: subgraph.schema, source, contextValue: {} });

    expect(result.data).toEqual({ _entities: [{ matter: "found" }] });
  });

  it("asks the caller's role where a resolver does", async () => {
    const contextValue = { caller: null };

    const result = await graphql({ schema: subgraph.schema, source: "{ secret }", contextValue });

    expect(result.errors?.[0]?.originalError).toMatchObject({ code: "UNAUTHENTICATED" });
  });
});
