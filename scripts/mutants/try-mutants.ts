import { type Mutant } from "./mutant";
import { type TestsAnswer, runTests } from "./run-tests";
import { type Workbench } from "./workbench";

/** What came of one mutant. */
export interface Outcome {
  readonly mutant: Mutant;
  /** What the tests said of it; null when its change does not apply any more. */
  readonly answer: TestsAnswer | null;
}

/** A test turned red: anything else is a hole in the tests, or a mutant that has gone stale. */
export function isNoticed({ answer }: Outcome): boolean {
  return answer?.kind === "RED";
}

/** Tries each mutant by itself, as many at a time as there are workbenches; answers in the order of the mutants. */
export async function tryMutants(
  mutants: readonly Mutant[],
  workbenches: readonly Workbench[],
  onOutcome: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const queue = [...mutants.entries()];
  const outcomes: Outcome[] = [];
  const workThrough = async (workbench: Workbench) => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, mutant] = next;
      const answer = await workbench.withMutant(mutant, () => runTests(workbench, mutant.file));
      outcomes[index] = { mutant, answer };
      onOutcome({ mutant, answer });
    }
  };
  await Promise.all(workbenches.map(workThrough));
  return outcomes;
}
