import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type DefinitionNode,
  type DocumentNode,
  type NameNode,
  parse,
  print,
  visit,
} from "graphql";
import { type ProviderDefinition } from "./provider-definition";

/** What amr answers of every ticket; a provider declares the rest. */
const REGULATORS = ["dueAt", "overdue", "deadlineChanges", "deadlineTrace", "report"];
/** Types that several subgraphs declare with the same fields. */
const SHAREABLE = ["LocalizedText", "UserError", "TicketChange", "Beneficiary", "TicketReference"];
/** amr's entities, of which a provider declares the key. */
const STUBS = new Map([
  ["Rule", "id"],
  ["Provider", "code"],
  ["Service", "code"],
]);
const ROOTS = ["Query", "Mutation", "Subscription"];
/** What the hub adds to the contract. */
const ADDED = new Map([
  ["Beneficiary", ["identifierKind"]],
  ["TicketChange", ["recordedAt"]],
  ["__Ticket", ["followUps"]],
  ["Mutation", ["follow__TicketUp"]],
]);
/** The types of these additions (ETM-10). */
const ADDED_TYPES = ["TicketFollowUp", "FollowUpKind", "Follow__TicketUpInput"];

/** An enum of which the contract says what some values mean, and the hub of all. */
const DESCRIBED_HERE = "UserErrorCode";

/** The contract's text of each type that this provider's subgraph declares, with the directives it owes. */
export function contractShareOf({ prefix }: ProviderDefinition): ReadonlyMap<string, string> {
  const contract = parse(readFileSync(join(__dirname, "../../schema/contract.graphql"), "utf8"));
  const all = byName(contract, (definition) => owned(definition, prefix));
  const todo = [...ROOTS, `${prefix}Ticket`];
  const share = new Map<string, string>();
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    const definition = all.get(name);
    if (definition === undefined || share.has(name)) continue;
    share.set(name, text(definition, prefix));
    visit(definition, { NamedType: (type) => void todo.push(type.name.value) });
  }
  return share;
}

/** The same of a printed subgraph, without what the hub adds. */
export function printedShareOf(
  { prefix }: ProviderDefinition,
  typeDefs: DocumentNode,
): ReadonlyMap<string, string> {
  const general = (name: string) => name.replace(prefix, "__");
  const definitions = byName(typeDefs, (definition) =>
    withFields(
      definition,
      (field) => !ADDED.get(general(nameOf(definition)))?.includes(general(field)),
    ),
  );
  const owed = [...definitions].filter(([name]) => !ADDED_TYPES.includes(general(name)));
  return new Map(owed.map(([name, each]) => [name, text(each, prefix, false)]));
}

function byName(
  document: DocumentNode,
  own: (definition: DefinitionNode) => DefinitionNode,
): ReadonlyMap<string, DefinitionNode> {
  const named = document.definitions.filter((definition) => nameOf(definition) !== "");
  return new Map(named.map((definition) => [nameOf(definition), own(definition)]));
}

/** A definition as far as the provider declares it. */
function owned(definition: DefinitionNode, prefix: string): DefinitionNode {
  const name = nameOf(definition);
  const key = STUBS.get(name);
  if (key !== undefined) return withFields(definition, (field) => field === key);
  if (ROOTS.includes(name)) return withFields(definition, (field) => isOperationOf(field, prefix));
  if (!name.endsWith("Ticket")) return definition;
  return withFields(definition, (field) => !REGULATORS.includes(field));
}

function isOperationOf(field: string, prefix: string): boolean {
  const inner = `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}Ticket`;
  return field.startsWith(inner) || new RegExp(`^[a-z]+${prefix}Ticket$`).test(field);
}

function withFields(definition: DefinitionNode, keep: (field: string) => boolean): DefinitionNode {
  if (!("fields" in definition)) return definition;
  const fields = definition.fields.filter(({ name }) => keep(name.value));
  return { ...definition, fields } as DefinitionNode;
}

/**
 * Printed so that only what matters differs: not the order of fields, block strings, the
 * description of a stub, those that a ticket's fields inherit from the interface, or those
 * that the hub adds to the values of an enum.
 */
function text(definition: DefinitionNode, prefix: string, addDirectives = true): string {
  const name = nameOf(definition);
  const isTicket = name === `${prefix}Ticket`;
  const bare = visit(definition, {
    StringValue: (node) => ({ ...node, block: false }),
    EnumValueDefinition: (node) =>
      name === DESCRIBED_HERE ? { ...node, description: undefined } : undefined,
    FieldDefinition: (node) =>
      isTicket
        ? { ...node, description: undefined }
        : { ...node, arguments: sorted(node.arguments) },
  });
  const ordered = "fields" in bare ? { ...bare, fields: sorted<Named>(bare.fields) } : bare;
  const printed = print({
    ...ordered,
    ...(STUBS.has(name) && { description: undefined }),
  } as DefinitionNode);
  return addDirectives ? withDirectives(printed, name, isTicket) : printed;
}

function withDirectives(printed: string, name: string, isTicket: boolean): string {
  const head = (directive: string) => printed.replace(/ \{$/mu, ` ${directive} {`);
  if (SHAREABLE.includes(name)) return head("@shareable");
  if (isTicket)
    return head('@key(fields: "number")').replace(
      "provider: Provider",
      "provider: Provider @shareable",
    );
  const key = STUBS.get(name);
  return key === undefined ? printed : head(`@key(fields: "${key}", resolvable: false)`);
}

interface Named {
  readonly name: NameNode;
}

function sorted<Node extends Named>(nodes: readonly Node[] | undefined = []): Node[] {
  return nodes.toSorted((left, right) => (left.name.value < right.name.value ? -1 : 1));
}

function nameOf(definition: DefinitionNode): string {
  return "name" in definition ? definition.name.value : "";
}
