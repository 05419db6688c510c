import { createServer } from "node:net";
import { type LauncherConfig } from "../../platform/config";
import { StartError } from "../../platform/start-error";

/** Below the ports that systems hand out for outgoing connections, so that none of those takes one before its owner does. */
const FROM = 20_000;
const TO = 32_000;

/** The port of each part, the gateway's among them: what is configured, where nobody else listens, and free ones for the rest. */
export async function choosePorts(
  config: Pick<LauncherConfig, "port" | "ports">,
): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map([["gateway", config.port], ...config.ports]);
  const fixed = [...wanted].filter(([, port]) => port !== 0);
  const taken = await Promise.all(fixed.map(([part, port]) => whyNot(part, port, fixed)));
  const refused = taken.filter((why) => why !== null);
  if (refused.length > 0) throw new StartError(refused);

  const chosen = new Map(fixed);
  for (const part of wanted.keys()) {
    if (!chosen.has(part)) chosen.set(part, await freePort([...chosen.values()]));
  }
  return chosen;
}

/** A port on 127.0.0.1 that nobody listens on now. */
export async function freePort(except: readonly number[] = []): Promise<number> {
  for (;;) {
    const port = FROM + Math.floor(Math.random() * (TO - FROM));
    if (!except.includes(port) && (await isFree(port))) return port;
  }
}

async function whyNot(
  part: string,
  port: number,
  all: ReadonlyArray<readonly [string, number]>,
): Promise<string | null> {
  const variable = part === "gateway" ? "PORT" : `${part.toUpperCase()}_PORT`;
  if (all.some(([other, itsPort]) => other !== part && itsPort === port)) {
    return `${variable} is ${port}, and so is another part's port.`;
  }
  if (await isFree(port)) return null;
  return `Port ${port} is taken by another program: set ${variable} to a free one.`;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(false);
    });
    server.listen(port, "127.0.0.1", () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
