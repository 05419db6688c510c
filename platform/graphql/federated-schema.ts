import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLFieldMap,
  type GraphQLInputFieldMap,
  type GraphQLNamedType,
  type GraphQLSchema,
  isIntrospectionType,
  isSpecifiedScalarType,
  parse,
  printType,
} from "graphql";
import { buildSchema, type BuildSchemaOptions, createResolversMap } from "type-graphql";
import { authorize } from "./authorize";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"])`;

/** type-graphql asks for one as soon as there is a subscription, also when each brings its own stream. */
const NO_TOPICS = { publish: unused, subscribe: unused } as const;
function unused(): never {
  throw new Error("Subscriptions read the feed, not topics");
}

type Resolvers = Record<string, Record<string, unknown>>;
type Modules = Parameters<typeof buildSubgraphSchema>[0];

/** A schema to serve, and its SDL to compose. */
export interface Subgraph {
  readonly schema: GraphQLSchema;
  readonly typeDefs: DocumentNode;
}

interface Extra {
  /** `__resolveReference` of each entity, by type. */
  readonly references?: Resolvers;
  /** Types that no class declares. */
  readonly sdl?: string;
}

/** type-graphql's classes as a Federation 2 subgraph, with reference resolvers and SDL made from data. */
export async function buildFederatedSchema(
  options: BuildSchemaOptions,
  { references = {}, sdl = "" }: Extra = {},
): Promise<Subgraph> {
  const plain = await buildSchema({
    pubSub: NO_TOPICS,
    authChecker: authorize,
    validate: false,
    ...options,
    skipCheck: true,
  });
  const extra = parse(`${LINK}\n${sdl}`);
  const own = Object.values(plain.getTypeMap()).flatMap(toDefinition);
  const typeDefs = { ...extra, definitions: [...extra.definitions, ...own] };
  const resolvers = merged(createResolversMap(plain) as Resolvers, references);
  return { schema: buildSubgraphSchema([{ typeDefs, resolvers }] as unknown as Modules), typeDefs };
}

function merged(resolvers: Resolvers, references: Resolvers): Resolvers {
  const both = { ...resolvers };
  for (const [type, fields] of Object.entries(references))
    both[type] = { ...both[type], ...fields };
  return both;
}

/** type-graphql keeps directives in AST nodes that have nothing else: print the type, then add them. */
function toDefinition(type: GraphQLNamedType): DefinitionNode[] {
  if (isIntrospectionType(type) || isSpecifiedScalarType(type)) return [];
  return parse(printType(type)).definitions.map((printed) =>
    "fields" in printed && "getFields" in type
      ? ({
          ...printed,
          fields: printed.fields.map((field) => withDirectives(field, type.getFields())),
          directives: directivesOf(type),
        } as DefinitionNode)
      : printed,
  );
}

interface FieldNode {
  readonly name: { readonly value: string };
  readonly directives?: readonly unknown[] | undefined;
}
interface Annotated {
  readonly astNode?:
    { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
}

function withDirectives<Node extends FieldNode>(
  node: Node,
  fields: GraphQLFieldMap<unknown, unknown> | GraphQLInputFieldMap,
): Node {
  return {
    ...node,
    directives: [...(node.directives ?? []), ...directivesOf(fields[node.name.value])],
  };
}

function directivesOf(source: Annotated | undefined): readonly ConstDirectiveNode[] {
  return (source?.astNode?.directives ?? []).filter(({ name }) => name.value !== "deprecated");
}
