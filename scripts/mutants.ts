import { StartError } from "../platform/start-error";
import { endOnSignal, runScript } from "./launcher/run-script";
import { MUTANTS } from "./mutants/mutants";
import { runTests, stopTests } from "./mutants/run-tests";
import { tableOf } from "./mutants/table";
import { type Outcome, isNoticed, tryMutants } from "./mutants/try-mutants";
import { Workbench } from "./mutants/workbench";

/** So many mutants at a time, each on a workbench of its own. */
const AT_ONCE = 2;
const workbenches: Workbench[] = [];

// A run that was ended proves nothing, so it is no success.
endOnSignal(() => {
  stopTests();
  removeWorkbenches();
  process.exit(1);
});

/**
 * Bends the rules in one place at a time, in a copy, and wants a test of the domain to turn red
 * each time. Fails when they stay green, and when a change does not apply any more.
 */
runScript(async () => {
  try {
    report(await mutate());
  } finally {
    removeWorkbenches();
  }
});

async function mutate(): Promise<readonly Outcome[]> {
  const first = newWorkbench();
  say("… the tests of the domain, as they are");
  const untouched = await runTests(first, null);
  if (untouched.kind !== "GREEN") {
    const why = untouched.kind === "RED" ? untouched.test : untouched.said;
    throw new StartError([`The tests are not green without any change: ${why}`]);
  }
  const benches = [first, ...Array.from({ length: AT_ONCE - 1 }, newWorkbench)];
  let done = 0;
  return tryMutants(MUTANTS, benches, (outcome) => {
    done += 1;
    const sign = isNoticed(outcome) ? "✓" : "✗";
    say(`${sign} ${done}/${MUTANTS.length} ${outcome.mutant.name}`);
  });
}

function report(outcomes: readonly Outcome[]): void {
  const noticed = outcomes.filter(isNoticed).length;
  process.stdout.write(tableOf(outcomes));
  process.stdout.write(`\n${noticed} of ${outcomes.length} changes were noticed by a test\n`);
  process.exitCode = noticed === outcomes.length ? 0 : 1;
}

function newWorkbench(): Workbench {
  const workbench = Workbench.of(process.cwd());
  workbenches.push(workbench);
  return workbench;
}

function removeWorkbenches(): void {
  for (const workbench of workbenches) workbench.remove();
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
