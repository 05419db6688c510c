import {
  buildSchema,
  execute as answerFromSchema,
  type ExecutionResult,
  type GraphQLSchema,
  parse,
  print,
} from "graphql";
import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { invariant } from "../../platform/errors";
import { mapStream, type Stream } from "../stream";
import { type Errand } from "../transport/errand";
import { Completion } from "./completion";
import { Documents, type Planned } from "./documents";
import { type Operation } from "./operation";
import { type Plan } from "./plan";
import { type Ask, openPlanner, type Planner } from "./planner";
import { Remembered } from "./remembered";

/** What is kept of the schema's answers about itself, in signs, all together: some dozen times the whole schema. */
const MOST_INTROSPECTED = 8 * 1024 * 1024;

/** How the engine reaches the subgraphs; it never throws. */
export interface Subgraphs {
  execute(errand: Errand): Promise<ExecutionResult>;
  subscribe(errand: Errand): Stream<ExecutionResult>;
}

/** Plans and executes over one supergraph. Who asks, and whether they may, is decided before. */
export class Engine {
  private readonly documents: Documents;
  private readonly completions = new WeakMap<Plan, Completion>();
  private readonly introspected = new Remembered<Plan, ExecutionResult>(MOST_INTROSPECTED);

  private constructor(
    /** The schema as clients see it. */
    readonly api: GraphQLSchema,
    private readonly planner: Planner,
    private readonly subgraphs: Subgraphs,
  ) {
    this.documents = new Documents(api);
  }

  static async open(supergraph: string, subgraphs: Subgraphs): Promise<Engine> {
    const api = buildSchema(print(transformSupergraphToPublicSchema(parse(supergraph))));
    return new Engine(api, await openPlanner(supergraph), subgraphs);
  }

  /** Reads and checks a document, or takes it from those remembered. */
  plan(query: string, operationName: string | null): Planned {
    return this.documents.plan(query, operationName);
  }

  /** Answers a query or a mutation: the subgraphs what is theirs, the schema what is asked about it. */
  async execute(operation: Operation): Promise<ExecutionResult> {
    const { data, introspection } = operation.plan;
    if (data === null) return this.introspect(operation);
    if (this.asksNothing(operation)) return { data: {} };
    if (introspection === null) return this.ask(operation);
    return joined(await Promise.all([this.ask(operation), this.introspect(operation)]));
  }

  /**
   * The events of a subscription, each with what other subgraphs add to it. The plan is run once to open the stream
   * and then anew for each event: run over the whole stream it would hand an error of one event on to all that follow.
   */
  async subscribe(operation: Operation): Promise<Stream<ExecutionResult>> {
    const sources: Stream<ExecutionResult>[] = [];
    await this.run(operation, (ask) => {
      sources.push(this.subgraphs.subscribe(errandOf(ask, operation)));
      return {};
    });
    const [source] = sources;
    invariant(source, "a subscription's plan begins with its stream");
    return mapStream(source, async (event) => {
      const result = await this.run(operation, (ask) =>
        ask.isSource ? event : this.send(ask, operation),
      );
      return this.completed(result, operation);
    });
  }

  /** The planner has no plan for an operation of which every field is left out. */
  private asksNothing({ plan, variables }: Operation): boolean {
    if (!plan.isConditional) return false;
    const empty = this.completionOf(plan).empty(variables);
    return empty !== null && Object.keys(empty).length === 0;
  }

  private async ask(operation: Operation): Promise<ExecutionResult> {
    const result = await this.run(operation, (ask) => this.send(ask, operation));
    return this.completed(result, operation);
  }

  private run({ plan, variables }: Operation, onAsk: Parameters<Planner>[0]["onAsk"]) {
    const { data: document, kind } = plan;
    invariant(document, "an operation that asks nothing of the subgraphs is not sent to them");
    return this.planner({ document, variables, kind, onAsk });
  }

  private send(ask: Ask, operation: Operation): Promise<ExecutionResult> {
    return this.subgraphs.execute(errandOf(ask, operation));
  }

  private completed(result: ExecutionResult, { plan, variables }: Operation): ExecutionResult {
    const { data, errors } = result;
    if (errors === undefined || errors.length === 0) return result;
    const completion = this.completionOf(plan);
    if (data !== undefined) return { errors, data: completion.complete(data) };
    return plan.kind === "subscription" ? result : { errors, data: completion.empty(variables) };
  }

  private completionOf(plan: Plan): Completion {
    const known = this.completions.get(plan);
    if (known !== undefined) return known;
    const completion = new Completion(this.api, plan.data ?? plan.document);
    this.completions.set(plan, completion);
    return completion;
  }

  /** What needs no variables is answered once: the whole schema is much to write down each time. */
  private async introspect({ plan, variables }: Operation): Promise<ExecutionResult> {
    const known = this.introspected.get(plan);
    if (known !== undefined) return known;
    const document = plan.introspection ?? plan.document;
    const result = await answerFromSchema({
      schema: this.api,
      document,
      variableValues: variables,
    });
    if (plan.operation.variableDefinitions?.length === 0)
      this.introspected.set(plan, result, JSON.stringify(result).length);
    return result;
  }
}

function errandOf({ subgraph, document, variables }: Ask, { plan, asker }: Operation): Errand {
  return { subgraph, document, variables, asker, kind: plan.kind };
}

/** Each of the two answered every key, with a type's name where the key was the other's. */
function joined([answer, about]: readonly [ExecutionResult, ExecutionResult]): ExecutionResult {
  const { data = null, errors } = answer;
  if (data === null) return answer;
  const described = Object.entries(about.data ?? {}).filter(([, it]) => typeof it !== "string");
  return { ...(errors && { errors }), data: { ...data, ...Object.fromEntries(described) } };
}
