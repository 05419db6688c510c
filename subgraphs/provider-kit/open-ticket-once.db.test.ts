import { etimad } from "../providers/etimad/provider";
import { TestProvider } from "./running-provider.contract";

describe("opening a ticket again with the same idempotency key", () => {
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await TestProvider.start(etimad);
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it("gives the first answer and opens nothing", async () => {
    const input = provider.opening({ idempotencyKey: "again" });
    const first = await provider.take("open", input);

    const second = await provider.take("open", input);

    expect(second).toEqual(first);
    expect(await provider.rows("select 1 from ticket")).toHaveLength(1);
  });

  it("knows the same opening again where a number is null instead of left out", async () => {
    const first = await provider.take("open", provider.opening({ idempotencyKey: "null" }));

    const second = await provider.take(
      "open",
      provider.opening({ idempotencyKey: "null", number: null }),
    );

    expect(second).toEqual(first);
  });

  it("opens one ticket of many that are asked for at the same time", async () => {
    const input = provider.opening({ idempotencyKey: "at once" });

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => provider.take("open", input)),
    );

    expect(new Set(answers.map(({ ticket }) => ticket?.number)).size).toBe(1);
  });

  it("refuses it with another input", async () => {
    await provider.take("open", provider.opening({ idempotencyKey: "other" }));

    const { ticket, userErrors } = await provider.take(
      "open",
      provider.opening({ idempotencyKey: "other", subject: "غير ذلك" }),
    );

    expect(ticket).toBeNull();
    expect(userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
  });

  it("gives a refusal again, word for word", async () => {
    const input = provider.opening({ idempotencyKey: "refused", subject: "" });
    const first = await provider.take("open", input);

    const second = await provider.take("open", input);

    expect(first.userErrors).toHaveLength(1);
    expect(second).toEqual(first);
  });
});
