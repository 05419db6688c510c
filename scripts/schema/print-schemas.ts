import {
  composeServices,
  transformSupergraphToPublicSchema,
} from "@theguild/federation-composition";
import { type DocumentNode, parse, print } from "graphql";
import { StartError } from "../../platform/start-error";
import { amrSubgraph } from "../../subgraphs/amr/amr-subgraph";
import { providerSubgraph } from "../../subgraphs/provider-kit/provider-subgraph";
import { registrationOf } from "../../subgraphs/provider-kit/registration";
import { DEFINITIONS } from "../../subgraphs/providers/definitions";

/** What the code says the schemas are, by the name of the file under schema/. */
export async function printSchemas(): Promise<ReadonlyMap<string, string>> {
  const subgraphs = await subgraphsByName();
  const supergraph = compose(subgraphs);
  return new Map([
    ...[...subgraphs].map(([name, sdl]) => [`${name}.graphql`, withNewline(print(sdl))] as const),
    ["supergraph.graphql", withNewline(supergraph)],
    ["api.graphql", withNewline(print(transformSupergraphToPublicSchema(parse(supergraph))))],
    ["registry.json", withNewline(JSON.stringify(DEFINITIONS.map(registrationOf), null, 2))],
  ]);
}

async function subgraphsByName(): Promise<ReadonlyMap<string, DocumentNode>> {
  const { typeDefs } = await amrSubgraph(DEFINITIONS.map(registrationOf));
  const subgraphs = new Map([["amr", typeDefs]]);
  for (const definition of DEFINITIONS) {
    const { subgraph } = registrationOf(definition);
    subgraphs.set(subgraph, (await providerSubgraph(definition)).typeDefs);
  }
  return subgraphs;
}

/** The addresses in it are names: where a subgraph answers is configuration. */
function compose(subgraphs: ReadonlyMap<string, DocumentNode>): string {
  const services = [...subgraphs].map(([name, typeDefs]) => ({
    name,
    typeDefs,
    url: `http://${name}/graphql`,
  }));
  const { supergraphSdl, errors = [] } = composeServices(services);
  if (supergraphSdl !== undefined && errors.length === 0) return supergraphSdl;
  throw new StartError(["The subgraphs do not compose:", ...errors.map(({ message }) => message)]);
}

function withNewline(text: string): string {
  return `${text.trimEnd()}\n`;
}
