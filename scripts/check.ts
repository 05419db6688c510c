import { checks } from "./checks/checks";
import { runTasks, stopTasks } from "./checks/task";
import { endOnSignal, runScript } from "./launcher/run-script";

const AT_ONCE = 2;
const UNFINISHED = 1;

endOnSignal(() => {
  stopTasks();
  return Promise.resolve();
}, UNFINISHED);
runScript(async () => {
  const { passed, failed } = await runTasks(checks(), AT_ONCE);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
});
