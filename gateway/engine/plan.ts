import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { type OperationKind } from "../../platform/auth/signature";

/** One operation of a valid document, and who answers what of it. Made once, used for every request that brings the same text. */
export interface Plan {
  readonly kind: OperationKind;
  /** As the client named it. */
  readonly name: string | null;
  readonly operation: OperationDefinitionNode;
  /** The operation alone, with the fragments it uses. */
  readonly document: DocumentNode;
  /** Whether anything of it hangs on `@skip` or `@include`: then it may be that nothing is asked. */
  readonly isConditional: boolean;
  /** What the subgraphs are asked; null when nothing of it is theirs. */
  readonly data: DocumentNode | null;
  /** What the schema itself answers; null when nothing of it is about the schema. */
  readonly introspection: DocumentNode | null;
}

/** The plan of one operation of a valid document. */
export function makePlan(
  api: GraphQLSchema,
  whole: DocumentNode,
  operation: OperationDefinitionNode,
): Plan {
  const name = operation.name?.value ?? null;
  const document = alone(whole, name);
  const isConditional = hasConditions(document);
  const plan = { kind: operation.operation, name, operation, document, isConditional };
  const roots = rootFieldsOf(api, document);
  if (roots.every(isMeta)) return { ...plan, data: null, introspection: document };
  const data = plannable(without(api, document, isIntrospection));
  if (!roots.some(isIntrospection)) return { ...plan, data, introspection: null };
  return { ...plan, data, introspection: without(api, document, (field) => !isMeta(field)) };
}

function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive({ name }) {
      if (name.value !== "skip" && name.value !== "include") return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** One operation of a document with the fragments it uses. */
function alone(document: DocumentNode, name: string | null): DocumentNode {
  return separateOperations(document)[name ?? ""] ?? document;
}

function isIntrospection({ name }: FieldNode): boolean {
  return name.value === "__schema" || name.value === "__type";
}

function isMeta({ name }: FieldNode): boolean {
  return name.value.startsWith("__");
}

function rootFieldsOf(api: GraphQLSchema, document: DocumentNode): readonly FieldNode[] {
  const found: FieldNode[] = [];
  visitRootFields(api, document, (field) => {
    found.push(field);
    return undefined;
  });
  return found;
}

/** The document with `__typename` in the place of the fields that are for someone else, so that every answer keeps its key and its order. */
function without(
  api: GraphQLSchema,
  document: DocumentNode,
  isForSomeoneElse: (field: FieldNode) => boolean,
): DocumentNode {
  return visitRootFields(api, document, (field) => {
    if (!isForSomeoneElse(field)) return undefined;
    const { name, alias = name } = field;
    return {
      kind: Kind.FIELD,
      alias,
      name: { kind: Kind.NAME, value: "__typename" },
      ...(field.directives && { directives: field.directives }),
    };
  });
}

type Turn = (field: FieldNode) => FieldNode | undefined;

function visitRootFields(api: GraphQLSchema, document: DocumentNode, turn: Turn): DocumentNode {
  const types = new TypeInfo(api);
  const roots = [api.getQueryType(), api.getMutationType(), api.getSubscriptionType()];
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: (field) =>
        roots.some((root) => root === types.getParentType()) ? turn(field) : false,
    }),
  );
}

/**
 * The engine takes an operation that begins with `__typename` for introspection when a fragment follows, and answers
 * it all with null. Wrapped in a fragment of its own, the operation no longer begins with a field.
 */
function plannable(document: DocumentNode): DocumentNode {
  return visit(document, {
    OperationDefinition: (operation) => (beginsWithMeta(operation) ? wrapped(operation) : false),
    FragmentDefinition: () => false,
  });
}

function beginsWithMeta({ selectionSet }: OperationDefinitionNode): boolean {
  const [first] = selectionSet.selections;
  return first?.kind === Kind.FIELD && isMeta(first);
}

function wrapped(operation: OperationDefinitionNode): OperationDefinitionNode {
  const all = { kind: Kind.INLINE_FRAGMENT, selectionSet: operation.selectionSet } as const;
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [all] } };
}
