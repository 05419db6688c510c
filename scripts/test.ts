import { checks } from "./checks/checks";
import { jestTask, runTasks, stopTasks, sum } from "./checks/task";
import { type Postgres, startEphemeralPostgres } from "./embedded-postgres/start-postgres";
import { endOnSignal, runScript } from "./launcher/run-script";

const AT_ONCE = 2;
const UNFINISHED = 1;
let postgres: Postgres | null = null;

endOnSignal(async () => {
  stopTasks();
  await postgres?.stop();
}, UNFINISHED);
runScript(async () => {
  const checked = await runTasks(checks(), AT_ONCE);
  postgres = await startEphemeralPostgres();
  const environment = { TEST_DATABASE_URL: postgres.url };
  const tested = await runTasks(
    [
      jestTask("tests on a database", "database", { environment, aloud: true }),
      jestTask("tests of the whole hub", "hub", { environment, aloud: true }),
      // It measures how long things take, and so wants the machine for itself.
      jestTask("tests of the launcher", "launcher", {
        environment,
        aloud: true,
        args: ["--runInBand"],
      }),
    ],
    1,
  );
  await postgres.stop();
  const { passed, failed } = sum([checked, tested]);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
});
