import {
  type FieldNode,
  getDirectiveValues,
  getOperationAST,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
} from "graphql";
import { type Errand } from "./errand";

type Path = readonly (string | number)[];
type Asked = Pick<Errand, "document" | "variables">;

/**
 * Where an answer is missing when a subgraph gives none: at each field asked of it, and of entities at each one.
 * The engine turns these into places of the client's own operation, so that each null that stands for "unknown" has its error.
 */
export function placesOf({ document, variables = {} }: Asked): readonly Path[] {
  const selections = getOperationAST(document)?.selectionSet.selections ?? [];
  return selections
    .filter((selection) => selection.kind === Kind.FIELD)
    .filter((field) => isAsked(field, variables))
    .flatMap((field) => placesOfField(field, variables));
}

function placesOfField(field: FieldNode, variables: Record<string, unknown>): readonly Path[] {
  const key = field.alias?.value ?? field.name.value;
  const entities = variables[representationsIn(field) ?? ""];
  return Array.isArray(entities) ? entities.map((_, i) => [key, i]) : [[key]];
}

/** The variable that lists the entities a field asks for, or null when it asks for none. */
function representationsIn({ name, arguments: given = [] }: FieldNode): string | null {
  const value = given[0]?.value;
  return name.value === "_entities" && value?.kind === Kind.VARIABLE ? value.name.value : null;
}

function isAsked(field: FieldNode, variables: Record<string, unknown>): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, field, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, field, variables);
  return skip?.["if"] !== true && include?.["if"] !== false;
}
