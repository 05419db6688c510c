import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { PassThrough, type Writable } from "node:stream";
import { freePort } from "../launcher/ports";
import { accountFor } from "./account";
import { binariesFor } from "./binaries";
import { entrance, openDataFolder } from "./data-folder";
import { StartError } from "../../platform/start-error";
import { runServer, type ServerProcess } from "./server";

/** A running PostgreSQL of our own. */
export interface Postgres extends ServerProcess {
  /** Of the superuser, to the database `postgres`. */
  readonly url: string;
  readonly major: string;
}

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  // The log keeps neither statements nor the values in them: people's data has no business there.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};
/** For data that need not outlive its server. */
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
const TRIES = 3;

interface Options {
  readonly folder: string;
  /** Where the server's own log goes. */
  readonly log?: Writable;
  /** Breaks a start off; a server that has been started is stopped by `stop`. */
  readonly signal?: AbortSignal;
}

/** Starts it on a folder's data, which is made when there is none. It ends when this process does, however that goes. */
export function startPostgres(options: Options): Promise<Postgres> {
  return start(options, SETTINGS);
}

/** One whose data is gone when it stops: quick, and good for nothing but tests. */
export async function startEphemeralPostgres(): Promise<Postgres> {
  const place = mkdtempSync(path.join(os.tmpdir(), "hub-ephemeral-"));
  const server = await start({ folder: path.join(place, "data") }, { ...SETTINGS, ...CARELESS });
  const remove = () => {
    rmSync(place, { recursive: true, force: true });
  };
  return { ...server, stop: () => server.stop().finally(remove) };
}

async function start(
  { folder, log = nowhere(), signal = new AbortController().signal }: Options,
  settings: Readonly<Record<string, string>>,
): Promise<Postgres> {
  signal.throwIfAborted();
  const account = accountFor(folder);
  const binaries = binariesFor(account);
  const { password } = await openDataFolder(folder, { binaries, account, signal });
  signal.throwIfAborted();
  const { how, data } = entrance(folder, account);
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { server, port } = await onFreePort((port) =>
    runServer(
      [path.join(binaries.home, "bin/postgres"), "-D", data, "-p", String(port), ...options],
      how,
      { log, signal },
    ),
  );
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  return { ...server, url, major: binaries.major };
}

/** Someone else may take a port between our finding it free and the server's taking it. */
async function onFreePort(
  run: (port: number) => Promise<ServerProcess>,
  tries = TRIES,
): Promise<{ server: ServerProcess; port: number }> {
  const port = await freePort();
  try {
    return { server: await run(port), port };
  } catch (error) {
    const taken = error instanceof StartError && error.message.includes("TCP/IP sockets");
    if (!taken || tries === 1) throw error;
    return onFreePort(run, tries - 1);
  }
}

function nowhere(): Writable {
  return new PassThrough().resume();
}
