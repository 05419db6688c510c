import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { RULES } from "../../domain/rulebook/rulebook";
import { type RuleId } from "../../domain/rulebook/rule";

/** Where one rule is carried out, and where that is tested: paths from the root, in order. */
export interface Trace {
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

/** Where each rule of the catalogue is named. */
export type Traces = ReadonlyMap<RuleId, Trace>;

const FOLDERS = ["domain", "platform", "subgraphs", "gateway", "migrations", "scripts", "test"];
/** What only lists the rules carries none of them out. */
const LISTS = ["domain/rulebook/", "scripts/docs/", "test/catalogue/"];
const TEST = /\.(test|contract)\.ts$|^test\//;
const RULE_ID = /\b(?:AMR|ETM|MOF|NCGR|FRS)-[A-Z]*\d*\b/g;

/** Reads the sources under a folder for the ids of rules: in code they stand where the rule is carried out. */
export async function tracesIn(root: string): Promise<Traces> {
  const named = new Map<string, { code: string[]; tests: string[] }>();
  for (const file of await sourcesIn(root)) {
    const kind = TEST.test(file) ? "tests" : "code";
    for (const id of idsIn(await readFile(path.join(root, file), "utf8"))) {
      const trace = named.get(id) ?? { code: [], tests: [] };
      trace[kind].push(file);
      named.set(id, trace);
    }
  }
  return new Map(RULES.map(({ id }) => [id, named.get(id) ?? { code: [], tests: [] }]));
}

function idsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(RULE_ID) ?? []);
}

async function sourcesIn(root: string): Promise<readonly string[]> {
  const lists = await Promise.all(
    FOLDERS.map(async (folder) => {
      const entries = await readdir(path.join(root, folder), { recursive: true });
      return entries.map((entry) => path.posix.join(folder, entry));
    }),
  );
  return lists
    .flat()
    .filter((file) => file.endsWith(".ts") && !LISTS.some((list) => file.startsWith(list)))
    .sort();
}
