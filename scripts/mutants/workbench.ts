import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Mutant, mutated } from "./mutant";

/** What the tests of the domain read. */
const COPIED = ["domain", "test/catalogue", "test/support", ".swcrc", "package.json"];

const JEST_CONFIG = {
  testEnvironment: "node",
  roots: ["<rootDir>/domain", "<rootDir>/test"],
  testMatch: ["<rootDir>/domain/**/*.test.ts"],
  transform: { "^.+\\.ts$": "@swc/jest" },
};

/** A copy of the domain and its tests in a folder of its own, to be changed freely; the tree itself is never touched. */
export class Workbench {
  private constructor(readonly folder: string) {}

  /** Copies from a project folder; packages are linked and not copied. */
  static of(project: string): Workbench {
    const folder = mkdtempSync(path.join(os.tmpdir(), "mutants-"));
    for (const name of COPIED) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      cpSync(path.join(project, name), path.join(folder, name), { recursive: true });
    }
    symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"));
    writeFileSync(path.join(folder, "jest.config.json"), JSON.stringify(JEST_CONFIG));
    return new Workbench(folder);
  }

  /** Does the work with the mutant's change in place, then takes the change back. Null, with nothing done, when it does not apply. */
  async withMutant<Result>(mutant: Mutant, work: () => Promise<Result>): Promise<Result | null> {
    const file = path.join(this.folder, mutant.file);
    const text = readFileSync(file, "utf8");
    const changed = mutated(text, mutant);
    if (changed === null) return null;

    writeFileSync(file, changed);
    try {
      return await work();
    } finally {
      writeFileSync(file, text);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
