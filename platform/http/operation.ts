import { z } from "zod";
import { HubError } from "../errors";

const Operation = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** A GraphQL operation as a request carries it. */
export interface Operation {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads the body of a GraphQL request; one that is none is BAD_USER_INPUT. */
export function toOperation(body: string): Operation {
  const parsed = Operation.safeParse(jsonIn(body));
  if (!parsed.success) throw notAnOperation(parsed.error);
  const { query, operationName, variables } = parsed.data;
  return { query, operationName: operationName ?? null, variables: variables ?? {} };
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw notAnOperation(cause);
  }
}

function notAnOperation(cause: unknown): HubError {
  return new HubError("BAD_USER_INPUT", {
    message: {
      ar: "نص الطلب ليس عملية GraphQL بصيغة JSON.",
      en: "The body is not a GraphQL operation in JSON.",
    },
    cause,
  });
}
