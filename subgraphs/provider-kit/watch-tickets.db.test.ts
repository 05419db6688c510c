import { etimad } from "../providers/etimad/provider";
import { nextOf, outcomeOf, TestProvider } from "./running-provider.contract";

describe("watching tickets", () => {
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await TestProvider.start(etimad);
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it("delivers a change with the ticket as it is then", async () => {
    const number = await provider.opened();
    const [opened] = (await provider.seen(number)).history;
    const changes = await provider.watch({ number, after: opened?.cursor ?? "" });
    const first = nextOf(changes);
    await provider.take("change", { number, status: "IN_PROGRESS", note: "بدأ العمل" });

    const { change, ticket } = await first;

    await changes.stop();
    expect(change).toMatchObject({ from: "OPEN", to: "IN_PROGRESS", note: "بدأ العمل" });
    expect(ticket).toMatchObject({ number, status: "IN_PROGRESS", version: 2 });
    expect(ticket.history.at(-1)).toEqual(change);
  });

  it("resumes after a change by the cursor of the history", async () => {
    const number = await provider.opened({ number: "resume-1" });
    await provider.take("change", { number, status: "IN_PROGRESS" });
    const { ticket } = await provider.take("change", {
      number,
      status: "CLOSED",
      closure: "RESOLVED",
    });
    const [opened] = ticket?.history ?? [];
    const changes = await provider.watch({ number: " RESUME١ ", after: opened?.cursor ?? "" });

    const delivered = [await nextOf(changes), await nextOf(changes)];

    await changes.stop();
    expect(delivered.map(({ change }) => change)).toEqual(ticket?.history.slice(1));
  });

  it("delivers everything from the start, in order", async () => {
    const number = await provider.opened();
    await provider.take("change", { number, status: "IN_PROGRESS" });
    const changes = await provider.watch({ number, after: "START" });

    const delivered = [await nextOf(changes), await nextOf(changes)];

    await changes.stop();
    expect(delivered.map(({ change }) => change.to)).toEqual(["OPEN", "IN_PROGRESS"]);
  });

  it.each([
    ["no cursor at all", "nonsense", "BAD_USER_INPUT"],
    ["another feed's cursor", "anotherepoch:1", "CURSOR_EXPIRED"],
  ])("refuses %s", async (_, after, code) => {
    const changes = await provider.watch({ after });

    const outcome = await outcomeOf(changes);

    await changes.stop();
    expect(outcome).toBe(code);
  });

  it.each(["", "\u0000", "\ud800", "no such number"])(
    "is silent about %j, as of any number that is unknown",
    async (number) => {
      const changes = await provider.watch({ number, after: "START" });
      const silence = new Promise((resolve) => setTimeout(resolve, 200, "SILENCE"));

      const outcome = await Promise.race([changes.next(), silence]);

      await changes.stop();
      expect(outcome).toBe("SILENCE");
    },
  );
});
