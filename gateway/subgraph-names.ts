import { type DefinitionNode, type EnumTypeDefinitionNode, Kind, parse } from "graphql";

/** The names of a supergraph's subgraphs, in its order. */
export function subgraphNamesIn(supergraph: string): readonly string[] {
  const { definitions } = parse(supergraph);
  return definitions.filter(isListOfGraphs).flatMap(({ values = [] }) =>
    values.flatMap(({ directives = [] }) =>
      directives
        .filter(({ name }) => name.value === "join__graph")
        .flatMap((directive) => directive.arguments ?? [])
        .filter(({ name }) => name.value === "name")
        .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : [])),
    ),
  );
}

function isListOfGraphs(definition: DefinitionNode): definition is EnumTypeDefinitionNode {
  return definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph";
}
