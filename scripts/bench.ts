import "reflect-metadata";
import { parseArgs } from "node:util";
import { measureFigures } from "../bench/figures/measure-figures";
import { StartError } from "../platform/start-error";
import { type Postgres, startEphemeralPostgres } from "./embedded-postgres/start-postgres";
import { registeredProviders } from "./launcher/roster";
import { endOnSignal, runScript } from "./launcher/run-script";

let postgres: Postgres | null = null;

endOnSignal(async () => postgres?.stop(), 1);
/** `npm run bench -- figures`: how long the overview and the providers' performance take on a million reports. */
runScript(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { count: { type: "string", default: "1000000" } },
  });
  if (positionals[0] !== "figures") throw new StartError(["Say which: npm run bench -- figures."]);
  postgres = await startEphemeralPostgres();
  const { url } = postgres;
  const count = Number(values.count);
  const found = await measureFigures({ url, registry: registeredProviders(), count, say });
  await postgres.stop();
  say(`${found.reports} reports, median of each in milliseconds`);
  say(
    `overview ${found.overviewMs.toFixed(1)}, performance of all providers ${found.performanceMs.toFixed(1)}`,
  );
  say(
    `counting the reports themselves ${found.peerMs.toFixed(1)}: ${(found.peerMs / found.overviewMs).toFixed(1)} times the overview`,
  );
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
