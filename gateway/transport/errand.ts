import { type DocumentNode, print } from "graphql";
import { type OperationKind } from "../../platform/auth/signature";
import { type Asker } from "../guard/guard";

/** One thing to ask of one subgraph, and on whose behalf. */
export interface Errand {
  readonly subgraph: string;
  /** The same object every time the same plan asks: what is made of it is made once. */
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** What the client asked the hub for; a mutation's parts may well be queries. */
  readonly kind: OperationKind;
  readonly asker: Asker;
}

const heads = new WeakMap<DocumentNode, string>();

/** What goes over the wire; the part that is the same every time is written once. */
export function bodyOf({ document, variables }: Errand): string {
  let head = heads.get(document);
  if (head === undefined) {
    head = `{"query":${JSON.stringify(print(document))}`;
    heads.set(document, head);
  }
  return variables === undefined ? `${head}}` : `${head},"variables":${JSON.stringify(variables)}}`;
}
