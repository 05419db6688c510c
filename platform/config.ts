import { resolve } from "node:path";
import { z } from "zod";
import { LOG_LEVELS, type LogLevel } from "./logger";
import { StartError } from "./start-error";

type Environment = Readonly<Record<string, string | undefined>>;

/** Names every variable that is missing or wrong, a line each. */
export class ConfigError extends StartError {}

/** Where tokens come from. Null means the sandbox's own issuer. */
type OidcConfig = { readonly issuer: string; readonly audience: string } | null;

export interface GatewayConfig {
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  readonly dataDir: string;
  readonly oidc: OidcConfig;
  readonly subgraphUrls: ReadonlyMap<string, string>;
  readonly signingSecret: string;
  readonly logLevel: LogLevel;
}
export interface SubgraphConfig {
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  readonly databaseUrl: string;
  /** Where people follow their reports; null for that of a hub on this machine. */
  readonly portalUrl: string | null;
  readonly oidc: OidcConfig;
  readonly dataDir: string;
  readonly peerUrls: ReadonlyMap<string, string>;
  readonly signingSecret: string;
  readonly logLevel: LogLevel;
}
export interface LauncherConfig {
  readonly port: number;
  readonly dataDir: string;
  readonly oidc: OidcConfig;
  /** By part; 0 where any free port will do. */
  readonly ports: ReadonlyMap<string, number>;
  /** By part; null when the launcher is to bring a PostgreSQL of its own. */
  readonly databaseUrls: ReadonlyMap<string, string> | null;
  /** Null when the launcher is to make one. */
  readonly signingSecret: string | null;
  readonly logLevel: LogLevel;
}

const LOCAL_GATEWAY_PORT = 4000;
const ANY_FREE_PORT = 0;
/** Only this machine may ask; separate containers need another. */
const LOCAL = "127.0.0.1";

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);
const Host = z.union([z.ipv4(), z.ipv6()]);
const HttpUrl = z.url({ protocol: /^https?$/ });
const DatabaseUrl = z.url({ protocol: /^postgres(ql)?$/ });
const Secret = z.string().min(32);

const PORT_IS = "must be a port, 0 to 65535";
const HOST_IS = "must be the IP address to listen on";
const HTTP_URL_IS = "must be an http or https address";
const DATABASE_URL_IS = "must be a postgres:// address";
const SECRET_IS = "must be a secret of at least 32 characters; there is no default";

/** Takes variables one by one and remembers what is wrong, so that one error can name all of it. */
class Variables {
  readonly wrong: string[] = [];

  constructor(private readonly environment: Environment) {}

  /** An empty variable counts as none: compose files pass those on. */
  find<Value>(name: string, schema: z.ZodType<Value>, must: string): Value | null {
    const text = this.environment[name];
    if (text === undefined || text === "") return null;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    this.wrong.push(`${name} ${must}`);
    return null;
  }

  get(name: string, schema: z.ZodType<string>, must: string): string {
    const before = this.wrong.length;
    const value = this.find(name, schema, must);
    if (value === null && this.wrong.length === before) this.wrong.push(`${name} ${must}`);
    return value ?? "";
  }

  urlsOf(parts: readonly string[]): ReadonlyMap<string, string> {
    return new Map(
      parts.map((part) => [part, this.get(variable(part, "URL"), HttpUrl, HTTP_URL_IS)]),
    );
  }

  host(): string {
    return this.find("HUB_HOST", Host, HOST_IS) ?? LOCAL;
  }

  oidc(): OidcConfig {
    const issuer = this.find("OIDC_ISSUER", HttpUrl, HTTP_URL_IS);
    const audience = this.find("OIDC_AUDIENCE", z.string(), "must be a text");
    if (issuer !== null && audience !== null) return { issuer, audience };
    if (this.isGiven("OIDC_ISSUER") !== this.isGiven("OIDC_AUDIENCE"))
      this.wrong.push("OIDC_ISSUER and OIDC_AUDIENCE must be given together or not at all");
    return null;
  }

  common() {
    return {
      dataDir: resolve(this.environment["HUB_DATA_DIR"] || ".hub"),
      oidc: this.oidc(),
      logLevel:
        this.find("LOG_LEVEL", z.enum(LOG_LEVELS), `must be one of ${LOG_LEVELS.join(", ")}`) ??
        "info",
    } as const;
  }

  isGiven(name: string): boolean {
    return (this.environment[name] ?? "") !== "";
  }

  /** Nothing read here may be used before this has been passed. */
  checked<Config>(config: Config): Config {
    if (this.wrong.length > 0) throw new ConfigError(this.wrong);
    return config;
  }
}

/** What the gateway needs to know; `subgraphs` are those of the supergraph, each with its address in `<PART>_URL`. */
export function readGatewayConfig(
  environment: Environment,
  subgraphs: readonly string[],
): GatewayConfig {
  const variables = new Variables(environment);
  return variables.checked({
    port: variables.find("PORT", Port, PORT_IS) ?? LOCAL_GATEWAY_PORT,
    host: variables.host(),
    subgraphUrls: variables.urlsOf(subgraphs),
    signingSecret: variables.get("HUB_SIGNING_SECRET", Secret, SECRET_IS),
    ...variables.common(),
  });
}

/** What one subgraph needs to know; `peers` are the other subgraphs it asks. */
export function readSubgraphConfig(
  environment: Environment,
  part: string,
  peers: readonly string[],
): SubgraphConfig {
  const variables = new Variables(environment);
  return variables.checked({
    port: variables.find(variable(part, "PORT"), Port, PORT_IS) ?? ANY_FREE_PORT,
    host: variables.host(),
    databaseUrl: variables.get(variable(part, "DATABASE_URL"), DatabaseUrl, DATABASE_URL_IS),
    portalUrl: variables.find("HUB_PORTAL_URL", HttpUrl, HTTP_URL_IS),
    peerUrls: variables.urlsOf(peers),
    signingSecret: variables.get("HUB_SIGNING_SECRET", Secret, SECRET_IS),
    ...variables.common(),
  });
}

/** What the launcher needs to know to start every part; `parts` are the subgraphs. */
export function readLauncherConfig(
  environment: Environment,
  parts: readonly string[],
): LauncherConfig {
  const variables = new Variables(environment);
  return variables.checked({
    port: variables.find("PORT", Port, PORT_IS) ?? LOCAL_GATEWAY_PORT,
    ports: new Map(
      parts.map((part) => [
        part,
        variables.find(variable(part, "PORT"), Port, PORT_IS) ?? ANY_FREE_PORT,
      ]),
    ),
    databaseUrls: databaseUrlsOf(variables, parts),
    signingSecret: variables.find("HUB_SIGNING_SECRET", Secret, SECRET_IS),
    ...variables.common(),
  });
}

/** All or none: half a hub on a server of its own would be found out only when that server is backed up. */
function databaseUrlsOf(variables: Variables, parts: readonly string[]) {
  const names = parts.map((part) => variable(part, "DATABASE_URL"));
  if (!names.some((name) => variables.isGiven(name))) return null;
  const all = `${DATABASE_URL_IS}, or none of ${names.join(", ")} be given`;
  return new Map(parts.map((part, i) => [part, variables.get(names[i] ?? "", DatabaseUrl, all)]));
}

/** `AMR_URL`, `ETIMAD_DATABASE_URL`: the part's name in capitals. */
function variable(part: string, what: string): string {
  return `${part.toUpperCase().replaceAll("-", "_")}_${what}`;
}
