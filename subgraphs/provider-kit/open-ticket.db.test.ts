import { furas } from "../providers/furas/provider";
import { etimad } from "../providers/etimad/provider";
import { NOW, TestProvider } from "./running-provider.contract";

describe("opening a ticket", () => {
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await TestProvider.start(etimad);
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it("answers the ticket as it was opened, with its first change", async () => {
    const { ticket, userErrors } = await provider.take("open", provider.opening());

    expect(userErrors).toEqual([]);
    expect(ticket).toMatchObject({
      status: "OPEN",
      openedAt: NOW.toISOString(),
      level: 0,
      version: 1,
      provider: { code: "ETIMAD" },
      service: { code: "ETIMAD-MARKETPLACE" },
      history: [{ from: null, to: "OPEN", at: NOW.toISOString(), actor: "PROVIDER_AGENT" }],
    });
  });

  it("gives numbers that tell nothing of each other when none is given (NCGR-7)", async () => {
    const numbers = [await provider.opened(), await provider.opened(), await provider.opened()];

    expect(numbers).toEqual(Array(3).fill(expect.stringMatching(/^ETM-\d{10}$/)));
    expect(new Set(numbers).size).toBe(3);
  });

  it("takes a ticket that exists already in the provider's own system", async () => {
    const openedAt = "2026-10-01T08:00:00.000Z";

    const { ticket } = await provider.take(
      "open",
      provider.opening({ number: " A-17 ", openedAt }),
    );

    expect(ticket).toMatchObject({ number: "A-17", openedAt, history: [{ at: openedAt }] });
  });

  it("keeps the beneficiary in the form in which it is compared", async () => {
    const beneficiary = { identifier: "١٠٠٠٠٠٠٠٠٨", name: " نورة المثال ", mobile: "0501234567" };

    const { ticket } = await provider.take("open", provider.opening({ beneficiary }));

    expect(ticket?.beneficiary).toEqual({
      kind: "INDIVIDUAL",
      name: "نورة المثال",
      identifierKind: "NATIONAL_ID",
      identifier: "1000000008",
      mobile: "+966501234567",
      email: null,
    });
  });

  it.each(["١٢٣-٤٥", " 12 345", "۱۲۳–۴۵"])(
    "refuses a number that is taken, also spelled %s (A13)",
    async (number) => {
      await provider.take("open", provider.opening({ number: "12345" }));

      const { ticket, userErrors } = await provider.take("open", provider.opening({ number }));

      expect(ticket).toBeNull();
      expect(userErrors).toMatchObject([{ code: "ALREADY_EXISTS", path: ["input", "number"] }]);
    },
  );

  it("takes one of many openings of the same number at the same time", async () => {
    const attempts = Array.from({ length: 20 }, (_, at) =>
      provider.take("open", provider.opening({ number: at % 2 === 0 ? "same-1" : "SAME 1" })),
    );

    const taken = (await Promise.all(attempts)).filter(({ ticket }) => ticket !== null);

    expect(taken).toHaveLength(1);
  });

  it("keeps where a redirected ticket came from", async () => {
    const redirectedFrom = { provider: "MOF", number: " MOF-1 " };
    const openedAt = "2026-10-01T08:00:00.000Z";

    const { ticket } = await provider.take("open", provider.opening({ redirectedFrom, openedAt }));

    expect(ticket).toMatchObject({
      openedAt,
      redirectedFrom: { provider: { code: "MOF" }, number: "MOF-1" },
    });
  });

  it.each([
    ["a service of nobody", { serviceCode: "ETIMAD-NOTHING" }, ["serviceCode"]],
    ["another provider's service", { serviceCode: "FURAS-REQUESTS" }, ["serviceCode"]],
    ["no subject", { subject: "  " }, ["subject"]],
    ["a subject that is too long", { subject: "ا".repeat(301) }, ["subject"]],
    ["a number with nothing in it", { number: " - " }, ["number"]],
    ["a number that no database holds", { number: "A\u0000" }, ["number"]],
    ["a number with half a character", { number: "X\ud800" }, ["number"]],
    ["a subject of direction marks alone", { subject: "\u200f\u2067 \u2069" }, ["subject"]],
    ["a subject of two lines", { subject: "سطر\nوسطر" }, ["subject"]],
    ["a subject with a control character", { subject: "a\u001b[31m" }, ["subject"]],
    ["a number with a control character", { number: "A\u0007B" }, ["number"]],
    ["a subject with half a character", { subject: "\ud800" }, ["subject"]],
    [
      "a name with half a character",
      { beneficiary: { identifier: "1000000008", name: "أ\ud800", mobile: "0501234567" } },
      ["beneficiary", "name"],
    ],
    ["an opening in the year 0", { openedAt: "0000-01-01T00:00:00.000Z" }, ["openedAt"]],
    [
      "an opening before the business calendar",
      { openedAt: "2004-12-31T20:59:59.999Z" },
      ["openedAt"],
    ],
    ["an opening in the future", { openedAt: "2026-11-01T08:00:00.001Z" }, ["openedAt"]],
    [
      "an identifier with a wrong check digit",
      { beneficiary: { identifier: "1000000000", name: "أ ب", mobile: "0501234567" } },
      ["beneficiary", "identifier"],
    ],
    [
      "a redirection without its first opening",
      { redirectedFrom: { provider: "MOF", number: "1" } },
      ["openedAt"],
    ],
    [
      "a redirection from itself",
      { redirectedFrom: { provider: "ETIMAD", number: "1" }, openedAt: NOW.toISOString() },
      ["redirectedFrom", "provider"],
    ],
    [
      "a redirection from outside the registry",
      { redirectedFrom: { provider: "NDF", number: "1" }, openedAt: NOW.toISOString() },
      ["redirectedFrom", "provider"],
    ],
    ["a blank idempotency key", { idempotencyKey: "" }, ["idempotencyKey"]],
    ["a key that no database holds", { idempotencyKey: "\u0000" }, ["idempotencyKey"]],
    ["a key with half a character", { idempotencyKey: "\ud800" }, ["idempotencyKey"]],
  ])("refuses %s, in both languages, and stores nothing", async (_, input, path) => {
    const before = await counted(provider);

    const { ticket, userErrors } = await provider.take("open", provider.opening(input));

    expect(ticket).toBeNull();
    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["input", ...path] }]);
    expect(userErrors[0]?.message.ar).toMatch(/\p{Script=Arabic}/u);
    expect(userErrors[0]?.message.en).toMatch(/[a-z]/);
    expect(await counted(provider)).toEqual(before);
  });

  it("names every field that is not as it must be", async () => {
    const beneficiary = { identifier: "1", name: " ", mobile: "1" };

    const { userErrors } = await provider.take(
      "open",
      provider.opening({ subject: "", beneficiary }),
    );

    expect(userErrors.map(({ path }) => path?.at(-1))).toEqual([
      "subject",
      "identifier",
      "name",
      "mobile",
    ]);
  });

  it("takes a service that was added beside the definition's", async () => {
    await provider.rows("insert into service (code, digital) values ('ETIMAD-PAPER', false)");

    const { ticket } = await provider.take(
      "open",
      provider.opening({ serviceCode: "ETIMAD-PAPER" }),
    );

    expect(ticket?.service.code).toBe("ETIMAD-PAPER");
  });
});

describe("opening a ticket with what only one provider asks for", () => {
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await TestProvider.start(furas);
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it("gives it back (FRS-C1, FRS-C2)", async () => {
    const number = await provider.opened({ requestNumber: " 4411 " });

    const { data } = await provider.ask<{ furasTicket: object }>(
      "query ($number: ID!) { furasTicket(number: $number) { requestNumber requestProblem } }",
      { number },
    );

    expect(data?.furasTicket).toEqual({ requestNumber: "4411", requestProblem: "REQUEST_OVERDUE" });
  });

  it.each(["  ", "1".repeat(65), "\ud800"])(
    "refuses the request number %j",
    async (requestNumber) => {
      const { userErrors } = await provider.take("open", provider.opening({ requestNumber }));

      expect(userErrors).toMatchObject([
        { code: "INVALID_INPUT", path: ["input", "requestNumber"] },
      ]);
    },
  );
});

async function counted(provider: TestProvider): Promise<unknown> {
  return provider.rows(
    `select (select count(*) from ticket) tickets, (select count(*) from ticket_change) changes,
            (select count(*) from outbox) events, (select count(*) from idempotency_key) keys`,
  );
}
