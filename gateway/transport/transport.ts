import { type ExecutionResult, type FormattedExecutionResult, print } from "graphql";
import { signRequest } from "../../platform/auth/signature";
import { systemClock } from "../../platform/clock";
import { type Logger } from "../../platform/logger";
import { mapStream, type Stream } from "../stream";
import { resultIn } from "./answer";
import { bodyOf, type Errand } from "./errand";
import { cursorIn } from "./last-cursor";
import { fellBehind, maskErrors, refused, unavailable } from "./masking";
import { type HttpAnswer, SubgraphHttp } from "./subgraph-http";
import { type Arrival, SubgraphSocket } from "./subgraph-socket";

interface Settings {
  readonly signingSecret: string;
  /** For the whole of an answer, from asking to its last byte. */
  readonly timeoutMs: number;
  readonly logger: Logger;
}

/** Where a subgraph is, and the sockets that are open to it. */
interface Line {
  readonly url: URL;
  readonly http: SubgraphHttp;
  /** By the caller's token; "" for nobody. */
  readonly sockets: Map<string, SubgraphSocket>;
}

/** What is posted beside GraphQL. */
interface Post {
  readonly path: string;
  readonly body: string;
  readonly timeoutMs: number;
}

const REACH_WITHIN_MS = 1_000;
const JSON_HEADERS = {
  "content-type": "application/json",
  accept: "application/graphql-response+json, application/json",
};

/**
 * The one way to the subgraphs: signed, with the caller's own token, and the kind of operation. Whatever
 * goes wrong there comes back as errors that a client may read; it never throws.
 */
export class Transport {
  private readonly lines: ReadonlyMap<string, Line>;

  /** `urls` without the `/graphql` at their end. */
  constructor(
    urls: ReadonlyMap<string, string>,
    private readonly settings: Settings,
  ) {
    this.lines = new Map([...urls].map(([subgraph, url]) => [subgraph, lineTo(new URL(url))]));
  }

  async execute(errand: Errand): Promise<ExecutionResult> {
    const { http, url } = this.lineOf(errand.subgraph);
    const { timeoutMs } = this.settings;
    const body = bodyOf(errand);
    const headers = {
      ...JSON_HEADERS,
      ...this.credentialsOf(errand, body),
      "content-length": Buffer.byteLength(body),
    };
    const call = { method: "POST", path: pathOf(url, "graphql"), headers, timeoutMs } as const;
    return http.send(call, body).then(
      (answer) => this.read(answer, errand),
      (error: unknown) => this.unanswered(errand, error),
    );
  }

  /**
   * Ends with SUBGRAPH_UNAVAILABLE when the socket breaks, and with SUBSCRIBER_BEHIND and the last cursor when its
   * reader falls behind, so that the client resumes by its cursor.
   */
  subscribe(errand: Errand): Stream<ExecutionResult> {
    const { document, variables } = errand;
    const payload = { query: print(document), ...(variables && { variables: { ...variables } }) };
    const arrivals = this.socketFor(errand).subscribe(payload);
    let last: string | null = null;
    return mapStream(arrivals, (arrival) => {
      if (arrival === "BEHIND") return Promise.resolve({ errors: fellBehind(errand, last) });
      last = cursorIn(arrival) ?? last;
      return Promise.resolve(this.received(arrival, errand));
    });
  }

  /** Whether a subgraph says that it is ready. */
  async reach(subgraph: string): Promise<boolean> {
    const { http, url } = this.lineOf(subgraph);
    const path = pathOf(url, "readyz");
    return http.send({ method: "GET", path, headers: {}, timeoutMs: REACH_WITHIN_MS }).then(
      ({ status }) => status === 200,
      () => false,
    );
  }

  /** Posts to an address that a subgraph has beside its endpoint; whether it answered that it is done. */
  async post(
    errand: Pick<Errand, "subgraph" | "kind" | "asker">,
    { path, body, timeoutMs }: Post,
  ): Promise<boolean> {
    const { http, url } = this.lineOf(errand.subgraph);
    const headers = {
      ...JSON_HEADERS,
      ...this.credentialsOf(errand, body),
      "content-length": Buffer.byteLength(body),
    };
    const call = { method: "POST", path: pathOf(url, path), headers, timeoutMs } as const;
    return http.send(call, body).then(
      ({ status }) => status === 200,
      () => false,
    );
  }

  async close(): Promise<void> {
    for (const { http, sockets } of this.lines.values()) {
      await Promise.all([...sockets.values()].map((socket) => socket.close()));
      http.close();
    }
  }

  private read({ status, text }: HttpAnswer, errand: Errand): ExecutionResult {
    if (status === 401) return this.unsigned(errand);
    const result = status < 500 ? resultIn(text) : null;
    if (result === null) return this.unanswered(errand, new Error(`Not an answer: HTTP ${status}`));
    return this.masked(result, errand);
  }

  private received(arrival: Exclude<Arrival, "BEHIND">, errand: Errand): ExecutionResult {
    return arrival === "BROKEN"
      ? this.unanswered(errand, new Error("The socket closed"))
      : this.masked(arrival, errand);
  }

  private masked({ data, errors }: FormattedExecutionResult, errand: Errand): ExecutionResult {
    const shown = data === undefined ? {} : { data };
    if (errors === undefined) return shown;
    return { ...shown, errors: maskErrors(errors, errand, this.settings.logger) };
  }

  private unanswered(errand: Errand, err: unknown): ExecutionResult {
    const { subgraph, asker } = errand;
    const line = { subgraph, requestId: asker.requestId, err };
    this.settings.logger.warn(line, "a subgraph does not answer");
    return { errors: unavailable(errand) };
  }

  /** The two do not share a secret, or their clocks differ: nothing the client can do about it. */
  private unsigned(errand: Errand): ExecutionResult {
    const { subgraph, asker } = errand;
    this.settings.logger.error(
      { subgraph, requestId: asker.requestId },
      "a subgraph refuses this gateway's signature",
    );
    return { errors: refused(errand) };
  }

  private credentialsOf(
    { subgraph, kind, asker }: Pick<Errand, "subgraph" | "kind" | "asker">,
    body: string,
  ): Record<string, string> {
    const { authorization, requestId } = asker;
    const signed = { subgraph, operation: kind, requestId, authorization, body };
    return {
      ...signRequest(this.settings.signingSecret, { ...signed, at: systemClock.now() }),
      ...(authorization !== null && { authorization }),
    };
  }

  private socketFor(errand: Errand): SubgraphSocket {
    const { url, sockets } = this.lineOf(errand.subgraph);
    const key = errand.asker.authorization ?? "";
    const open = sockets.get(key);
    if (open !== undefined) return open;
    const socket = new SubgraphSocket({
      url: `${url.protocol.replace("http", "ws")}//${url.host}${pathOf(url, "graphql")}`,
      params: () => this.credentialsOf(errand, ""),
      onClosed: (closed) => {
        if (sockets.get(key) === closed) sockets.delete(key);
      },
    });
    sockets.set(key, socket);
    return socket;
  }

  private lineOf(subgraph: string): Line {
    const line = this.lines.get(subgraph);
    if (line === undefined) throw new Error(`No address of the subgraph ${subgraph}`);
    return line;
  }
}

function lineTo(url: URL): Line {
  return { url, http: new SubgraphHttp(url), sockets: new Map() };
}

function pathOf({ pathname }: URL, what: string): string {
  return `${pathname.replace(/\/$/, "")}/${what}`;
}
