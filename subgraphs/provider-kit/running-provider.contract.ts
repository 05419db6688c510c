import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { createClient } from "graphql-ws";
import { Client } from "pg";
import WebSocket from "ws";
import { type OperationKind, signRequest } from "../../platform/auth/signature";
import { createLogger } from "../../platform/logger";
import { createTestDatabase, type TestDatabase } from "../../test/support/test-database";
import { agentOf, type Asker, createIssuer, SIGNING_SECRET } from "./callers.contract";
import { type Provider } from "./define-provider";
import {
  CHANGE,
  type Delivered,
  type ShownPayload,
  type ShownTicket,
  TICKET,
} from "./shown-ticket.contract";
import { type RunningProvider, startProvider } from "./start-provider";

/** Sunday 1 November 2026, 11:00 in Riyadh. */
export const NOW = new Date("2026-11-01T08:00:00.000Z");
const PROVIDERS = ["ETIMAD", "FURAS", "MOF"];

export interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: ReadonlyArray<{ readonly extensions: { readonly code: string } }>;
}
type Watching = Awaited<ReturnType<TestProvider["watch"]>>;

type Step = "open" | "change" | "remind" | "escalate";
interface Asked {
  readonly as?: Asker;
  readonly operation?: OperationKind;
}

/** One provider's subgraph with a database of its own, asked as the gateway asks: signed, over HTTP and WebSocket. */
export class TestProvider implements AsyncDisposable {
  /** The time it is; a test may move it on. */
  readonly clock = { at: NOW, now: () => this.clock.at };
  readonly statements: string[] = [];

  private constructor(
    readonly definition: Provider,
    private readonly home: TestDatabase,
    private readonly issuer: Awaited<ReturnType<typeof createIssuer>>,
  ) {}

  private running!: RunningProvider;

  /** Nothing goes on in it without a request, unless it is to have workers; `settle` does what they would. */
  static async start(
    definition: Provider,
    amrUrl: string | null = null,
    workers = false,
  ): Promise<TestProvider> {
    const provider = new TestProvider(definition, await createTestDatabase(), await createIssuer());
    provider.running = await provider.another(amrUrl, workers);
    return provider;
  }

  /** One more process of the same provider: on the same database, with workers of its own. */
  another(amrUrl: string | null, workers: boolean): Promise<RunningProvider> {
    return startProvider({
      definition: this.definition,
      providers: PROVIDERS,
      databaseUrl: this.home.url,
      signingSecret: SIGNING_SECRET,
      verifier: this.issuer.verifier,
      clock: this.clock,
      port: 0,
      logger: createLogger({ part: "test", level: "silent" }),
      ...{ amrUrl, workers },
      onStatement: (sql) => void this.statements.push(sql),
    });
  }

  /** Follows amr's calendar once and does what is due. */
  settle(): Promise<void> {
    return this.running.settle();
  }

  get agent(): Asker {
    return agentOf(this.definition.code);
  }

