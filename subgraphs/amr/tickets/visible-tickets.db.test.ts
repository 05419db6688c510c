import { type Caller } from "../../../platform/auth/caller";
import {
  buildAgent,
  buildBeneficiary,
  buildCaller,
  ESTABLISHMENT,
  SECOND_PERSON,
} from "../../../test/support/build-caller";
import { LIST, list, staff, TICKETS } from "../../../test/support/listed-tickets";
import { openTestAmr, type TestAmr } from "../../../test/support/test-amr";

describe("a list of tickets is of what the caller may see", () => {
  let hub: TestAmr;

  beforeAll(async () => {
    hub = await openTestAmr();
    await hub.takeIn(...TICKETS);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const numbersOf = async (caller: Caller | null, variables?: Record<string, unknown>) =>
    (await list(hub, caller, variables)).numbers;

  it.each([
    ["staff: all", staff, 7],
    ["an administrator: all", buildCaller("REGULATOR_ADMIN"), 7],
    ["an agent: their provider's", buildAgent("ETIMAD"), 2],
    ["an agent of a provider without tickets: none", buildAgent("MOF"), 0],
    ["a beneficiary: their own, and not a passport's of the same digits", buildBeneficiary(), 4],
    ["another beneficiary: theirs", buildBeneficiary(SECOND_PERSON), 1],
    ["an establishment: its own", buildBeneficiary(ESTABLISHMENT), 1],
  ])("%s", async (_, caller, count) => {
    const { numbers, totalCount } = await list(hub, caller);

    expect(numbers).toHaveLength(count);
    expect(totalCount).toBe(count);
  });

  it("also when the filter names another's", async () => {
    expect(await numbersOf(buildAgent("ETIMAD"), { filter: { providers: ["FURAS"] } })).toEqual([]);
    expect(await numbersOf(buildBeneficiary(), { filter: { number: "E-2" } })).toEqual([]);
  });

  it.each([
    ["nobody", null, "UNAUTHENTICATED"],
    ["a partner developer", buildCaller("PARTNER_DEVELOPER"), "FORBIDDEN"],
  ])("and refused to %s", async (_, caller, code) => {
    const { data, errors } = await hub.ask(caller, LIST);

    expect(errors?.[0]?.originalError).toMatchObject({ code });
    expect(data).toEqual({ tickets: null });
  });
});
