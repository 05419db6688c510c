import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import {
  startEphemeralPostgres,
  type Postgres,
} from "../../scripts/embedded-postgres/start-postgres";
import { freePort } from "../../scripts/launcher/ports";
import { readComposeFile, type Service } from "../support/compose-file";

const VARIABLES = {
  HUB_SIGNING_SECRET: "a secret for tests alone, long enough to be one",
  POSTGRES_PASSWORD: "for-tests-alone",
  OIDC_ISSUER: "https://issuer.example.org",
  OIDC_AUDIENCE: "hub",
  HUB_SMS_URL: "https://sms.example.org/messages",
  HUB_SMS_SECRET: "another secret for tests alone, long enough to be one",
};
const PARTS = ["amr", "etimad", "furas", "mof", "gateway"];
const HEALTHY_WITHIN_MS = 30_000;

const services = readComposeFile("docker-compose.yml", VARIABLES);
const serviceOf = (name: string): Service => {
  const service = services.get(name);
  if (service === undefined) throw new Error(`docker-compose.yml has no ${name}`);
  return service;
};

describe("docker-compose.yml", () => {
  let postgres: Postgres;
  /** What stands for the containers' names and ports here, such as `amr:4001`. */
  const here = new Map<string, string>();
  const running: Array<{ child: ChildProcess; exited: Promise<unknown> }> = [];

  beforeAll(async () => {
    spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
    postgres = await startEphemeralPostgres();
    await asTheImageDoes(postgres.url);
    here.set("postgres:5432", new URL(postgres.url).host);
    for (const name of PARTS) {
      const port = String(await freePort());
      here.set(`${name}:${portOf(name)}`, `127.0.0.1:${port}`);
      here.set(`127.0.0.1:${portOf(name)}`, `127.0.0.1:${port}`);
    }
  }, 60_000);
  afterAll(async () => {
    for (const { child } of running) child.kill("SIGTERM");
    await Promise.all(running.map(({ exited }) => exited));
    await postgres.stop();
  }, 30_000);

  it("has the database, the gateway and a service for each subgraph", () => {
    expect([...services.keys()].sort()).toEqual([...PARTS, "postgres"].sort());
  });

  it("starts the gateway when every subgraph is well, and those when the database is", () => {
    expect(serviceOf("gateway").dependsOn).toEqual(PARTS.filter((name) => name !== "gateway"));
    expect(PARTS.slice(0, 4).map((name) => serviceOf(name).dependsOn)).toEqual(
      Array(4).fill(["postgres"]),
    );
  });

  it("pins the database's image", () => {
    expect(serviceOf("postgres").image).toMatch(/^postgres:\d+\.\d+$/);
  });

  it("tells no part another's database", () => {
    const told = PARTS.map((name) =>
      Object.keys(serviceOf(name).environment).filter((variable) => /DATABASE_URL$/.test(variable)),
    );

    expect(told).toEqual([
      ["AMR_DATABASE_URL"],
      ["ETIMAD_DATABASE_URL"],
      ["FURAS_DATABASE_URL"],
      ["MOF_DATABASE_URL"],
      [],
    ]);
  });

  it.each(PARTS)(
    "runs %s until its health check passes",
    async (name) => {
      const { command = [], environment } = serviceOf(name);
      const child = spawn(...programOf(command), {
        env: { PATH: process.env["PATH"], ...moved(environment, portOf(name)) },
        stdio: "ignore",
      });
      running.push({ child, exited: once(child, "exit") });

      await expect(becomesHealthy(name)).resolves.toBe(true);
    },
    60_000,
  );

  async function becomesHealthy(name: string): Promise<boolean> {
    const [program, args] = programOf(serviceOf(name).healthCommand.map(replaced));
    const until = Date.now() + HEALTHY_WITHIN_MS;
    while (Date.now() < until) {
      if (spawnSync(program, args).status === 0) return true;
      await sleep(200);
    }
    return false;
  }

  function replaced(text: string): string {
    return [...here].reduce((all, [there, address]) => all.replaceAll(there, address), text);
  }

  function moved(environment: Readonly<Record<string, string>>, port: string) {
    const itsOwn = here.get(`127.0.0.1:${port}`)?.split(":")[1] ?? "";
    return Object.fromEntries(
      Object.entries(environment).map(([variable, value]) => [
        variable,
        /^(\w+_)?PORT$/.test(variable) && value === port ? itsOwn : replaced(value),
      ]),
    );
  }
});

describe("the Dockerfile", () => {
  const instructions = readFileSync("Dockerfile", "utf8").replaceAll("\\\n", " ").split("\n");
  const all = (name: string) =>
    instructions
      .filter((line) => line.startsWith(`${name} `))
      .map((line) => line.slice(name.length + 1));

  it("is of the Node that the hub is made for", () => {
    expect(all("FROM").every((image) => image.startsWith("node:24-slim"))).toBe(true);
  });

  it("copies nothing that is not there", () => {
    const fromContext = all("COPY").filter((line) => !line.startsWith("--from"));

    const missing = fromContext
      .flatMap((line) => line.split(" ").slice(0, -1))
      .filter((file) => !existsSync(file));

    expect(missing).toEqual([]);
  });

  it("does not run as root", () => {
    expect(all("USER").at(-1)).toBe("node");
  });

  it("has the file of every service's command", () => {
    const files = PARTS.map((name) => serviceOf(name).command?.[1] ?? "");

    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

/** Node as this test has it; every other program by its name. */
function programOf([program = "", ...args]: readonly string[]): [string, readonly string[]] {
  return [program === "node" ? process.execPath : program, args];
}

function portOf(name: string): string {
  const { environment } = serviceOf(name);
  return environment["PORT"] ?? environment[`${name.toUpperCase()}_PORT`] ?? "";
}

/** The image's first start: a superuser by the name in the environment, then the scripts that are mounted. */
async function asTheImageDoes(url: string): Promise<void> {
  const { POSTGRES_USER, POSTGRES_PASSWORD } = serviceOf("postgres").environment;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    `create role "${POSTGRES_USER ?? ""}" superuser login password '${POSTGRES_PASSWORD ?? ""}'`,
  );
  for (const statement of readFileSync("docker/create-databases.sql", "utf8").split(";")) {
    if (statement.trim() !== "") await client.query(statement);
  }
  await client.end();
}
