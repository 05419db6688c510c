import { type ExecutionArgs, type GraphQLSchema } from "graphql";
import { type Operation } from "../engine/operation";

/** An admitted operation on its way through a protocol's library. A type and not an interface: the libraries ask for a record. */
export type Admitted = { readonly operation: Operation };

/** What the libraries want to see of it: they look for the operation's kind and leave the rest alone. */
export function toArgs(
  schema: GraphQLSchema,
  operation: Operation,
): ExecutionArgs & { contextValue: Admitted } {
  const { document, name } = operation.plan;
  return { schema, document, operationName: name, contextValue: { operation } };
}

/** The operation that `toArgs` sent on its way. */
export function operationIn({ contextValue }: ExecutionArgs): Operation {
  return (contextValue as Admitted).operation;
}
