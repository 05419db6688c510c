import { inRiyadh } from "../../../test/support/build-ticket-clock";
import { changeFurasTicket, furasStep, openFurasTicket } from "../../../test/support/furas-tickets";
import { SYSTEM, TestParts, type Token } from "../../../test/support/parts";

const TIMES = 50;

describe("reading one's own writes", () => {
  let parts: TestParts;

  beforeAll(async () => {
    parts = await TestParts.of("amr", "furas");
    parts.clock.set(inRiyadh("2026-11-01 11:00"));
    await parts.start("furas");
    await parts.start("amr");
  }, 20_000);
  afterAll(() => parts[Symbol.asyncDispose]());

  function askDueAt(token: Token, number: string, url?: string) {
    const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on FurasTicket { dueAt } } }`;
    const representations = [{ __typename: "FurasTicket", number }];
    const asked = { query, variables: { representations }, operation: "mutation" } as const;
    return parts.ask("amr", token, asked, url);
  }

  /** What amr says of a ticket right after its provider has changed it. */
  async function dueAtOf(number: string, url?: string): Promise<unknown> {
    const { data, errors } = await askDueAt(SYSTEM, number, url);
    expect(errors).toBeUndefined();
    return (data?.["_entities"] as { dueAt: unknown }[])[0]?.dueAt;
  }

  it(`has the due instant right after a ticket is opened, ${TIMES} times in a row`, async () => {
    for (let n = 0; n < TIMES; n += 1) {
      const number = await openFurasTicket(parts);

      expect(await dueAtOf(number)).toBe("2026-11-15T21:00:00.000Z");
    }
  }, 60_000);

  it(`has none right after information is asked for, ${TIMES} times in a row`, async () => {
    for (let n = 0; n < TIMES; n += 1) {
      const number = await openFurasTicket(parts);
      const asked = { number, status: "AWAITING_INFORMATION", note: "صورة الهوية" };
      await dueAtOf(number);
      await changeFurasTicket(parts, asked);

      expect(await dueAtOf(number)).toBeNull();
    }
  }, 60_000);

  it("also from a process that does not follow the feed itself", async () => {
    const another = await parts.startAnother("amr", false);
    const number = await openFurasTicket(parts);
    await dueAtOf(number, another.url);
    await changeFurasTicket(parts, { number, status: "AWAITING_INFORMATION", note: "صورة" });

    const dueAt = await dueAtOf(number, another.url);

    await another.close();
    expect(dueAt).toBeNull();
  });

  it("lets Furas know whether a ticket is late, as it stands after its last change (FRS-E1)", async () => {
    const late = await openFurasTicket(parts, { openedAt: "2026-10-01T08:00:00.000Z" });
    const inTime = await openFurasTicket(parts);
    const escalate = (number: string) =>
      furasStep(parts, "escalateFurasTicket", "EscalateFurasTicketInput", { number });

    const [ofLate, ofInTime] = [await escalate(late), await escalate(inTime)];

    expect(ofLate.userErrors).toEqual([]);
    expect(ofInTime.userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "FRS-E1" } }]);
  });

  describe("while the provider does not answer", () => {
    let number: string;
    beforeAll(async () => {
      number = await openFurasTicket(parts);
      await dueAtOf(number);
      await parts.stop("furas");
    });
    afterAll(() => parts.start("furas"));

    it("does not wait, and answers people from the index", async () => {
      const staff = await parts.tokens.staff();
      const begun = performance.now();

      const { data, errors } = await askDueAt(staff, number);

      expect(errors).toBeUndefined();
      expect(data).toEqual({ _entities: [{ dueAt: "2026-11-15T21:00:00.000Z" }] });
      expect(performance.now() - begun).toBeLessThan(1_900);
    });

    it("tells a subgraph, which decides on it, nothing that may be stale (FRS-E1)", async () => {
      const { errors } = await askDueAt(SYSTEM, number);

      expect(errors?.[0]?.extensions).toMatchObject({
        code: "SUBGRAPH_UNAVAILABLE",
        subgraph: "furas",
      });
    });
  });
});
