import { type Mutant } from "./mutant";
import { MUTANTS_OF_ELIGIBILITY } from "./of-eligibility";
import { MUTANTS_OF_LIFE_CYCLES } from "./of-life-cycles";
import { MUTANTS_OF_REPORTS } from "./of-reports";
import { MUTANTS_OF_TIME } from "./of-time";

/** Every change that the tests of the domain must notice, each by itself. */
export const MUTANTS: readonly Mutant[] = [
  ...MUTANTS_OF_TIME,
  ...MUTANTS_OF_ELIGIBILITY,
  ...MUTANTS_OF_LIFE_CYCLES,
  ...MUTANTS_OF_REPORTS,
];
