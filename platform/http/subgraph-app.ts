import { type IncomingMessage } from "node:http";
import { type ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { HubError, invariant } from "../errors";
import { asGraphQLError } from "../graphql/errors";
import { type Carrier, carrying } from "./apollo";
import { clockRoute } from "./clock-route";
import { type Admission, type Gate } from "./gate";
import { toOperation } from "./operation";
import { Reply } from "./reply";
import { type SubgraphOptions } from "./subgraph-options";

/** Twice what the gateway takes of a client: what it plans may be longer than what was asked. */
const LARGEST_BODY = "2mb";

/** What is known of a signed request between its way in and its way out. */
interface Arrival {
  readonly admission: Admission;
  readonly reply: Reply;
  readonly body: string;
  operationName: string | null;
  context: Carrier | null;
}

/** The HTTP side of a subgraph: health for everyone, anything else for whoever is signed for. */
export class SubgraphApp {
  private readonly arrivals = new WeakMap<IncomingMessage, Arrival>();

  constructor(
    private readonly subgraph: SubgraphOptions,
    private readonly gate: Gate,
    private readonly apollo: ApolloServer<Carrier>,
  ) {}

  express(): Express {
    const app = express().disable("x-powered-by").disable("etag");
    app.get("/livez", (_, response) => void response.json({ status: "live" }));
    app.get("/readyz", this.tellReadiness);
    this.subgraph.routes?.(app);
    app.use(express.raw({ type: () => true, limit: LARGEST_BODY, inflate: false }), this.admit);
    app.get("/position", this.tellPosition);
    const { moveClock } = this.subgraph;
    if (moveClock !== undefined) app.post("/clock", clockRoute(moveClock, this.read));
    const context = ({ req }: { req: IncomingMessage }) => Promise.resolve(this.contextOf(req));
    app.post("/graphql", this.prepare, expressMiddleware(this.apollo, { context }));
    app.use((_, response) => void response.status(404).json({ status: "no such address" }));
    app.use(this.fail);
    return app;
  }

  private readonly tellReadiness: RequestHandler = async (_, response) => {
    try {
      await this.subgraph.ready?.();
      response.json({ status: "ready" });
    } catch {
      response.status(503).json({ status: "not ready" });
    }
  };

  private readonly admit: RequestHandler = (request, response, next) => {
    const raw: unknown = request.body;
    const body = Buffer.isBuffer(raw) ? raw.toString() : "";
    const admission = this.gate.admit(request.headers, body);
    if (admission === null) {
      const reply = new Reply("unsigned", this.subgraph.logger);
      const errors = reply.errorsOf([asGraphQLError(new HubError("UNAUTHENTICATED"))]);
      response.status(401).json({ errors });
      return;
    }
    const reply = new Reply(admission.requestId, this.subgraph.logger);
    const arrival = { admission, reply, body, operationName: null, context: null };
    this.arrivals.set(request, arrival);
    this.logWhenAnswered(response, arrival);
    next();
  };

  private readonly read = async (request: IncomingMessage) => {
    const { admission, body } = this.arrivalOf(request);
    const { caller } = await this.gate.requesterOf(admission);
    return { caller, body };
  };

  private readonly tellPosition: RequestHandler = async (_, response) => {
    response.json({ position: (await this.subgraph.position?.()) ?? "0" });
  };

  /** Whose token is not valid gets 200 with the error, as the contract has it for every refused operation. */
  private readonly prepare: RequestHandler = async (request, response, next) => {
    const arrival = this.arrivalOf(request);
    const { admission, reply } = arrival;
    const operation = toOperation(arrival.body);
    arrival.operationName = operation.operationName;
    try {
      const requester = await this.gate.requesterOf(admission);
      this.subgraph.onOperation?.({ ...operation, requestId: admission.requestId });
      arrival.context = carrying(this.subgraph.context(requester), reply);
    } catch (error) {
      response.json({ errors: reply.errorsOf([asGraphQLError(error)]) });
      return;
    }
    request.body = operation;
    next();
  };

  private readonly fail: ErrorRequestHandler = (error: unknown, request, response, _next) => {
    const { status, failure } = toFailure(error);
    const reply = this.arrivals.get(request)?.reply ?? new Reply("unsigned", this.subgraph.logger);
    response.status(status).json({ errors: reply.errorsOf([asGraphQLError(failure)]) });
  };

  private contextOf(request: IncomingMessage): Carrier {
    const { context } = this.arrivalOf(request);
    invariant(context !== null, "an operation is prepared before it is executed");
    return context;
  }

  private arrivalOf(request: IncomingMessage): Arrival {
    const arrival = this.arrivals.get(request);
    invariant(arrival !== undefined, "a request is admitted before it is answered");
    return arrival;
  }

  private logWhenAnswered(
    response: { once(event: "close", listener: () => void): void },
    arrival: Arrival,
  ): void {
    const begun = performance.now();
    response.once("close", () => {
      const { admission, operationName, reply } = arrival;
      const { requestId, operation } = admission;
      const ms = Math.round(performance.now() - begun);
      const { codes } = reply;
      this.subgraph.logger.info({ requestId, operation, operationName, ms, codes }, "request");
    });
  }
}

interface Failure {
  readonly status: number;
  readonly failure: unknown;
}

/** The body parser says with a status what is wrong with a body: too large, compressed, cut off. */
function toFailure(error: unknown): Failure {
  if (error instanceof HubError && error.code !== "INTERNAL")
    return { status: 400, failure: error };
  const { status } = error as { status?: unknown };
  if (typeof status !== "number" || status >= 500) return { status: 500, failure: error };
  return { status, failure: new HubError("BAD_USER_INPUT", { cause: error }) };
}
