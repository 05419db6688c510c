import { setTimeout as sleep } from "node:timers/promises";
import { HubProcess } from "../support/hub-process";
import { memberOf } from "../support/processes";

const STORY = ["run", "story", "--", "--pace", "100"];
const ETIMAD = /dist\/subgraphs\/providers\/main\.js etimad/;

let running: HubProcess | undefined;
async function tellStory(): Promise<HubProcess> {
  running = await HubProcess.start({}, undefined, STORY);
  return running;
}
afterEach(() => running?.clear());

describe("npm run story", () => {
  it("plays the main path on a hub that it starts itself, in both languages", async () => {
    const story = await tellStory();

    expect(await story.exitCode()).toBe(0);
    expect(story.output).toContain("Every step answered as the rules say.");
    expect(story.output).toContain("أجابت كل خطوة كما تنص القواعد.");
    expect(story.output).not.toMatch(/undefined|\[object|\{\{|null/);
  }, 60_000);

  it("plays every track and every ending on a hub of its own, whole in both languages", async () => {
    running = await HubProcess.start({}, undefined, ["run", "story", "--", "--all"]);

    expect(await running.exitCode()).toBe(0);
    expect(running.output).toContain("each whole in both languages");
    expect(running.output).toContain("Every step answered as the rules say.");
    expect(running.output).not.toMatch(/undefined|\[object|\{\{/);
  }, 120_000);

  it("ends with one clear line when Etimad's subgraph is killed in its middle", async () => {
    const story = await tellStory();
    await reached(story, "4. Review and referral");

    process.kill(memberOf(story.family(), ETIMAD), "SIGKILL");

    expect(await story.exitCode()).toBe(1);
    expect(complaints(story)).toEqual([expect.stringContaining("etimad")]);
  }, 60_000);

  it("ends with one clear line when it stops answering", async () => {
    const story = await tellStory();
    await reached(story, "4. Review and referral");
    const etimad = memberOf(story.family(), ETIMAD);

    process.kill(etimad, "SIGSTOP");
    const code = await story.exitCode();

    expect(code).toBe(1);
    expect(complaints(story)).toEqual([
      expect.stringMatching(/The story ends here\. SUBGRAPH_UNAVAILABLE \(etimad\)/),
    ]);
  }, 60_000);
});

async function reached(story: HubProcess, line: string): Promise<void> {
  while (!story.output.includes(line)) {
    if (story.child.exitCode !== null) throw new Error(story.output);
    await sleep(20);
  }
}

function complaints({ output }: HubProcess): readonly string[] {
  return output.split("\n").filter((line) => line.startsWith("✗"));
}
