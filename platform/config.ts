import { z } from "zod";
import { type LogLevel } from "./logger";
import {
  DATABASE_URL_IS,
  DatabaseUrl,
  type Environment,
  HTTP_URL_IS,
  HttpUrl,
  type OidcConfig,
  Port,
  PORT_IS,
  Secret,
  SECRET_IS,
  variable,
  Variables,
} from "./variables";

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
/** Who hands messages over: a carrier that is not configured is null. */
export interface CarriersConfig {
  readonly sms: { readonly url: string; readonly secret: string } | null;
  readonly mail: { readonly url: string; readonly from: string } | null;
}
/** Where documents come in, and where they are kept. */
export interface DocumentsConfig {
  /** Where clients reach the hub, without a path; null for a hub on this machine. */
  readonly publicUrl: string | null;
  /** A bucket of S3-compatible storage; null for a folder of the data folder. */
  readonly s3: S3Config | null;
}
export interface S3Config {
  readonly url: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
}
/** What a subgraph that sends messages to people and keeps their documents needs to know. */
export interface MessagingConfig extends SubgraphConfig {
  readonly carriers: CarriersConfig;
  readonly documents: DocumentsConfig;
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

const SmtpUrl = z.url({ protocol: /^smtps?$/ });
/** An address without a path, so that paths can be put after it. */
const HttpOrigin = HttpUrl.regex(/^[^/]+\/\/[^/?#]+\/?$/).transform((url) => new URL(url).origin);
const HTTP_ORIGIN_IS = "must be an http or https address without a path";
const S3_VARIABLES = ["HUB_S3_URL", "HUB_S3_BUCKET", "HUB_S3_ACCESS_KEY", "HUB_S3_SECRET_KEY"];
const S3_IS = `must be given with all of ${S3_VARIABLES.join(", ")} or none`;
const SMTP_URL_IS = "must be an smtp or smtps address";

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
  return variables.checked(subgraphConfig(variables, part, peers));
}

/**
 * What a subgraph that sends messages to people needs to know. Outside the sandbox one carrier has to be given:
 * a hub that can tell nobody anything does not start.
 */
export function readMessagingConfig(
  environment: Environment,
  part: string,
  peers: readonly string[],
): MessagingConfig {
  const variables = new Variables(environment);
  const config = subgraphConfig(variables, part, peers);
  const carriers = carriersConfig(variables);
  const isSandbox = !variables.isGiven("OIDC_ISSUER");
  if (!isSandbox && !["HUB_SMS_URL", "HUB_SMTP_URL"].some((name) => variables.isGiven(name)))
    variables.wrong.push("HUB_SMS_URL or HUB_SMTP_URL must be given where OIDC_ISSUER is");
  return variables.checked({ ...config, carriers, documents: documentsConfig(variables) });
}

function subgraphConfig(
  variables: Variables,
  part: string,
  peers: readonly string[],
): SubgraphConfig {
  return {
    port: variables.find(variable(part, "PORT"), Port, PORT_IS) ?? ANY_FREE_PORT,
    host: variables.host(),
    databaseUrl: variables.get(variable(part, "DATABASE_URL"), DatabaseUrl, DATABASE_URL_IS),
    portalUrl: variables.find("HUB_PORTAL_URL", HttpUrl, HTTP_URL_IS),
    peerUrls: variables.urlsOf(peers),
    signingSecret: variables.get("HUB_SIGNING_SECRET", Secret, SECRET_IS),
    ...variables.common(),
  };
}

function carriersConfig(variables: Variables): CarriersConfig {
  return { sms: smsConfig(variables), mail: mailConfig(variables) };
}

function smsConfig(variables: Variables): CarriersConfig["sms"] {
  const url = variables.find("HUB_SMS_URL", HttpUrl, HTTP_URL_IS);
  if (url === null) return null;
  return { url, secret: variables.get("HUB_SMS_SECRET", Secret, SECRET_IS) };
}

function mailConfig(variables: Variables): CarriersConfig["mail"] {
  const url = variables.find("HUB_SMTP_URL", SmtpUrl, SMTP_URL_IS);
  if (url === null) return null;
  return { url, from: variables.get("HUB_MAIL_FROM", z.email(), "must be an e-mail address") };
}

function documentsConfig(variables: Variables): DocumentsConfig {
  const publicUrl = variables.find("HUB_PUBLIC_URL", HttpOrigin, HTTP_ORIGIN_IS);
  if (!S3_VARIABLES.some((name) => variables.isGiven(name))) return { publicUrl, s3: null };
  const text = (name: string) => variables.get(name, z.string(), S3_IS);
  return {
    publicUrl,
    s3: {
      url: variables.get("HUB_S3_URL", HttpOrigin, `${HTTP_ORIGIN_IS}, ${S3_IS}`),
      region: variables.find("HUB_S3_REGION", z.string(), "must be a text") ?? "us-east-1",
      bucket: text("HUB_S3_BUCKET"),
      accessKey: text("HUB_S3_ACCESS_KEY"),
      secretKey: text("HUB_S3_SECRET_KEY"),
    },
  };
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
