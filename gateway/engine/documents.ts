import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { clientError, malformed } from "../client-error";
import { isTooDeep, MOST_LEVELS } from "./depth";
import { makePlan, type Plan } from "./plan";
import { Remembered } from "./remembered";

/** A plan, or what is wrong with the document. */
export type Planned =
  | { readonly plan: Plan; readonly errors: null }
  | { readonly plan: null; readonly errors: readonly GraphQLError[] };

/** In signs, all together; what is made of a document is some tens of times its size. */
const MOST_REMEMBERED = 1_000_000;
/** What the shortest document counts for: it, too, has a plan. */
const LEAST_WEIGHT = 1_000;
/** Longer ones are read anew each time, so that a few of them do not drive out all others. */
const LONGEST_REMEMBERED = 4_096;
const MOST_TOKENS = 20_000;
const MOST_ERRORS = 20;

/** Reads, checks and plans each document once; of those remembered the longest unused make room. */
export class Documents {
  private readonly plans = new Remembered<string, Plan>(MOST_REMEMBERED);

  constructor(private readonly api: GraphQLSchema) {}

  plan(query: string, operationName: string | null): Planned {
    const key = operationName === null ? query : `${operationName}\n${query}`;
    const known = this.plans.get(key);
    if (known !== undefined) return { plan: known, errors: null };
    const planned = this.read(query, operationName);
    if (planned.plan !== null && key.length <= LONGEST_REMEMBERED)
      this.plans.set(key, planned.plan, Math.max(key.length, LEAST_WEIGHT));
    return planned;
  }

  private read(query: string, operationName: string | null): Planned {
    try {
      const document = parse(query, { maxTokens: MOST_TOKENS });
      const errors = validate(this.api, document, specifiedRules, { maxErrors: MOST_ERRORS });
      if (errors.length > 0) return notValid(errors);
      return isTooDeep(document) ? TOO_DEEP : this.planned(document, operationName);
    } catch (error) {
      if (error instanceof GraphQLError) return notValid([error]);
      if (error instanceof RangeError) return TOO_DEEP; // more brackets than the parser's stack holds
      throw error;
    }
  }

  private planned(document: DocumentNode, operationName: string | null): Planned {
    const operation = getOperationAST(document, operationName);
    return operation
      ? { plan: makePlan(this.api, document, operation), errors: null }
      : { plan: null, errors: [notNamed(operationName)] };
  }
}

const TOO_DEEP: Planned = {
  plan: null,
  errors: [
    clientError("BAD_USER_INPUT", {
      message: `The document nests its fields deeper than ${MOST_LEVELS} levels.`,
    }),
  ],
};

function notValid(errors: readonly GraphQLError[]): Planned {
  return { plan: null, errors: errors.map(malformed) };
}

function notNamed(operationName: string | null): GraphQLError {
  const message =
    operationName === null
      ? "The document has several operations: say which by operationName."
      : `The document has no operation named "${operationName}".`;
  return clientError("BAD_USER_INPUT", { message });
}
