import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** One service of docker-compose.yml, with its variables filled in. */
export interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly dependsOn: readonly string[];
  /** What the engine runs to see whether it is well. */
  readonly healthCommand: readonly string[];
}

interface Written {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number | null>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

/** Reads the file as the engine does: anchors merged, `${NAME:-default}` and `${NAME:?why}` taken from `variables`. */
export function readComposeFile(
  file: string,
  variables: Readonly<Record<string, string>>,
): ReadonlyMap<string, Service> {
  const text = interpolate(readFileSync(file, "utf8"), variables);
  const { services } = parse(text, { merge: true }) as {
    services: Readonly<Record<string, Written>>;
  };
  return new Map(Object.entries(services).map(([name, written]) => [name, toService(written)]));
}

function interpolate(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, operator: string | undefined, rest = "") => {
      const value = variables[name];
      if (value !== undefined) return value;
      if (operator === "-") return rest as string;
      throw new Error(`${name} is needed: ${String(rest)}`);
    },
  );
}

function toService({ environment = {}, depends_on = {}, healthcheck, ...rest }: Written): Service {
  const [kind, ...healthCommand] = healthcheck?.test ?? [];
  if (kind !== "CMD") throw new Error("A health check must be a CMD, run without a shell.");
  return {
    ...rest,
    environment: Object.fromEntries(
      // A variable that is filled in with nothing is an empty text to the engine, and nothing at all to YAML.
      Object.entries(environment).map(([name, value]) => [name, String(value ?? "")]),
    ),
    dependsOn: Object.keys(depends_on),
    healthCommand,
  };
}
