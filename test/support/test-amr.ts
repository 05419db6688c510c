import { readFileSync } from "node:fs";
import { type ExecutionResult, graphql, type GraphQLSchema } from "graphql";
import { type Caller } from "../../platform/auth/caller";
import { SANDBOX_AUDIENCE, SANDBOX_ISSUER } from "../../platform/auth/sandbox-issuer";
import { type OperationKind } from "../../platform/auth/signature";
import { TokenVerifier } from "../../platform/auth/tokens";
import { START } from "../../platform/feed/cursor";
import { createLogger } from "../../platform/logger";
import { type AmrOptions } from "../../subgraphs/amr/amr-options";
import { amrSubgraph } from "../../subgraphs/amr/amr-subgraph";
import { type Amr, contextOf, type RequestContext } from "../../subgraphs/amr/context";
import { openAmr } from "../../subgraphs/amr/open-amr";
import { repositoriesOf } from "../../subgraphs/amr/repositories";
import { type ReportedTicket } from "../../subgraphs/amr/tickets/indexed-ticket";
import { takeInChange } from "../../subgraphs/amr/tickets/take-in-change";
import { readRegistry } from "../../subgraphs/vocabulary/registry";
import { type MessageBox, openMessageBox } from "./message-box";
import { createTestDatabase } from "./test-database";

/** The providers of the hub, as they are registered. */
export const REGISTRATIONS = readRegistry(JSON.parse(readFileSync("schema/registry.json", "utf8")));

/** The secret by which the parts of a test's hub know each other. */
const TEST_SECRET = "a secret of the tests, long enough for it";

type Data = Record<string, unknown>;

/** Amr without a server, over a database of its own. */
export interface TestAmr extends AsyncDisposable {
  readonly amr: Amr;
  /** What beneficiaries were sent, once a test lets it be delivered. */
  readonly box: MessageBox;
  /** What the database was asked since the test last emptied it. */
  readonly statements: string[];
  /** What time it is; a test may set it. */
  now: Date;
  contextOf(caller: Caller | null, operation?: OperationKind): RequestContext;
  ask(caller: Caller | null, query: string, variables?: Data): Promise<ExecutionResult<Data>>;
  /** Takes tickets in as if their providers' feeds had told of them. */
  takeIn(...tickets: readonly ReportedTicket[]): Promise<void>;
}

/** Opens amr over a database of its own; it answers as it does behind the gateway, and nothing follows the providers. */
export async function openTestAmr(options: Partial<AmrOptions> = {}): Promise<TestAmr> {
  const opened = new AsyncDisposableStack();
  const home = opened.use(await createTestDatabase());
  const state = { now: new Date("2026-11-20T09:00:00.000Z") };
  const statements: string[] = [];
  const box = openMessageBox();
  const amr = await openAmr(
    {
      registry: REGISTRATIONS,
      providerUrls: new Map(),
      databaseUrl: home.url,
      signingSecret: TEST_SECRET,
      verifier: NOBODY,
      clock: { now: () => state.now },
      carriers: box.carriers,
      logger: createLogger({ part: "test", level: "silent" }),
      onStatement: (sql) => statements.push(sql),
      ...options,
    },
    opened,
  );
  const { schema } = await amrSubgraph(options.registry ?? REGISTRATIONS);
  return Object.assign(state, talk(amr, schema), {
    amr,
    box,
    statements,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  });
}

const NOBODY = TokenVerifier.forKeys(
  { keys: [] },
  { issuer: SANDBOX_ISSUER, audience: SANDBOX_AUDIENCE },
);

function talk(amr: Amr, schema: GraphQLSchema) {
  const contextFor = (caller: Caller | null, operation: OperationKind = "query") =>
    contextOf(amr, { caller, operation, requestId: "test" });
  return {
    contextOf: contextFor,
    ask: (caller: Caller | null, source: string, variableValues: Data = {}) => {
      const contextValue = contextFor(caller, operationIn(source));
      return graphql({ schema, source, variableValues, contextValue }) as Promise<
        ExecutionResult<Data>
      >;
    },
    takeIn: async (...tickets: readonly ReportedTicket[]) => {
      for (const ticket of tickets) await takeInNext(amr, ticket);
    },
  };
}

/** Loaders of a mutation remember nothing, so a context must know which kind it is made for. */
function operationIn(source: string): OperationKind {
  return source.trimStart().startsWith("mutation") ? "mutation" : "query";
}

/** The tests' feeds have one life, and as many positions as there were tickets. */
async function takeInNext(amr: Amr, ticket: ReportedTicket): Promise<void> {
  const after = await repositoriesOf(amr.database.manager).feedCursors.find(ticket.provider);
  const position = after === START ? 0 : Number(after.split(":")[1]);
  await takeInChange(amr, { ticket, cursor: `test:${position + 1}` }, after);
}