  async ask<Data>(query: string, variables: object, asked: Asked = {}): Promise<Reply<Data>> {
    const { as = this.agent, operation = "query" } = asked;
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${this.running.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(await this.signed(as, operation, body)) },
      body,
    });
    return (await response.json()) as Reply<Data>;
  }

  /** The payload of one of the agents' operations; a top-level error fails the test. */
  async take(step: Step, input: object, as: Asker = this.agent): Promise<ShownPayload> {
    const { data, errors } = await this.attempt(step, input, as);
    expect(errors).toBeUndefined();
    return data?.payload as ShownPayload;
  }

  attempt(step: Step, input: object, as: Asker = this.agent) {
    const { prefix } = this.definition;
    const name = `${step}${prefix}Ticket`;
    const type = `${step.charAt(0).toUpperCase()}${step.slice(1)}${prefix}TicketInput`;
    return this.ask<{ payload: ShownPayload | null }>(
      `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ticket { ${TICKET} }
         userErrors { code message { ar en } path rule { id } allowedAt allowed } } }`,
      { input },
      { as, operation: "mutation" },
    );
  }

  /** Opens a ticket that is valid but for what the test is about; answers its number. */
  async opened(input: object = {}): Promise<string> {
    const { ticket, userErrors } = await this.take("open", this.opening(input));
    expect(userErrors).toEqual([]);
    return ticket?.number ?? "";
  }

  /** Opens one, asks for information and, as nobody answers, makes the second contact (FRS-R3). */
  async reminded(input: object = {}): Promise<string> {
    const number = await this.opened(input);
    await this.take("change", { number, status: "AWAITING_INFORMATION", note: "رقم السجل" });
    const { userErrors } = await this.take("remind", { number });
    expect(userErrors).toEqual([]);
    return number;
  }

  opening(input: object = {}): object {
    const furas = { requestNumber: "R-1", requestProblem: "REQUEST_OVERDUE" };
    return {
      serviceCode: this.definition.services[0]?.code,
      channel: "PHONE",
      matter: "TECHNICAL",
      subject: "تعذر رفع المستندات",
      beneficiary: { identifier: "1000000008", name: "نورة المثال", mobile: "0501234567" },
      ...(this.definition.extraFields.length > 0 && furas),
      ...input,
    };
  }

  /** The ticket as it is; one that is not found fails the test. */
  async seen(number: string): Promise<ShownTicket> {
    const { data } = await this.find(number);
    if (!data?.ticket) throw new Error(`There is no ticket ${number}`);
    return data.ticket;
  }

  find(number: string, as: Asker = this.agent) {
    const query = `query ($number: ID!) { ticket: ${this.field}(number: $number) { ${TICKET} } }`;
    return this.ask<{ ticket: ShownTicket | null }>(query, { number }, { as });
  }

  /** The changes as they come, or the errors that refused the subscription. */
  async watch(variables: { number?: string; after?: string }, as: Asker = this.agent) {
    const query = `subscription ($number: ID, $after: String) {
      delivered: ${this.field}Changed(number: $number, after: $after) { change { ${CHANGE} } ticket { ${TICKET} } } }`;
    const client = createClient({
      url: `${this.running.url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: await this.signed(as, "subscription", ""),
    });
    const results = client.iterate<{ delivered: Delivered }>({ query, variables });
    return Object.assign(results, { stop: () => client.dispose() });
  }

  /** Rows of its database, read beside it. */
  async rows<Row>(sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.home.url });
    await client.connect();
    const { rows } = await client.query(sql).finally(() => client.end());
    return rows as Row[];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.running.close();
    await this.home[Symbol.asyncDispose]();
  }

  private get field(): string {
    const { prefix } = this.definition;
    return `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}Ticket`;
  }

  private async signed(as: Asker, operation: OperationKind, body: string) {
    const subgraph = this.running.name;
    const authorization = await this.issuer.authorizationOf(as, subgraph);
    const requestId = randomUUID();
    const at = new Date();
    return {
      ...(authorization !== null && { authorization }),
      ...signRequest(SIGNING_SECRET, { subgraph, operation, requestId, authorization, body, at }),
    };
  }
}

/** What a subscription delivers next, or the code of what refused it. */
export async function outcomeOf(results: Watching): Promise<Delivered | string> {
  const { done, value } = await results.next();
  if (done === true) throw new Error("The subscription has ended");
  const [error] = value.errors ?? [];
  return error === undefined ? (value.data?.delivered as Delivered) : codeOf(error);
}

/** The next change of a subscription that is not refused; waits for it. */
export async function nextOf(results: Watching): Promise<Delivered> {
  const outcome = await outcomeOf(results);
  if (typeof outcome === "string") throw new Error(`The subscription was refused: ${outcome}`);
  return outcome;
}

function codeOf({ extensions }: { readonly extensions?: unknown }): string {
  return (extensions as { readonly code: string }).code;
}
