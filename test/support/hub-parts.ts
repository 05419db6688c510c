import { readFileSync } from "node:fs";
import { startGateway } from "../../gateway/start-gateway";
import { type Clock } from "../../platform/clock";
import { type TokenVerifier } from "../../platform/auth/tokens";
import { createLogger } from "../../platform/logger";
import { type Carrier } from "../../platform/messages/carrier";
import { readSandboxClock } from "../../platform/sandbox-clock";
import { freePort } from "../../scripts/launcher/ports";
import { startAmr } from "../../subgraphs/amr/start-amr";
import { registrationOf } from "../../subgraphs/provider-kit/registration";
import { startProvider } from "../../subgraphs/provider-kit/start-provider";
import { DEFINITIONS } from "../../subgraphs/providers/definitions";

/** One request that a subgraph was sent. */
export interface SubgraphRequest {
  readonly subgraph: string;
  readonly query: string;
  readonly requestId: string;
}

/** What all parts of one test's hub are started with. */
export interface PartSettings {
  readonly clock: Clock;
  /** Where the time of a sandbox is kept, which each part then reads for itself; null for the clock above. */
  readonly clockDir: string | null;
  readonly verifier: TokenVerifier;
  readonly signingSecret: string;
  readonly databaseUrls: ReadonlyMap<string, string>;
  readonly ports: ReadonlyMap<string, number>;
  readonly requests: SubgraphRequest[];
  /** SQL statements by subgraph. */
  readonly statements: Map<string, number>;
  readonly workers: boolean;
  /** Where the bytes of documents are kept; only a test that uploads any needs one. */
  readonly dataDir?: string;
  /** Who hands notices over. */
  readonly carriers: readonly Carrier[];
}

/** Something that runs until it is closed. */
export interface Closable {
  close(): Promise<void>;
}

/** A part of the hub; one with work of its own can be told to do what is due. */
export interface Part extends Closable {
  settle?(): Promise<void>;
}

const REGISTRY = DEFINITIONS.map(registrationOf);

/** The subgraphs in the order in which they are started. */
export const SUBGRAPHS: readonly string[] = ["amr", ...REGISTRY.map(({ subgraph }) => subgraph)];

/** A port for each part, chosen before any part is started, because they know each other's. */
export async function choosePorts(): Promise<ReadonlyMap<string, number>> {
  const ports = new Map<string, number>();
  for (const name of ["gateway", ...SUBGRAPHS])
    ports.set(name, await freePort([...ports.values()]));
  return ports;
}

/** Starts one part by its name, at the address the others know. */
export function startPart(name: string, settings: PartSettings): Promise<Part> {
  if (name === "gateway") return startFront(settings);
  const provider = DEFINITIONS.find((one) => registrationOf(one).subgraph === name);
  const { clock, clockDir } = settings;
  const common = {
    ...settings,
    clock: clockDir === null ? clock : readSandboxClock(clockDir),
    port: settings.ports.get(name) ?? 0,
    databaseUrl: settings.databaseUrls.get(name) ?? "",
    logger: createLogger({ part: name, level: "silent" }),
    ...countersOf(name, settings),
  };
  if (provider === undefined) {
    const providerUrls = new Map(
      REGISTRY.map(({ code, subgraph }) => [code, addressOf(subgraph, settings)]),
    );
    const documents = { publicUrl: addressOf("gateway", settings), s3: null };
    return startAmr({ ...common, documents, registry: REGISTRY, providerUrls });
  }
  return startProvider({
    ...common,
    definition: provider,
    providers: DEFINITIONS.map(({ code }) => code),
    amrUrl: addressOf("amr", settings),
  });
}

/** Where a part answers. */
export function addressOf(name: string, { ports }: Pick<PartSettings, "ports">): string {
  return `http://127.0.0.1:${ports.get(name) ?? 0}`;
}

function startFront(settings: PartSettings): Promise<Closable> {
  return startGateway({
    supergraph: readFileSync("schema/supergraph.graphql", "utf8"),
    subgraphUrls: new Map(SUBGRAPHS.map((name) => [name, addressOf(name, settings)])),
    verifier: settings.verifier,
    signingSecret: settings.signingSecret,
    port: settings.ports.get("gateway") ?? 0,
    logger: createLogger({ part: "gateway", level: "silent" }),
    sandbox: null,
    clockDir: settings.clockDir,
  });
}

function countersOf(name: string, { requests, statements }: PartSettings) {
  return {
    onOperation({ query, requestId }: { query: string; requestId: string }) {
      // Providers ask amr for its calendar by themselves, whenever they do.
      if (query.includes("calendarVersion")) return;
      requests.push({ subgraph: name, query, requestId });
    },
    onStatement() {
      statements.set(name, (statements.get(name) ?? 0) + 1);
    },
  };
}
