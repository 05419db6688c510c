import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  getNamedType,
  getOperationAST,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

type Answer = Readonly<Record<string, unknown>>;

/** A set of fields that is asked of one type. */
interface Asked {
  readonly of: GraphQLNamedType;
  readonly set: SelectionSetNode;
}
/** What stands under one key of an answer, whatever its concrete type: validation has seen that all agree on what may be null. */
interface Field {
  readonly type: GraphQLOutputType;
  readonly asked: Asked[];
}

/**
 * Makes an answer with errors one that the schema allows; the engine leaves that undone. A null where the schema
 * has none takes its parent with it, up to what may be null.
 */
export class Completion {
  private readonly fields = new WeakMap<readonly Asked[], ReadonlyMap<string, Field>>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly root: readonly Asked[];

  constructor(
    private readonly api: GraphQLSchema,
    private readonly document: DocumentNode,
  ) {
    this.fragments = new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
    const operation = getOperationAST(document);
    const type = operation && api.getRootType(operation.operation);
    this.root = type ? [{ of: type, set: operation.selectionSet }] : [];
  }

  /** The answer with what must not be null made whole; null when nothing of it can be kept. */
  complete(data: Answer | null | undefined): Answer | null {
    return data ? this.completeObject(data, this.root) : null;
  }

  /** What is answered when no subgraph answered anything: the fields asked for, each null. */
  empty(variableValues: Answer): Answer | null {
    const { api: schema, document } = this;
    const rootValue = Object.create(null) as object;
    return executeSync({ schema, document, rootValue, variableValues }).data ?? null;
  }

  private completeObject(value: Answer, asked: readonly Asked[]): Answer | null {
    const whole: Record<string, unknown> = { ...value };
    for (const [key, { type, asked: under }] of this.fieldsOf(asked)) {
      if (!(key in value)) continue;
      whole[key] = this.completeValue(value[key], type, under);
      if (whole[key] === null && isNonNullType(type)) return null;
    }
    return whole;
  }

  private completeValue(value: unknown, type: GraphQLOutputType, asked: readonly Asked[]): unknown {
    if (isNonNullType(type)) return this.completeValue(value, type.ofType, asked);
    if (isListType(type)) return this.completeList(value, type.ofType, asked);
    return asked.length > 0 && isAnswer(value) ? this.completeObject(value, asked) : value;
  }

  private completeList(values: unknown, type: GraphQLOutputType, asked: readonly Asked[]): unknown {
    if (!Array.isArray(values)) return values;
    const items = values.map((value) => this.completeValue(value, type, asked));
    return isNonNullType(type) && items.includes(null) ? null : items;
  }

  private fieldsOf(asked: readonly Asked[]): ReadonlyMap<string, Field> {
    let fields = this.fields.get(asked);
    if (fields === undefined) {
      fields = this.collect(asked, new Map());
      this.fields.set(asked, fields);
    }
    return fields;
  }

  private collect(asked: readonly Asked[], into: Map<string, Field>): ReadonlyMap<string, Field> {
    for (const { of, set } of asked)
      for (const selection of set.selections) this.collectOne(selection, of, into);
    return into;
  }

  private collectOne(selection: SelectionNode, of: GraphQLNamedType, into: Map<string, Field>) {
    if (selection.kind === Kind.FIELD) collectField(selection, of, into);
    else this.collect(this.askedBy(selection, of), into);
  }

  private askedBy(
    selection: FragmentSpreadNode | InlineFragmentNode,
    of: GraphQLNamedType,
  ): readonly Asked[] {
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? this.fragments.get(selection.name.value)
        : selection;
    if (fragment === undefined) return [];
    const on = fragment.typeCondition && this.api.getType(fragment.typeCondition.name.value);
    return [{ of: on ?? of, set: fragment.selectionSet }];
  }
}

function collectField(field: FieldNode, of: GraphQLNamedType, into: Map<string, Field>): void {
  const type = typeOf(field, of);
  if (type === undefined) return;
  const key = field.alias?.value ?? field.name.value;
  const known = into.get(key) ?? { type, asked: [] };
  into.set(key, known);
  if (field.selectionSet) known.asked.push({ of: getNamedType(type), set: field.selectionSet });
}

/** Undefined for `__typename`, which is always there. */
function typeOf({ name }: FieldNode, of: GraphQLNamedType): GraphQLOutputType | undefined {
  return isObjectType(of) || isInterfaceType(of) ? of.getFields()[name.value]?.type : undefined;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
