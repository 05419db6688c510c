import { jestTask, type Task } from "./task";

const FOLDERS = [
  "domain",
  "platform",
  "subgraphs",
  "gateway",
  "migrations",
  "scripts",
  "bench",
  "test",
];
const bin = (name: string) => `node_modules/.bin/${name}`;

/** Everything that is checked without a database, the longest first. */
export function checks(): readonly Task[] {
  return [
    { name: "lint", args: [bin("eslint"), ".", "--max-warnings=0"] },
    { name: "types", args: [bin("tsc"), "--noEmit", "--project", "."] },
    jestTask("unit tests", "unit"),
    { name: "boundaries", args: [bin("depcruise"), ...FOLDERS] },
    { name: "dead code", args: [bin("knip"), "--no-progress"] },
    { name: "format", args: [bin("prettier"), "--check", "--log-level=warn", "."] },
    { name: "schema", args: ["dist/scripts/schema.js", "--check"] },
    { name: "printed docs", args: ["dist/scripts/docs.js", "--check"] },
  ];
}
