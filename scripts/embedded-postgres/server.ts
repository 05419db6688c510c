import { type ChildProcessByStdio, spawn } from "node:child_process";
import { type Readable, type Writable } from "node:stream";
import { once } from "node:events";
import { StartError } from "../../platform/start-error";

/**
 * A shell between us and the server: it says the server's process id and then reads. When what it reads from is closed, because we close
 * it or because we are gone, it shuts the server down at once (SIGINT: open transactions are rolled back) and ends after it.
 */
const WATCH =
  '"$@" </dev/null >/dev/null & echo $!; exec >/dev/null 2>&1; read -r _; kill -INT $!; wait $!';
/** What each stronger word gets: SIGINT by the shell, then SIGQUIT, then SIGKILL. */
const GRACE_MS = 1_500;

/** A server process that has been started, and what it takes to end it. */
export interface ServerProcess {
  /** Settles when the server and everything of it are gone, whoever ended them. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

type Watched = ChildProcessByStdio<Writable, Readable, Readable>;

/** Answers when the server takes connections; what it logs goes on to `log`. */
export async function runServer(
  program: readonly string[],
  how: object,
  { log, signal }: { readonly log: Writable; readonly signal: AbortSignal },
): Promise<ServerProcess> {
  const shell: Watched = spawn("/bin/sh", ["-c", WATCH, "sh", ...program], {
    ...how,
    stdio: ["pipe", "pipe", "pipe"],
    detached: true, // Ctrl-C in a terminal is for the hub to hear, not for each of its processes
  });
  const ended = once(shell, "close").then(() => undefined);
  shell.stdin.on("error", () => undefined); // the shell is gone; `ended` says so
  const pid = await readPid(shell);
  shell.stderr.once("end", () => shell.stdin.end()); // the server is gone: nothing to watch
  shell.once("exit", () => {
    tell(pid, "SIGINT"); // nobody would watch it any more
  });
  const breakOff = () => shell.stdin.end();
  if (signal.aborted) breakOff();
  signal.addEventListener("abort", breakOff);
  await isReady(shell, log);
  signal.removeEventListener("abort", breakOff);
  return { ended, stop: () => stop({ shell, pid, ended }) };
}

async function readPid(shell: Watched): Promise<number> {
  const [line] = (await Promise.race([once(shell.stdout, "data"), once(shell, "error")])) as [
    Buffer | Error,
  ];
  if (line instanceof Error) throw line;
  shell.stdout.resume();
  return Number(line.toString());
}

function isReady(shell: Watched, log: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const refuse = () => {
      reject(new StartError([`PostgreSQL did not start: ${why(said)}`]));
    };
    const read = (text: Buffer) => {
      said += text.toString();
      if (!said.includes("ready to accept connections")) return;
      shell.stderr.off("data", read).off("end", refuse);
      shell.stderr.pipe(log, { end: false });
      resolve();
    };
    shell.stderr.on("data", read).once("end", refuse);
  });
}

interface Running {
  readonly shell: Watched;
  readonly pid: number;
  readonly ended: Promise<void>;
}

async function stop({ shell, pid, ended }: Running): Promise<void> {
  shell.stdin.end();
  const stronger = (["SIGQUIT", "SIGKILL"] as const).map((signal, i) =>
    setTimeout(tell, GRACE_MS * (i + 1), pid, signal),
  );
  await ended;
  stronger.forEach(clearTimeout);
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    return; // it is gone already
  }
}

/** What it said last and gravest, of all it says while it starts. */
function why(said: string): string {
  return said.match(/(?<=FATAL: +).*/)?.[0] ?? said.trim().replaceAll(/\s*\n\s*/g, " · ");
}
