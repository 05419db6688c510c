import { RULES } from "../../domain/rulebook/rulebook";
import { type Rule } from "../../domain/rulebook/rule";
import { type Trace, type Traces } from "./traces";
import { WITHOUT_CODE } from "./without-code";

const HEAD = `# The rules, and where each is carried out

Printed from the code by \`npm run docs\`. Every rule of the published guides stands here once: with the Arabic it comes from, the files that
carry it out and the tests that hold them to it, or with the reason why it asks nothing of the hub.

| rule | what it says | source | carried out by | tested by |
| ---- | ------------ | ------ | -------------- | --------- |
`;
/** So many files say where to look; more would hide it. */
const MOST_FILES = 6;
const NOWHERE: Trace = { code: [], tests: [] };

/** docs/rules.md: a line for each rule of the catalogue, in its order. */
export function rulesPage(traces: Traces): string {
  const lines = RULES.map((rule) => lineOf(rule, traces.get(rule.id) ?? NOWHERE));
  return `${HEAD}${lines.join("\n")}\n`;
}

/** What is not as it has to be: a rule that is neither carried out and tested nor listed with a reason, or both. */
export function objectionsTo(traces: Traces): readonly string[] {
  return RULES.flatMap(({ id }) => {
    const { code, tests } = traces.get(id) ?? NOWHERE;
    if (WITHOUT_CODE.has(id)) {
      return code.length > 0 ? [`${id} has a reason to have no code, and ${code.join(", ")}`] : [];
    }
    const lacking = [
      ...(code.length > 0 ? [] : ["no code"]),
      ...(tests.length > 0 ? [] : ["no test"]),
    ];
    return lacking.map((what) => `${id} is named by ${what}`);
  });
}

function lineOf({ id, title, source }: Rule, { code, tests }: Trace): string {
  const reason = WITHOUT_CODE.get(id);
  const says = `${cell(title.en)}<br>${cell(title.ar)}`;
  const where = reason === undefined ? [linksTo(code), linksTo(tests)] : [cell(reason), "–"];
  return `| ${[id, says, cell(source.ar), ...where].join(" | ")} |`;
}

function linksTo(files: readonly string[]): string {
  const links = files.slice(0, MOST_FILES).map((file) => `[${file}](../${file})`);
  const more = files.length - links.length;
  return [...links, ...(more > 0 ? [`and ${String(more)} more`] : [])].join("<br>");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
