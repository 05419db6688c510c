import "reflect-metadata";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "../platform/start-error";
import { runScript } from "./launcher/run-script";
import { type Breach, breachOf, objections } from "./schema/contract";
import { printSchemas } from "./schema/print-schemas";

const FOLDER = "schema";
const MISSING = "missing.json";

/** Prints the schemas from the code to schema/, or with `--check` compares them with what is there. */
runScript(async () => {
  const printed = await printSchemas();
  const breach = breachOf(read("contract.graphql"), printed.get("api.graphql") ?? "");
  if (process.argv.includes("--check")) check(printed, breach);
  else update(printed, breach);
  process.stdout.write(`${breach.missing.length} contract items still missing\n`);
});

function check(printed: ReadonlyMap<string, string>, breach: Breach): void {
  const stale = [...printed].filter(([name, text]) => read(name) !== text).map(([name]) => name);
  refuse([
    ...stale.map((name) => `${FOLDER}/${name} is not what the code says: run npm run schema.`),
    ...objections(breach, listedAsMissing()),
  ]);
}

/** What has been built is struck off the list of what is missing; nothing is ever added to it. */
function update(printed: ReadonlyMap<string, string>, breach: Breach): void {
  for (const [name, text] of printed) write(name, text);
  const listed = existsSync(pathOf(MISSING)) ? listedAsMissing() : breach.missing;
  const stillMissing = listed.filter((item) => breach.missing.includes(item));
  refuse(objections(breach, stillMissing));
  write(MISSING, `${JSON.stringify(stillMissing, null, 2)}\n`);
}

function refuse(objections: readonly string[]): void {
  if (objections.length > 0) throw new StartError(objections);
}

function listedAsMissing(): readonly string[] {
  return JSON.parse(read(MISSING)) as readonly string[];
}

const pathOf = (name: string) => path.join(FOLDER, name);

function read(name: string): string {
  return existsSync(pathOf(name)) ? readFileSync(pathOf(name), "utf8") : "";
}

function write(name: string, text: string): void {
  writeFileSync(pathOf(name), text);
}
