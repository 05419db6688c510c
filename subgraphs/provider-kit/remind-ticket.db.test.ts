import { furas } from "../providers/furas/provider";
import { ADMIN, agentOf, DEVELOPER, OWNER, STAFF } from "./callers.contract";
import { TestProvider } from "./running-provider.contract";

describe("the second contact (FRS-R3)", () => {
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await TestProvider.start(furas);
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it("gives the beneficiary three business days", async () => {
    const number = await awaiting(provider);

    const { ticket, userErrors } = await provider.take("remind", { number, note: "اتصال ثانٍ" });

    // From Sunday 1 November: Monday, Tuesday, Wednesday, to 00:00 Riyadh of Thursday.
    expect(userErrors).toEqual([]);
    expect(ticket).toMatchObject({
      status: "AWAITING_INFORMATION",
      informationDueAt: "2026-11-04T21:00:00.000Z",
    });
    expect(ticket?.history.at(-1)).toMatchObject({
      from: "AWAITING_INFORMATION",
      to: "AWAITING_INFORMATION",
      note: "اتصال ثانٍ",
    });
  });

  it("ends with the answer", async () => {
    const number = await awaiting(provider);
    await provider.take("remind", { number });

    const { ticket } = await provider.take("change", { number, status: "IN_PROGRESS" });

    expect(ticket?.informationDueAt).toBeNull();
  });

  it("is made once", async () => {
    const number = await awaiting(provider);
    await provider.take("remind", { number });

    const { ticket, userErrors } = await provider.take("remind", { number });

    expect(userErrors).toMatchObject([{ code: "INVALID_TRANSITION" }]);
    expect(ticket?.version).toBe(3);
  });

  it.each([
    ["another provider's agent", agentOf("ETIMAD"), "FORBIDDEN"],
    ["the beneficiary", OWNER, "FORBIDDEN"],
    ["staff", STAFF, "FORBIDDEN"],
    ["an administrator", ADMIN, "FORBIDDEN"],
    ["a partner developer", DEVELOPER, "FORBIDDEN"],
    ["another subgraph", "SYSTEM", "FORBIDDEN"],
    ["nobody", null, "UNAUTHENTICATED"],
  ] as const)("is not %s's to make", async (_, as, code) => {
    const number = await awaiting(provider);

    const { errors } = await provider.attempt("remind", { number }, as);

    expect(errors?.[0]?.extensions.code).toBe(code);
    expect((await provider.seen(number)).version).toBe(2);
  });

  it("is no step of a ticket that awaits nothing", async () => {
    const number = await provider.opened();

    const { userErrors } = await provider.take("remind", { number });

    expect(userErrors).toMatchObject([{ code: "INVALID_TRANSITION", path: ["input", "number"] }]);
  });
});

async function awaiting(provider: TestProvider): Promise<string> {
  const number = await provider.opened();
  await provider.take("change", { number, status: "AWAITING_INFORMATION", note: "رقم السجل" });
  return number;
}
