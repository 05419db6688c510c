import { randomUUID } from "node:crypto";
import { type ExecutionResult } from "graphql";
import { createClient } from "graphql-ws";
import { Client } from "pg";
import WebSocket from "ws";
import { mintServiceToken } from "../../platform/auth/service-tokens";
import { type OperationKind, signRequest } from "../../platform/auth/signature";
import { addressOf, choosePorts, type Closable, type PartSettings, startPart } from "./hub-parts";
import { openTestIssuer, type TestIssuer } from "./issuer";
import { openMessageBox } from "./message-box";
import { settableClock, type SettableClock } from "./settable-clock";
import { createTestDatabase, type TestDatabase } from "./test-database";

type Data = Record<string, unknown>;

/** By this a part is asked in the name of another subgraph, as a role of its own. */
export const SYSTEM = Symbol("SYSTEM");
export type Token = string | null | typeof SYSTEM;

/** What one part is asked. */
export interface PartRequest {
  readonly query: string;
  readonly variables?: Data;
  /** What the client is said to have asked the hub for. */
  readonly operation?: OperationKind;
}

const SIGNING_SECRET = "a secret for tests alone, long enough to be one";

/** Some parts of the hub, each reached as the gateway reaches it, with databases of their own. */
export class TestParts implements AsyncDisposable {
  readonly clock: SettableClock = settableClock();
  private readonly running = new Map<string, Closable>();

  private constructor(
    readonly tokens: TestIssuer,
    private readonly databases: ReadonlyMap<string, TestDatabase>,
    private readonly ports: ReadonlyMap<string, number>,
  ) {}

  /** Knows of these parts, and starts none of them. */
  static async of(...subgraphs: readonly string[]): Promise<TestParts> {
    const databases = new Map<string, TestDatabase>();
    for (const name of subgraphs) databases.set(name, await createTestDatabase());
    return new TestParts(await openTestIssuer(), databases, await choosePorts());
  }

  async start(name: string): Promise<void> {
    this.running.set(name, await startPart(name, this.settings()));
  }

  /** Another process of the same part over the same database; answers its address and how to end it. */
  async startAnother(name: string, workers = true): Promise<Closable & { readonly url: string }> {
    const ports = new Map([...this.ports, [name, 0]]);
    return (await startPart(name, { ...this.settings(), ports, workers })) as never;
  }

  async stop(name: string): Promise<void> {
    await this.running.get(name)?.close();
    this.running.delete(name);
  }

  urlOf(name: string): string {
    return addressOf(name, { ports: this.ports });
  }

  /** Asks a part, signed as by the gateway. */
  async ask(
    subgraph: string,
    token: Token,
    { query, variables = {}, operation = "query" }: PartRequest,
    url = this.urlOf(subgraph),
  ): Promise<ExecutionResult<Data>> {
    const body = JSON.stringify({ query, variables });
    const signed = await this.signed(subgraph, token, operation, body);
    const headers = { "content-type": "application/json", ...signed };
    const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
    return (await response.json()) as ExecutionResult<Data>;
  }

  /** The results of a subscription; ends when the part does. Its errors are thrown. */
  subscribe(subgraph: string, token: Token, query: string, variables: Data = {}) {
    const client = createClient({
      url: `${this.urlOf(subgraph).replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: () => this.signed(subgraph, token, "subscription", ""),
    });
    const results = client.iterate<Data>({ query, variables });
    return Object.assign(results, { close: () => client.dispose() });
  }

  /** Runs a statement in a part's own database. */
  async query<Row>(subgraph: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.databases.get(subgraph)?.url });
    await client.connect();
    try {
      return (await client.query(sql, parameters)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const name of [...this.running.keys()].reverse()) await this.stop(name);
    for (const database of this.databases.values()) await database[Symbol.asyncDispose]();
  }

  private settings(): PartSettings {
    const urls = [...this.databases].map(([name, { url }]) => [name, url] as const);
    return {
      clock: this.clock,
      clockDir: null,
      verifier: this.tokens.verifier,
      signingSecret: SIGNING_SECRET,
      databaseUrls: new Map(urls),
      ports: this.ports,
      requests: [],
      statements: new Map(),
      carriers: openMessageBox().carriers,
      workers: true,
    };
  }

  private async signed(subgraph: string, token: Token, operation: OperationKind, body: string) {
    const bearer =
      token === SYSTEM
        ? await mintServiceToken(SIGNING_SECRET, { from: "test", to: subgraph })
        : token;
    const authorization = bearer === null ? null : `Bearer ${bearer}`;
    const request = {
      subgraph,
      operation,
      authorization,
      body,
      requestId: randomUUID(),
      at: new Date(),
    };
    return {
      ...signRequest(SIGNING_SECRET, request),
      ...(authorization !== null && { authorization }),
    };
  }
}
