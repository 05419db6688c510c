import { etimad } from "../providers/etimad/provider";
import { furas } from "../providers/furas/provider";
import { type AmrAnswer, FakeAmr } from "./fake-amr.contract";
import { NOW, TestProvider } from "./running-provider.contract";

describe("climbing a ladder of several levels", () => {
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await TestProvider.start(etimad);
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it("goes level by level, to the last and no further (ETM-1)", async () => {
    const number = await provider.opened();
    for (const level of [1, 2, 3, 4]) {
      const { ticket } = await provider.take("escalate", { number, note: "بطلب المستفيد" });
      expect(ticket).toMatchObject({ level, status: "OPEN" });
    }

    const { ticket, userErrors } = await provider.take("escalate", { number });

    expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "ETM-1" } }]);
    expect(ticket).toMatchObject({ level: 4, version: 5 });
    expect(ticket?.history.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
  });

  it("is not for government beneficiaries (ETM-8)", async () => {
    const beneficiary = {
      kind: "GOVERNMENT",
      identifier: "7000000000",
      name: "جهة تجريبية",
      email: "office@example.org",
    };
    const number = await provider.opened({ beneficiary });

    const { ticket, userErrors } = await provider.take("escalate", { number });

    expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "ETM-8" } }]);
    expect(ticket).toMatchObject({ level: 0, version: 1 });
  });

  it("is dated to when it happened", async () => {
    const number = await provider.opened({ openedAt: "2026-10-01T08:00:00.000Z" });
    const occurredAt = "2026-10-05T08:00:00.000Z";

    const { ticket } = await provider.take("escalate", { number, occurredAt });

    expect(ticket?.history[1]).toMatchObject({ at: occurredAt, level: 1 });
  });
});

describe("climbing that hangs on the due instant (FRS-E1)", () => {
  let amr: FakeAmr;
  let provider: TestProvider;

  beforeAll(async () => {
    amr = await FakeAmr.start();
    provider = await TestProvider.start(furas, amr.url);
  });
  beforeEach(() => {
    amr.answer = null;
    amr.asked.length = 0;
    amr.before = () => Promise.resolve();
  });
  afterAll(async () => {
    await provider[Symbol.asyncDispose]();
    await amr[Symbol.asyncDispose]();
  });

  it("is granted from the due instant on, itself included", async () => {
    const number = await provider.opened();
    amr.answer = NOW;

    const { ticket, userErrors } = await provider.take("escalate", { number });

    expect(userErrors).toEqual([]);
    expect(ticket).toMatchObject({ level: 1, status: "OPEN" });
    expect(amr.asked).toEqual([number]);
  });

  it("is refused a moment before it, and says from when it is not", async () => {
    const number = await provider.opened();
    amr.answer = new Date(NOW.getTime() + 1);

    const { ticket, userErrors } = await provider.take("escalate", { number });

    expect(userErrors).toMatchObject([
      { code: "RULE_REFUSED", rule: { id: "FRS-E1" }, allowedAt: amr.answer.toISOString() },
    ]);
    expect(ticket).toMatchObject({ level: 0, version: 1 });
  });

  it("is refused while there is no due instant", async () => {
    const number = await provider.opened();

    const { userErrors } = await provider.take("escalate", { number });

    expect(userErrors).toMatchObject([{ rule: { id: "FRS-E1" }, allowedAt: null }]);
  });

  it("takes up a ticket that was closed UNRESOLVED without asking (FRS-E2)", async () => {
    const number = await provider.opened();
    await provider.take("change", { number, status: "CLOSED", closure: "UNRESOLVED" });

    const { ticket } = await provider.take("escalate", { number });

    expect(ticket).toMatchObject({ level: 1, status: "IN_PROGRESS", closure: null });
    expect(amr.asked).toEqual([]);
  });

  it("does not ask about a ticket that cannot climb anyway", async () => {
    const number = await provider.opened();
    await provider.take("change", { number, status: "CLOSED", closure: "RESOLVED" });

    const { userErrors } = await provider.take("escalate", { number });

    expect(userErrors).toMatchObject([{ code: "INVALID_TRANSITION" }]);
    expect(amr.asked).toEqual([]);
  });

  it("asks again when the ticket changes while amr answers", async () => {
    const number = await provider.opened();
    amr.answer = NOW;
    amr.before = () => {
      amr.before = () => Promise.resolve();
      return provider.take("change", { number, status: "IN_PROGRESS" });
    };

    const { ticket } = await provider.take("escalate", { number });

    expect(amr.asked).toHaveLength(2);
    expect(ticket).toMatchObject({ level: 1, version: 3, status: "IN_PROGRESS" });
  });

  it.each<AmrAnswer>(["ERROR", "GARBAGE"])(
    "stores nothing when amr answers with %s, and names it",
    async (answer) => {
      const number = await provider.opened();
      amr.answer = answer;

      const { data, errors } = await provider.attempt("escalate", {
        number,
        idempotencyKey: number,
      });

      expect(data?.payload).toBeNull();
      expect(errors?.[0]?.extensions).toMatchObject({
        code: "SUBGRAPH_UNAVAILABLE",
        subgraph: "amr",
      });
      const { level, history } = await provider.seen(number);
      expect({ level, changes: history.length }).toEqual({ level: 0, changes: 1 });
    },
  );

  it("gives the first answer again while amr is away", async () => {
    const number = await provider.opened();
    const input = { number, idempotencyKey: "climb" };
    amr.answer = NOW;
    await provider.take("escalate", input);
    amr.answer = "ERROR";

    const { ticket, userErrors } = await provider.take("escalate", input);

    expect(userErrors).toEqual([]);
    expect(ticket).toMatchObject({ level: 1, version: 2 });
  });
});

describe("climbing without amr", () => {
  it("is SUBGRAPH_UNAVAILABLE", async () => {
    await using provider = await TestProvider.start(furas, "http://127.0.0.1:9");
    const number = await provider.opened();

    const { errors } = await provider.attempt("escalate", { number });

    expect(errors?.[0]?.extensions).toMatchObject({ code: "SUBGRAPH_UNAVAILABLE" });
  });
});
