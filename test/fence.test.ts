import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const FOLDERS = ["domain", "platform", "subgraphs", "gateway", "migrations"];
const CONFIGURATION = [".dependency-cruiser.cjs", "tsconfig.json", "package.json"];

interface Report {
  readonly summary: {
    readonly violations: ReadonlyArray<{
      readonly from: string;
      readonly rule: { readonly name: string };
    }>;
  };
}

/** A file, what it says, and the rule that must report it; null where nothing is wrong. */
const PLANTED = [
  ["domain/planted.ts", `import pg from "pg"; export const x = pg;`, "domain-is-alone"],
  ["domain/planted.ts", `import os from "node:os"; export const x = os;`, "domain-is-alone"],
  [
    "domain/planted.ts",
    `import { systemClock } from "../platform/clock"; export const x = systemClock;`,
    "domain-is-alone",
  ],
  [
    "platform/planted.ts",
    `import { RULES } from "../domain/rulebook/rulebook"; export const x = RULES;`,
    "platform-knows-no-business",
  ],
  [
    "subgraphs/providers/etimad/planted.ts",
    `import { mof } from "../mof/provider"; export const x = mof;`,
    "no-provider-imports-another",
  ],
  [
    "subgraphs/provider-kit/planted.ts",
    `import { mof } from "../providers/mof/provider"; export const x = mof;`,
    "kit-names-no-provider",
  ],
  [
    "subgraphs/amr/planted.ts",
    `import { mof } from "../providers/mof/provider"; export const x = mof;`,
    "no-provider-in-regulator",
  ],
  [
    "gateway/planted.ts",
    `import { DataSource } from "typeorm"; export const x = DataSource;`,
    "gateway-has-no-data",
  ],
  [
    "gateway/planted.ts",
    `import { openDatabase } from "../platform/database/database"; export const x = openDatabase;`,
    "gateway-reaches-no-database",
  ],
  [
    "gateway/planted.ts",
    `import { RULES } from "../domain/rulebook/rulebook"; export const x = RULES;`,
    "gateway-has-no-data",
  ],
  [
    "gateway/planted.ts",
    `import { systemClock } from "../platform/clock"; export const x = systemClock;`,
    null,
  ],
] as const;

const copy = mkdtempSync(path.join(os.tmpdir(), "hub-fence-"));
let violations: Report["summary"]["violations"] = [];

/** Each in a file of its own, so that the fence need look only once. */
const fileOf = (file: string, index: number) => file.replace("planted", `planted-${index}`);

beforeAll(() => {
  for (const name of [...FOLDERS, ...CONFIGURATION]) {
    cpSync(name, path.join(copy, name), { recursive: true });
  }
  symlinkSync(path.resolve("node_modules"), path.join(copy, "node_modules"));
  PLANTED.forEach(([file, source], index) => {
    writeFileSync(path.join(copy, fileOf(file, index)), source);
  });
  const { stdout } = spawnSync(
    process.execPath,
    ["node_modules/.bin/depcruise", "--output-type", "json", ...FOLDERS],
    { cwd: copy, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
  violations = (JSON.parse(stdout) as Report).summary.violations;
}, 60_000);
afterAll(() => {
  rmSync(copy, { recursive: true });
});

describe("the fence", () => {
  it.each(PLANTED.map(([file, source, rule], index) => ({ file, source, rule, index })))(
    "reports $rule of $source in $file",
    ({ file, rule, index }) => {
      const reported = violations
        .filter(({ from }) => from === fileOf(file, index))
        .map((violation) => violation.rule.name);

      expect(reported).toEqual(rule === null ? [] : expect.arrayContaining([rule]));
    },
  );
});
