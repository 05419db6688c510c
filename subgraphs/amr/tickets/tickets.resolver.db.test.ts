import { inRiyadh } from "../../../test/support/build-ticket-clock";
import { ESTABLISHMENT, FIRST_PERSON, SECOND_PERSON } from "../../../test/support/build-caller";
import { changeFurasTicket, openFurasTicket, taken } from "../../../test/support/furas-tickets";
import { TestParts, type Token } from "../../../test/support/parts";

const TICKET = /* GraphQL */ `
  query ($number: ID!, $provider: ID = "FURAS") {
    ticket(provider: $provider, number: $number) {
      __typename
      number
      provider {
        code
      }
      dueAt
      overdue
      deadlineChanges {
        cause
        calendarVersion
      }
    }
  }
`;

describe("one ticket", () => {
  let parts: TestParts;
  let tokens: Record<"staff" | "agent" | "otherAgent" | "owner" | "stranger" | "developer", string>;
  const ticket = (token: Token, variables: Record<string, unknown>) =>
    parts.ask("amr", token, { query: TICKET, variables });
  beforeAll(async () => {
    parts = await TestParts.of("amr", "furas");
    parts.clock.set(inRiyadh("2026-11-01 11:00"));
    await parts.start("furas");
    await parts.start("amr");
    tokens = {
      staff: await parts.tokens.staff(),
      agent: await parts.tokens.agent("FURAS"),
      otherAgent: await parts.tokens.agent("ETIMAD"),
      owner: await parts.tokens.beneficiary(FIRST_PERSON),
      stranger: await parts.tokens.beneficiary(SECOND_PERSON),
      developer: await parts.tokens.developer(),
    };
    await openFurasTicket(parts, { number: "FR-77 / ب" });
    await taken(parts, "FR-77 / ب");
  }, 20_000);
  afterAll(() => parts[Symbol.asyncDispose]());

  it("is found in any spelling of its number, and answers with its provider's own", async () => {
    const spellings = ["FR-77 / ب", "fr٧٧/ب", "‏FR – 77/ب"];

    const answers = await Promise.all(spellings.map((number) => ticket(tokens.staff, { number })));

    for (const { data } of answers) {
      expect(data).toEqual({
        ticket: {
          __typename: "FurasTicket",
          number: "FR-77 / ب",
          provider: { code: "FURAS" },
          dueAt: "2026-11-15T21:00:00.000Z",
          overdue: false,
          deadlineChanges: [{ cause: "OPENED", calendarVersion: 1 }],
        },
      });
    }
  });

  it.each(["staff", "agent", "owner"] as const)("is shown to its %s", async (who) => {
    const { data } = await ticket(tokens[who], { number: "FR77/ب" });

    expect(data).toMatchObject({ ticket: { number: "FR-77 / ب" } });
  });

  it.each(["otherAgent", "stranger"] as const)("does not exist for the %s", async (who) => {
    const foreign = await ticket(tokens[who], { number: "FR77/ب" });
    const unknown = await ticket(tokens[who], { number: "FR78/ب" });

    expect(foreign).toEqual({ data: { ticket: null } });
    expect(unknown).toEqual(foreign);
  });

  it.each([
    ["a number that is none", { number: " - " }],
    ["a number that no database takes", { number: "F\u0000" }],
    ["a provider that does not exist", { number: "FR77/ب", provider: "NOBODY" }],
  ])("is null with %s", async (_, variables) => {
    expect(await ticket(tokens.staff, variables)).toEqual({ data: { ticket: null } });
  });

  it("is refused to nobody and to a partner developer", async () => {
    const signedOut = await ticket(null, { number: "FR77/ب" });
    const developer = await ticket(tokens.developer, { number: "FR77/ب" });

    expect(signedOut.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect(developer.errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  describe("that the regulator has not taken in yet", () => {
    let blind: Awaited<ReturnType<TestParts["startAnother"]>>;
    const blindly = (token: Token, number: string) =>
      parts.ask("amr", token, { query: TICKET, variables: { number } }, blind.url);

    beforeAll(async () => {
      await parts.stop("amr");
      blind = await parts.startAnother("amr", false);
      await openFurasTicket(parts, { number: "FR-NEW" });
      await changeFurasTicket(parts, {
        number: "FR-NEW",
        status: "AWAITING_INFORMATION",
        note: "صورة",
      });
    });
    afterAll(async () => {
      await blind.close();
      await parts.start("amr");
    });

    it("is asked of its provider, with its deadline as it is", async () => {
      const { data } = await blindly(tokens.owner, "frnew");

      expect(data).toMatchObject({
        ticket: {
          number: "FR-NEW",
          dueAt: null,
          overdue: false,
          deadlineChanges: [{ cause: "OPENED" }, { cause: "PAUSED" }],
        },
      });
    });

    it("is still its beneficiary's alone", async () => {
      expect(await blindly(tokens.stranger, "FR-NEW")).toEqual({ data: { ticket: null } });
    });

    it("is unknown and not absent while its provider does not answer, and so is another's (A17)", async () => {
      await parts.stop("furas");

      const unknown = await blindly(tokens.stranger, "FR-NOBODYS");
      const foreign = await blindly(tokens.stranger, "FR77/ب");
      const own = await blindly(tokens.owner, "FR77/ب");

      await parts.start("furas");
      expect(unknown.errors?.[0]?.extensions).toMatchObject({
        code: "SUBGRAPH_UNAVAILABLE",
        subgraph: "furas",
      });
      expect(foreign).toEqual(unknown);
      expect(own.errors).toBeUndefined();
    });
  });

  it("is nobody's but its establishment's, whoever of it signs in", async () => {
    await openFurasTicket(parts, {
      number: "FR-CO",
      beneficiary: {
        kind: "BUSINESS",
        identifier: ESTABLISHMENT,
        name: "منشأة",
        mobile: "0501234567",
      },
    });
    const establishment = await parts.tokens.beneficiary(ESTABLISHMENT);

    const own = await ticket(establishment, { number: "FRCO" });
    const foreign = await ticket(tokens.owner, { number: "FRCO" });

    expect(own).toMatchObject({ data: { ticket: { number: "FR-CO" } } });
    expect(foreign).toEqual({ data: { ticket: null } });
  });
});
