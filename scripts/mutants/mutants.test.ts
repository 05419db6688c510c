import { readFileSync } from "node:fs";
import { mutated } from "./mutant";
import { MUTANTS } from "./mutants";

describe("the list of mutants", () => {
  it.each(MUTANTS)("still applies, at one place: $name", (mutant) => {
    const text = readFileSync(mutant.file, "utf8");

    expect(mutated(text, mutant)).not.toBeNull();
    expect(mutated(text, mutant)).not.toBe(text);
  });

  it("gives each a name of its own", () => {
    expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
  });

  it("has ten and more", () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(10);
  });
});
