import { type Caller } from "../../../platform/auth/caller";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import { list, staff, TICKETS } from "../../../test/support/listed-tickets";
import { openTestAmr, type TestAmr } from "../../../test/support/test-amr";

describe("a list of tickets with a filter", () => {
  let hub: TestAmr;

  beforeAll(async () => {
    hub = await openTestAmr();
    await hub.takeIn(...TICKETS);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const numbersOf = async (caller: Caller | null, variables?: Record<string, unknown>) =>
    (await list(hub, caller, variables)).numbers;

  it.each([
    ["no filter", {}, 7],
    ["nothing in it", { providers: null, statuses: null, number: null, overdue: null }, 7],
    ["one provider", { providers: ["ETIMAD"] }, 2],
    ["no provider", { providers: [] }, 0],
    ["a provider that does not exist", { providers: ["\u0000", "NOBODY"] }, 0],
    ["a status", { statuses: ["CLOSED"] }, 1],
    ["a first day", { openedFrom: "2026-11-04" }, 2],
    ["a last day, itself included", { openedTo: "2026-11-02" }, 2],
    ["one day", { openedFrom: "2026-11-03", openedTo: "2026-11-03" }, 3],
    ["a number in another spelling", { number: "f ١" }, 1],
    ["a number that is none", { number: " - " }, 0],
    ["a number that no database takes", { number: "F\u00001" }, 0],
    ["several conditions", { providers: ["FURAS"], statuses: ["OPEN"], openedTo: "2026-11-03" }, 3],
    ["a report that escalates it", { escalated: true }, 0],
    ["no report that escalates it", { escalated: false }, 7],
  ])("of %s", async (_, filter, count) => {
    const { numbers, totalCount } = await list(hub, staff, { filter });

    expect(numbers).toHaveLength(count);
    expect(totalCount).toBe(count);
  });

  it("finds what is overdue from the due instant on, itself included, and nothing closed", async () => {
    hub.now = inRiyadh("2026-11-18 00:00");
    const atTheInstant = await numbersOf(staff, { filter: { overdue: true } });
    hub.now = new Date(hub.now.getTime() - 1);
    const before = await numbersOf(staff, { filter: { overdue: true } });
    const notOverdue = await numbersOf(staff, { filter: { overdue: false } });

    expect(atTheInstant).toEqual(["F-2", "F-1", "F-OLD"]);
    expect(before).toEqual(["F-OLD"]);
    expect(notOverdue).toEqual(["F-3", "F-CLOSED", "F-2", "F-1", "E-2", "E-1"]);
  });
});
