import { readFileSync } from "node:fs";
import path from "node:path";
import { type LauncherConfig } from "../../platform/config";
import { type ProviderRegistration, readRegistry } from "../../subgraphs/vocabulary/registry";
import { type PartPlan } from "./part";

const AMR = "amr";
const GATEWAY = "gateway";
const WHAT = ["PORT", "URL", "DATABASE_URL"] as const;
const DIST = path.join(process.cwd(), "dist");

/** The providers as they are committed: what one knows of them without running any. */
export function registeredProviders(): readonly ProviderRegistration[] {
  return readRegistry(JSON.parse(readFileSync("schema/registry.json", "utf8")));
}

/** The subgraphs by name: the regulator's, and one for each provider. */
export function subgraphsOf(providers: readonly ProviderRegistration[]): readonly string[] {
  return [AMR, ...providers.map(({ subgraph }) => subgraph)];
}

/** What the parts have to be told, once everything they rest on is there. */
export interface Foundation {
  readonly config: LauncherConfig;
  readonly subgraphs: readonly string[];
  /** By part, the gateway's among them. */
  readonly ports: ReadonlyMap<string, number>;
  readonly databaseUrls: ReadonlyMap<string, string>;
  readonly signingSecret: string;
}

/** Every part with its address and its environment: a subgraph knows its own database and everybody's address. */
export function planParts(foundation: Foundation): {
  subgraphs: readonly PartPlan[];
  gateway: PartPlan;
} {
  const urls = urlsOf(foundation.subgraphs, foundation.ports);
  const gatewayPort = portOf(foundation, GATEWAY);
  const common = {
    HUB_PORTAL_URL: `${addressOf(gatewayPort)}/portal`,
    HUB_PUBLIC_URL: addressOf(gatewayPort),
    ...inherited(foundation.subgraphs),
    ...commonEnvironment(foundation),
    ...urls,
  };
  return {
    subgraphs: foundation.subgraphs.map((name) => ({
      name,
      ...programOf(name),
      url: addressOf(portOf(foundation, name)),
      environment: {
        ...common,
        ...(name === AMR ? variablesWhere((each) => AMRS_OWN.test(each)) : {}),
        [variable(name, "PORT")]: String(portOf(foundation, name)),
        [variable(name, "DATABASE_URL")]: foundation.databaseUrls.get(name) ?? "",
      },
    })),
    gateway: {
      name: GATEWAY,
      file: path.join(DIST, "gateway/main.js"),
      args: [],
      url: addressOf(gatewayPort),
      environment: { ...common, PORT: String(gatewayPort) },
    },
  };
}

function programOf(subgraph: string): Pick<PartPlan, "file" | "args"> {
  if (subgraph === AMR) return { file: path.join(DIST, "subgraphs/amr/main.js"), args: [] };
  return { file: path.join(DIST, "subgraphs/providers/main.js"), args: [subgraph] };
}

function commonEnvironment({ config, signingSecret }: Foundation): Record<string, string> {
  const oidc = config.oidc && {
    OIDC_ISSUER: config.oidc.issuer,
    OIDC_AUDIENCE: config.oidc.audience,
  };
  return {
    ...oidc,
    HUB_DATA_DIR: config.dataDir,
    HUB_SIGNING_SECRET: signingSecret,
    LOG_LEVEL: config.logLevel,
  };
}

/** How amr reaches carriers and where it keeps documents, secrets among them: nobody else's to know. */
const AMRS_OWN = /^HUB_(SMS|SMTP|MAIL|S3)_/;

/** What a process needs of the machine, without the hub's own variables: no part learns another's database. */
function inherited(subgraphs: readonly string[]): Record<string, string> {
  const parts = subgraphs.flatMap((name) => WHAT.map((what) => variable(name, what)));
  const ours = new Set(["PORT", ...parts]);
  return variablesWhere((name) => !ours.has(name) && !AMRS_OWN.test(name));
}

function variablesWhere(isWanted: (name: string) => boolean): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && isWanted(name) ? [[name, value]] : [],
    ),
  );
}

function urlsOf(subgraphs: readonly string[], ports: ReadonlyMap<string, number>) {
  return Object.fromEntries(
    subgraphs.map((name) => [variable(name, "URL"), addressOf(ports.get(name) ?? 0)]),
  );
}

function portOf({ ports }: Foundation, part: string): number {
  return ports.get(part) ?? 0;
}

const addressOf = (port: number) => `http://127.0.0.1:${port}`;

/** As platform/config reads them: `AMR_URL`, `ETIMAD_DATABASE_URL`. */
function variable(part: string, what: (typeof WHAT)[number]): string {
  return `${part.toUpperCase().replaceAll("-", "_")}_${what}`;
}
