import fc from "fast-check";
import { openReportHub } from "../support/report-hub";
import { anySequence, type Sequence } from "./commands";
import { play } from "./run";

/** How many sequences `npm test` plays; `npm run model` plays as many as it is told. */
const FEW = 20;
const LONGEST_MS = 6 * 60 * 60_000;
const runs = Number(process.env["MODEL_RUNS"] ?? FEW);
const seed = Number(process.env["MODEL_SEED"] ?? Date.now() % 2 ** 31);
const path = process.env["MODEL_PATH"];

describe("the hub, whoever does whatever at the same time", () => {
  it(
    `does as the model of its life cycles does (MODEL_SEED=${seed}, ${runs} sequences)`,
    async () => {
      await using hub = await openReportHub();
      let played = 0;
      const playOne = async (sequence: Sequence) => {
        const { divergences } = await play(hub, sequence);
        played += 1;
        if (played % 100 === 0) say(`${played} of ${runs} sequences, seed ${seed}`);
        if (divergences.length > 0) throw new Error(divergences.join("\n"));
      };

      const checked = await fc.check(fc.asyncProperty(anySequence, playOne), {
        ...{ numRuns: runs, seed, interruptAfterTimeLimit: LONGEST_MS },
        ...(path !== undefined && { path }),
      });

      if (checked.failed)
        throw new Error(`${String(checked.errorInstance)}\n${fc.defaultReportMessage(checked)}`);
      expect(played).toBeGreaterThanOrEqual(path === undefined ? runs : 1);
      say(`${played} sequences without a divergence, seed ${seed}`);
    },
    LONGEST_MS,
  );
});

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
