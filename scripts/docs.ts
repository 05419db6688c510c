import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "../platform/start-error";
import { errorsPage } from "./docs/errors-page";
import { rulesPage } from "./docs/rules-page";
import { tracesIn } from "./docs/traces";
import { runScript } from "./launcher/run-script";

const FOLDER = "docs";

/** Prints the pages of docs/ that follow from the code, or with `--check` compares them with what is there. */
runScript(async () => {
  const traces = await tracesIn(".");
  const pages = new Map([
    ["rules.md", rulesPage(traces)],
    ["errors.md", errorsPage()],
  ]);
  if (process.argv.includes("--check")) check(pages);
  else for (const [name, text] of pages) writeFileSync(pathOf(name), text);
});

function check(pages: ReadonlyMap<string, string>): void {
  const stale = [...pages].filter(([name, text]) => read(name) !== text).map(([name]) => name);
  const lines = stale.map((name) => `${pathOf(name)} is not what the code says: run npm run docs.`);
  if (lines.length > 0) throw new StartError(lines);
}

const pathOf = (name: string) => path.join(FOLDER, name);

function read(name: string): string {
  return existsSync(pathOf(name)) ? readFileSync(pathOf(name), "utf8") : "";
}
