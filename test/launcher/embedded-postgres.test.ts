import { execFileSync } from "node:child_process";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { reachableCopy } from "../../scripts/embedded-postgres/reachable-copy";
import {
  type Postgres,
  startEphemeralPostgres,
  startPostgres,
} from "../../scripts/embedded-postgres/start-postgres";
import { familyOf, leftOf, memberOf } from "../support/processes";

const place = mkdtempSync(path.join(os.tmpdir(), "hub-postgres-test-"));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(statement);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

describe("the embedded PostgreSQL", () => {
  it("keeps its data and its password over a restart", async () => {
    const folder = path.join(place, "kept");
    const first = await startPostgres({ folder });
    await ask(first.url, "create table kept as select 42 as answer");
    await first.stop();

    const second = await startPostgres({ folder });
    const answer = await ask(second.url, "select answer from kept");
    await second.stop();

    expect(answer).toBe(42);
  }, 30_000);

  it("lets nobody in without its password, and keeps that from others", async () => {
    const folder = path.join(place, "guarded");
    const server = await startPostgres({ folder });
    const stranger = Object.assign(new URL(server.url), { password: "guessed" }).toString();

    const refused = await ask(stranger, "select 1").catch(String);
    await server.stop();

    expect(refused).toContain("password authentication failed");
    expect(statSync(`${folder}.password`).mode & 0o077).toBe(0);
  }, 30_000);

  it("writes neither statements nor their values to its log", async () => {
    const log = path.join(place, "log");
    const server = await startPostgres({
      folder: path.join(place, "discreet"),
      log: createWriteStream(log),
    });

    await ask(server.url, "create table person (id text primary key)");
    await ask(server.url, "insert into person values ('1000000008')");
    await ask(server.url, "insert into person values ('1000000008')").catch(() => undefined);
    await server.stop();

    const written = readFileSync(log, "utf8");
    expect(written).toContain("duplicate key");
    expect(written).not.toContain("1000000008");
  }, 30_000);

  it("leaves no process and no data of an ephemeral one", async () => {
    const before = familyOf(process.pid);
    const server = await startEphemeralPostgres();
    const started = familyOf(process.pid).filter(
      ({ pid }) => !before.some((one) => one.pid === pid),
    );

    await server.stop();

    expect(await leftOf(started, 1_000)).toEqual([]);
    await expect(ask(server.url, "select 1")).rejects.toThrow();
  }, 30_000);

  it.each([
    ["the server", /bin\/postgres -D/],
    ["the shell that watches it", /^\/bin\/sh -c/],
  ])(
    "says that it ended, and leaves nothing, when %s is killed",
    async (_, command) => {
      const before = new Set(familyOf(process.pid).map(({ pid }) => pid));
      const server: Postgres = await startEphemeralPostgres();
      const family = familyOf(process.pid).filter(({ pid }) => !before.has(pid));

      process.kill(memberOf(family, command), "SIGKILL");
      await server.ended;

      expect(await leftOf(family, 3_000)).toEqual([]);
      await server.stop();
    },
    30_000,
  );

  it("begins anew where an earlier beginning was interrupted", async () => {
    const folder = path.join(place, "interrupted");
    mkdirSync(`${folder}.unfinished-1`);
    writeFileSync(path.join(`${folder}.unfinished-1`, "PG_VERSION"), "18\n");

    const server = await startPostgres({ folder });
    await server.stop();

    expect(existsSync(`${folder}.unfinished-1`)).toBe(false);
  }, 30_000);

  it("touches no folder that holds something else", async () => {
    const folder = path.join(place, "letters");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "letter.txt"), "dear");

    await expect(startPostgres({ folder })).rejects.toThrow("something else");
  });
});

describe("a copy that every account can reach", () => {
  const source = path.join(place, "source");
  const name = `hub-copy-test-${process.pid}`;
  const isUsable = () => true;
  beforeAll(() => {
    mkdirSync(path.join(source, "bin"), { recursive: true, mode: 0o700 });
    writeFileSync(path.join(source, "bin/program"), "#!/bin/sh\nexit 0\n", { mode: 0o700 });
  });
  afterAll(() => {
    rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
  });

  it("can be run by others, whatever the modes of what it was made from", () => {
    const copy = reachableCopy(source, name, isUsable) ?? "";

    expect(statSync(path.join(copy, "bin")).mode & 0o777).toBe(0o755);
    expect(statSync(path.join(copy, "bin/program")).mode & 0o777).toBe(0o755);
    expect(() => execFileSync(path.join(copy, "bin/program"))).not.toThrow();
  });

  it("is made once and used again", () => {
    const first = reachableCopy(source, name, isUsable) ?? "";
    const made = statSync(first).ino;

    const second = reachableCopy(source, name, isUsable) ?? "";

    expect({ second, made: statSync(second).ino }).toEqual({ second: first, made });
  });

  it("is made anew when a file of it was swept away", () => {
    const copy = reachableCopy(source, name, isUsable) ?? "";
    rmSync(path.join(copy, "bin/program"));

    reachableCopy(source, name, isUsable);

    expect(existsSync(path.join(copy, "bin/program"))).toBe(true);
  });

  it("is never one that others may write to", () => {
    const planted = path.join(os.tmpdir(), `${name}-planted`);
    mkdirSync(planted);
    execFileSync("cp", ["-r", `${source}/bin`, planted]);
    execFileSync("chmod", ["-R", "777", planted]);

    const copy = reachableCopy(source, `${name}-planted`, isUsable);

    expect(copy).not.toBe(planted);
    for (const folder of [planted, copy ?? ""]) rmSync(folder, { recursive: true, force: true });
  });
});
