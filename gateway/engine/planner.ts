import { buildASTSchema, type DocumentNode, type ExecutionResult, parse } from "graphql";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";
import { subgraphNamesIn } from "../subgraph-names";
import { type OperationKind } from "../../platform/auth/signature";

/** What a plan asks of one subgraph. */
export interface Ask {
  readonly subgraph: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** The stream a subscription rests on, and not what is fetched for each of its events. */
  readonly isSource: boolean;
}
type Answer = ExecutionResult | Promise<ExecutionResult>;

interface Query {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly kind: OperationKind;
  /** Answers what the plan asks of the subgraphs. */
  readonly onAsk: (ask: Ask) => Answer;
}

/** Plans a document, once for each, asks the subgraphs and joins their answers. */
export type Planner = (query: Query) => Promise<ExecutionResult>;

interface Request {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationType: OperationKind;
  readonly context: Pick<Query, "onAsk">;
}
type Options = Parameters<typeof unifiedGraphHandler>[0];
type Execute = (request: Request) => Answer;

/** The engine's own logger reads LOG_LEVEL by rules of its own and throws where ours allow more; it has nothing to say that is not in our log. */
const MUTE = { level: false, log: mute, child: () => MUTE };
function mute(): void {
  // Nothing is said.
}

/**
 * The Rust planner over one supergraph, by Hive's router runtime. Its JIT is never used: the two together answer wrongly.
 * Resolves when it is warm: left to itself it makes up half of what it knows with the first request.
 */
export async function openPlanner(supergraph: string): Promise<Planner> {
  const options = {
    unifiedGraph: buildASTSchema(parse(supergraph), { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => supergraph,
    log: MUTE,
    onSubgraphExecute: (subgraph: string, { context, ...request }: Request) =>
      context.onAsk({
        subgraph,
        document: request.document,
        variables: request.variables,
        isSource: request.operationType === "subscription",
      }),
  };
  const engine = await unifiedGraphHandler(options as unknown as Options);
  const execute = engine.executor as unknown as Execute;
  for (const name of subgraphNamesIn(supergraph)) engine.getSubgraphSchema(name);
  return async ({ document, variables, kind, onAsk }) =>
    execute({ document, variables, operationType: kind, context: { onAsk } });
}
