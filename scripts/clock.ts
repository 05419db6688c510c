import { parseArgs } from "node:util";
import { openSandboxIssuer } from "../platform/auth/sandbox-issuer";
import { readLauncherConfig } from "../platform/config";
import { StartError } from "../platform/start-error";
import { registeredProviders, subgraphsOf } from "./launcher/roster";
import { runScript } from "./launcher/run-script";
import { staffClaims } from "./sandbox/people";

const USAGE = "npm run clock -- --advance P3D, or --set 2026-03-01T00:00:00Z";

/** Moves the time of a running sandbox on, as its administrator, and says what time it is there. */
runScript(async () => {
  const { dataDir, oidc, port } = readLauncherConfig(
    process.env,
    subgraphsOf(registeredProviders()),
  );
  if (oidc !== null) throw new StartError(["Time is moved in a sandbox only: OIDC_ISSUER is set."]);
  const issuer = await openSandboxIssuer(dataDir);
  const token = await issuer.mint(staffClaims("REGULATOR_ADMIN"), "10m");
  const url = `http://127.0.0.1:${String(port)}/sandbox/clock`;
  const response = await fetch(url, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(readArguments()),
  }).catch((cause: unknown) => {
    throw new StartError([`No hub answers at ${url}: start it with npm start.`], { cause });
  });
  process.stdout.write(`${linesOf((await response.json()) as Answer).join("\n")}\n`);
});

function readArguments(): { readonly advance?: string; readonly set?: string } {
  try {
    const text = { type: "string" } as const;
    return parseArgs({ options: { advance: text, set: text } }).values;
  } catch (error) {
    throw new StartError([(error as Error).message, `Usage: ${USAGE}`], { cause: error });
  }
}

function linesOf({ now, unsettled = [], errors = [] }: Answer): readonly string[] {
  if (now === undefined)
    throw new StartError(
      errors.flatMap(({ message, extensions }) => [message, extensions.messageAr]),
    );
  const without = unsettled.map((part) => `Without ${part}, which did not answer.`);
  return [now, ...without];
}

interface Answer {
  readonly now?: string;
  readonly unsettled?: readonly string[];
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly extensions: { readonly messageAr: string };
  }>;
}
