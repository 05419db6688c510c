import { resolve } from "node:path";
import { z } from "zod";
import { LOG_LEVELS } from "./logger";
import { StartError } from "./start-error";

/** What a process is given. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Names every variable that is missing or wrong, a line each. */
export class ConfigError extends StartError {}

/** Where tokens come from. Null means the sandbox's own issuer. */
export type OidcConfig = { readonly issuer: string; readonly audience: string } | null;

/** Only this machine may ask; separate containers need another. */
const LOCAL = "127.0.0.1";

/** The shapes of variables, and what a message says that each must be. */
export const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);
const Host = z.union([z.ipv4(), z.ipv6()]);
export const HttpUrl = z.url({ protocol: /^https?$/ });
export const DatabaseUrl = z.url({ protocol: /^postgres(ql)?$/ });
export const Secret = z.string().min(32);

export const PORT_IS = "must be a port, 0 to 65535";
const HOST_IS = "must be the IP address to listen on";
export const HTTP_URL_IS = "must be an http or https address";
export const DATABASE_URL_IS = "must be a postgres:// address";
export const SECRET_IS = "must be a secret of at least 32 characters; there is no default";

/** Takes variables one by one and remembers what is wrong, so that one error can name all of it. */
export class Variables {
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

/** `AMR_URL`, `ETIMAD_DATABASE_URL`: the part's name in capitals. */
export function variable(part: string, what: string): string {
  return `${part.toUpperCase().replaceAll("-", "_")}_${what}`;
}
