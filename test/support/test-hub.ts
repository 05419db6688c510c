import { type FormattedExecutionResult } from "graphql";
import { type Carrier } from "../../platform/messages/carrier";
import {
  addressOf,
  choosePorts,
  type Part,
  type PartSettings,
  startPart,
  SUBGRAPHS,
  type SubgraphRequest,
} from "./hub-parts";
import { openTestIssuer, type TestIssuer } from "./issuer";
import { openMessageBox } from "./message-box";
import { settableClock, type SettableClock } from "./settable-clock";
import { subscribe, type Subscription } from "./subscription";
import { createTestDatabase, type TestDatabase } from "./test-database";

type Variables = Record<string, unknown>;
type Data = Record<string, unknown>;

/** The whole hub in one process, with databases of its own, a clock to set, and a count of what it costs. */
export interface TestHub {
  /** The gateway's address, without a path. */
  readonly url: string;
  readonly graphqlUrl: string;
  readonly wsUrl: string;
  readonly clock: SettableClock;
  readonly tokens: TestIssuer;
  readonly signingSecret: string;
  /** Every request that a subgraph was sent, in order; `forget` empties it. */
  readonly requests: readonly SubgraphRequest[];
  /** SQL statements by subgraph since `forget`; those of a feed are not counted. */
  readonly statements: ReadonlyMap<string, number>;
  forget(): void;
  urlOf(part: string): string;
  databaseUrlOf(subgraph: string): string;
  /** Asks over HTTP; null asks without a token. */
  ask<Answer = Data>(
    token: string | null,
    query: string,
    variables?: Variables,
  ): Promise<FormattedExecutionResult<Answer>>;
  subscribe<Answer = Data>(
    token: string | null,
    query: string,
    variables?: Variables,
  ): Subscription<Answer>;
  /** Takes one part down, as a crash of it would look to the others. */
  stop(part: string): Promise<void>;
  /** Brings it back at the same address, on the same data. */
  start(part: string): Promise<void>;
  /** Resolves when everything that is due by the clock is done, in every part that runs: the providers' first. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

interface HubOptions {
  /** Whether amr follows the feeds and fires deadlines; it does unless told otherwise. */
  readonly workers?: boolean;
  /** Where the keys of its tokens lie, for a part that is to run as a process beside it, and the bytes of documents. */
  readonly dataDir?: string;
  /** Where the time of a sandbox is kept that `POST /sandbox/clock` moves; without one the hub has `clock`. */
  readonly clockDir?: string;
  /** Who hands notices over; a box that takes everything unless told otherwise. */
  readonly carriers?: readonly Carrier[];
}

const SIGNING_SECRET = "a secret for tests alone, long enough to be one";

/** Starts a hub for one test file; `close` leaves neither a connection nor a database behind. */
export async function startTestHub(options: HubOptions = {}): Promise<TestHub> {
  const { workers = true, dataDir, clockDir = null } = options;
  const databases = await databasesBySubgraph();
  const tokens = await openTestIssuer(dataDir);
  const clock = settableClock();
  const settings: PartSettings = {
    clock,
    clockDir,
    workers,
    verifier: tokens.verifier,
    signingSecret: SIGNING_SECRET,
    databaseUrls: new Map([...databases].map(([name, { url }]) => [name, url])),
    ports: await choosePorts(),
    requests: [],
    statements: new Map(),
    carriers: options.carriers ?? openMessageBox().carriers,
    ...(dataDir !== undefined && { dataDir }),
  };
  const parts = new RunningParts(settings);
  await parts.startAll();
  return {
    ...addressesOf(settings),
    ...{ clock, tokens, signingSecret: SIGNING_SECRET },
    ...countsOf(settings),
    ...clientOf(`${addressOf("gateway", settings)}/graphql`),
    start: (part) => parts.start(part),
    stop: (part) => parts.stop(part),
    settle: () => parts.settle(),
    async close() {
      await parts.stopAll();
      await Promise.all([...databases.values()].map((database) => database[Symbol.asyncDispose]()));
    },
  };
}

class RunningParts {
  private readonly running = new Map<string, Part>();

  constructor(private readonly settings: PartSettings) {}

  async startAll(): Promise<void> {
    await Promise.all(SUBGRAPHS.map((name) => this.start(name)));
    await this.start("gateway");
  }

  async start(name: string): Promise<void> {
    this.running.set(name, await startPart(name, this.settings));
  }

  async stop(name: string): Promise<void> {
    const part = this.running.get(name);
    this.running.delete(name);
    await part?.close();
  }

  async settle(): Promise<void> {
    for (const name of [...SUBGRAPHS].reverse()) await this.running.get(name)?.settle?.();
  }

  async stopAll(): Promise<void> {
    await this.stop("gateway");
    await Promise.all([...this.running.keys()].map((name) => this.stop(name)));
  }
}

async function databasesBySubgraph(): Promise<ReadonlyMap<string, TestDatabase>> {
  const entries = SUBGRAPHS.map(async (name) => [name, await createTestDatabase()] as const);
  return new Map(await Promise.all(entries));
}

function addressesOf(settings: PartSettings) {
  const url = addressOf("gateway", settings);
  return {
    url,
    graphqlUrl: `${url}/graphql`,
    wsUrl: `${url.replace("http", "ws")}/graphql`,
    urlOf: (part: string) => addressOf(part, settings),
    databaseUrlOf: (subgraph: string) => settings.databaseUrls.get(subgraph) ?? "",
  };
}

function countsOf({ requests, statements }: PartSettings) {
  return {
    requests,
    statements,
    forget() {
      requests.length = 0;
      statements.clear();
    },
  };
}

function clientOf(url: string) {
  return {
    async ask<Answer>(token: string | null, query: string, variables: Variables = {}) {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as FormattedExecutionResult<Answer>;
    },
    subscribe<Answer>(token: string | null, query: string, variables: Variables = {}) {
      return subscribe<Answer>({ url: url.replace("http", "ws"), token, query, variables });
    },
  };
}
