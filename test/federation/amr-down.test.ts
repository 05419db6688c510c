import { openLateTicket, type ProviderName, PROVIDERS } from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";
import { expectUnavailable, fieldOf } from "../support/unavailable";

describe("amr does not answer", () => {
  let hub: TestHub;
  let staff: string;
  const tickets = new Map<ProviderName, string>();

  beforeAll(async () => {
    hub = await startTestHub();
    staff = await hub.tokens.staff();
    for (const provider of PROVIDERS)
      tickets.set(provider, (await openLateTicket(hub, provider)).number);
    await hub.stop("amr");
  }, 60_000);
  afterAll(() => hub.close());

  it.each(PROVIDERS)(
    "keeps the facts of %s, its code included; only the regulator's part is null",
    async (provider) => {
      const query = `query ($number: ID!) { ticket: ${fieldOf(provider)}(number: $number) {
      number subject status history { to } provider { code } dueAt overdue report { number }
    } }`;

      const { data, errors } = await hub.ask(staff, query, { number: tickets.get(provider) });

      expect(data).toEqual({
        ticket: {
          number: tickets.get(provider),
          subject: "لم يصل رد",
          status: "OPEN",
          history: [{ to: "OPEN" }],
          provider: { code: provider.toUpperCase() },
          dueAt: null,
          overdue: null,
          report: null,
        },
      });
      expectUnavailable(errors, "amr");
    },
  );

  it("says that a mutation was committed, and that the deadline is unknown", async () => {
    const token = await hub.tokens.agent("FURAS");
    const mutation = `mutation ($input: ChangeFurasTicketInput!) {
      changeFurasTicket(input: $input) { ticket { number status version dueAt } userErrors { code } }
    }`;
    const input = { number: tickets.get("Furas"), status: "IN_PROGRESS" };

    const { data, errors } = await hub.ask(token, mutation, { input });

    expect(data).toEqual({
      changeFurasTicket: {
        ticket: { number: input.number, status: "IN_PROGRESS", version: 2, dueAt: null },
        userErrors: [],
      },
    });
    expectUnavailable(errors, "amr");
  });

  it("does not let Furas escalate, since whether it is late is the regulator's to say", async () => {
    const { number } = await numberByFuras();
    const token = await hub.tokens.agent("FURAS");
    const mutation = `mutation ($number: ID!) {
      escalateFurasTicket(input: { number: $number }) { ticket { level } userErrors { code } }
    }`;

    const { data, errors } = await hub.ask(token, mutation, { number });

    expect(data).toEqual({ escalateFurasTicket: null });
    expectUnavailable(errors, "amr");
  });

  /** The number as Furas itself gives it: it needs no regulator for that. */
  async function numberByFuras(): Promise<{ number: string }> {
    const token = await hub.tokens.agent("FURAS");
    const query = `{ furasTicket(number: "${tickets.get("Furas") ?? ""}") { number } }`;
    const { data } = await hub.ask<{ furasTicket: { number: string } }>(token, query);
    return { number: data?.furasTicket.number ?? "" };
  }
});
