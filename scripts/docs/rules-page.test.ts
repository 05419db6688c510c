import { RULES } from "../../domain/rulebook/rulebook";
import { objectionsTo, rulesPage } from "./rules-page";
import { type Traces, tracesIn } from "./traces";
import { WITHOUT_CODE } from "./without-code";

const ROOT = ".";
const everywhere: Traces = new Map(
  RULES.filter(({ id }) => !WITHOUT_CODE.has(id)).map(({ id }) => [
    id,
    { code: ["domain/a.ts"], tests: ["domain/a.test.ts"] },
  ]),
);

describe("the account of the rules", () => {
  it("finds every rule carried out and tested, or a reason why not", async () => {
    expect(objectionsTo(await tracesIn(ROOT))).toEqual([]);
  });

  it("has exactly the exceptions that the catalogue has", () => {
    const expected = [
      "AMR-I8",
      "FRS-R1",
      "FRS-R4",
      "FRS-R5",
      "MOF-10",
      "MOF-4",
      "MOF-5",
      "MOF-7",
      "MOF-8",
    ];
    expect([...WITHOUT_CODE.keys()].sort()).toEqual([...expected, "NCGR-9"]);
  });

  it("objects to a rule that nothing names", () => {
    const without = new Map([...everywhere].filter(([id]) => id !== "AMR-C5"));
    expect(objectionsTo(without)).toEqual([
      "AMR-C5 is named by no code",
      "AMR-C5 is named by no test",
    ]);
  });

  it("objects to a rule that code names and a reason excuses", () => {
    const both = new Map([...everywhere, ["MOF-4", { code: ["x.ts"], tests: [] }] as const]);
    expect(objectionsTo(both)).toEqual(["MOF-4 has a reason to have no code, and x.ts"]);
  });

  it("prints each rule once, with its Arabic", () => {
    const page = rulesPage(everywhere);
    expect(RULES.filter(({ id }) => page.split(`\n| ${id} |`).length !== 2)).toEqual([]);
    expect(RULES.filter(({ source }) => !page.includes(source.ar))).toEqual([]);
  });
});
