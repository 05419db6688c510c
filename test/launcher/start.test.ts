import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import path from "node:path";
import { HubProcess, newDataDir } from "../support/hub-process";
import { leftOf, memberOf } from "../support/processes";

const READY_MS = 15_000;
/** Where it is not the time that is tested: other tests use the machine, too. */
const PATIENCE_MS = 60_000;
const END_MS = 5_000;

/** By what each is started, as `ps` shows it. */
const PROCESSES = [
  ["npm", /npm start/],
  ["the bootstrap", /scripts\/bootstrap\.mjs start/],
  ["the launcher", /dist\/scripts\/start\.js/],
  ["the gateway", /dist\/gateway\/main\.js/],
  ["amr", /dist\/subgraphs\/amr\/main\.js/],
  ["a provider", /dist\/subgraphs\/providers\/main\.js furas/],
  ["PostgreSQL", /bin\/postgres -D/],
] as const;

let running: HubProcess[] = [];
async function startHub(...how: Parameters<typeof HubProcess.start>): Promise<HubProcess> {
  const hub = await HubProcess.start(...how);
  running.push(hub);
  return hub;
}
afterEach(async () => {
  await Promise.all(running.map((hub) => hub.clear()));
  running = [];
});

describe("npm start", () => {
  it("is ready within 15 seconds, and again on the data it left", async () => {
    const first = await startHub();
    const onNothing = await first.ready(READY_MS);
    first.child.kill("SIGTERM");
    await first.exitCode();

    const second = await startHub({}, first.dataDir);
    const onData = await second.ready(READY_MS);

    expect(Math.max(onNothing, onData)).toBeLessThan(READY_MS);
  }, 120_000);

  it.each(["SIGTERM", "SIGINT"] as const)(
    "ends on %s and leaves no process",
    async (signal) => {
      const hub = await startHub();
      await hub.ready(PATIENCE_MS);
      const family = hub.family();

      hub.child.kill(signal);

      expect(await leftOf(family, END_MS)).toEqual([]);
    },
    120_000,
  );

  it("leaves no process when it is killed while it starts", async () => {
    const hub = await startHub();
    while (!hub.output.includes("Starting"))
      await new Promise((resolve) => setTimeout(resolve, 20));
    const family = hub.family();

    hub.child.kill("SIGKILL");

    expect(await leftOf(family, END_MS)).toEqual([]);
  }, 120_000);

  it("prints a token for each role, good for the hub it was printed for", async () => {
    const hub = await startHub();
    await hub.ready(PATIENCE_MS);
    while (!hub.output.includes("Ready after")) await new Promise((r) => setTimeout(r, 50));

    const tokens = hub.output.match(/eyJ\S+/g) ?? [];
    const roles = await Promise.all(tokens.map((token) => roleOf(hub, token)));

    expect(roles).toEqual([
      "REGULATOR_STAFF",
      "REGULATOR_ADMIN",
      "PROVIDER_AGENT",
      "PROVIDER_AGENT",
      "PROVIDER_AGENT",
      "BENEFICIARY",
      "PARTNER_DEVELOPER",
    ]);
  }, 120_000);

  it("runs beside another hub with a port and a data folder of its own", async () => {
    const hubs = await Promise.all([startHub(), startHub()]);

    await expect(Promise.all(hubs.map((hub) => hub.ready(PATIENCE_MS)))).resolves.toHaveLength(2);
  }, 120_000);
});

describe("npm start, when one of its processes is killed", () => {
  const dataDir = newDataDir();
  let hub: HubProcess;
  afterEach(() => hub.stop());
  afterAll(() => {
    rmSync(dataDir, { recursive: true });
  });

  it.each(PROCESSES)(
    "leaves none when it is %s, and starts again on its data",
    async (_, command) => {
      hub = await HubProcess.start({}, dataDir);
      await hub.ready(PATIENCE_MS);
      const family = hub.family();

      process.kill(memberOf(family, command), "SIGKILL");

      expect(await leftOf(family, END_MS)).toEqual([]);
    },
    120_000,
  );
});

describe("npm start says in one line why it cannot", () => {
  it("when its port is taken, before anything is started", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;

    const hub = await startHub({ PORT: String(port) });

    expect(await hub.exitCode()).toBe(1);
    expect(complaints(hub)).toEqual([
      `✗ Port ${port} is taken by another program: set PORT to a free one.`,
    ]);
    expect(hub.output).not.toContain("Starting");
    other.close();
  }, 30_000);

  it("when the data is of another version of PostgreSQL", async () => {
    const dataDir = newDataDir();
    mkdirSync(path.join(dataDir, "postgres"));
    writeFileSync(path.join(dataDir, "postgres/PG_VERSION"), "16\n");

    const hub = await startHub({}, dataDir);

    expect(await hub.exitCode()).toBe(1);
    expect(complaints(hub)).toEqual([expect.stringContaining("is of PostgreSQL 16")]);
  }, 30_000);

  it("when another hub runs on its data folder", async () => {
    const first = await startHub();
    await first.ready(PATIENCE_MS);

    const second = await startHub({}, first.dataDir);

    expect(await second.exitCode()).toBe(1);
    expect(complaints(second)).toEqual([expect.stringContaining("Another hub (process ")]);
  }, 120_000);

  it("for each variable that is wrong", async () => {
    const hub = await startHub({ PORT: "high", LOG_LEVEL: "loud", MOF_PORT: "70000" });

    expect(await hub.exitCode()).toBe(1);
    expect(complaints(hub)).toEqual([
      expect.stringContaining("PORT must be a port"),
      expect.stringContaining("MOF_PORT must be a port"),
      expect.stringContaining("LOG_LEVEL must be one of"),
    ]);
  }, 30_000);

  it("when a part cannot start", async () => {
    const url = "postgres://nobody@127.0.0.1:9/none";
    const databases = { AMR: url, ETIMAD: url, FURAS: url, MOF: url };

    const hub = await startHub(
      Object.fromEntries(
        Object.entries(databases).map(([name, to]) => [`${name}_DATABASE_URL`, to]),
      ),
    );

    expect(await hub.exitCode()).toBe(1);
    expect(complaints(hub)).toEqual([expect.stringMatching(/^✗ \w+ ended, exit code 1: .*\.log$/)]);
  }, 30_000);
});

function complaints(hub: HubProcess): readonly string[] {
  return hub.output.split("\n").filter((line) => line.startsWith("✗"));
}

async function roleOf(hub: HubProcess, token: string): Promise<unknown> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: "{ viewer { role } }" }),
  });
  const { data } = (await response.json()) as { data?: { viewer?: { role?: string } } };
  return data?.viewer?.role;
}
