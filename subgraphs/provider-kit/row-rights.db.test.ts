import { etimad } from "../providers/etimad/provider";
import { ADMIN, agentOf, type Asker, DEVELOPER, OWNER, STAFF, STRANGER } from "./callers.contract";
import { nextOf, outcomeOf, type Reply, TestProvider } from "./running-provider.contract";
import { type ShownPayload } from "./shown-ticket.contract";

/** The table "Who may" of lifecycle.md: what each caller gets of an Etimad ticket of `OWNER`. */
const WHO_MAY: ReadonlyArray<{
  readonly who: string;
  readonly as: Asker;
  readonly query: "TICKET" | "NULL" | "FORBIDDEN" | "UNAUTHENTICATED";
  readonly reference: "TICKET" | "NULL";
  readonly mutation: "DONE" | "FORBIDDEN" | "UNAUTHENTICATED";
  readonly watch: "CHANGES" | "SILENCE" | "FORBIDDEN" | "UNAUTHENTICATED";
}> = [
  {
    who: "the beneficiary",
    as: OWNER,
    query: "TICKET",
    reference: "TICKET",
    mutation: "FORBIDDEN",
    watch: "CHANGES",
  },
  {
    who: "another beneficiary",
    as: STRANGER,
    query: "NULL",
    reference: "NULL",
    mutation: "FORBIDDEN",
    watch: "SILENCE",
  },
  {
    who: "the provider's agent",
    as: agentOf("ETIMAD"),
    query: "TICKET",
    reference: "TICKET",
    mutation: "DONE",
    watch: "CHANGES",
  },
  {
    who: "another provider's agent",
    as: agentOf("MOF"),
    query: "NULL",
    reference: "NULL",
    mutation: "FORBIDDEN",
    watch: "FORBIDDEN",
  },
  {
    who: "staff",
    as: STAFF,
    query: "TICKET",
    reference: "TICKET",
    mutation: "FORBIDDEN",
    watch: "CHANGES",
  },
  {
    who: "an administrator",
    as: ADMIN,
    query: "TICKET",
    reference: "TICKET",
    mutation: "FORBIDDEN",
    watch: "CHANGES",
  },
  {
    who: "a partner developer",
    as: DEVELOPER,
    query: "FORBIDDEN",
    reference: "NULL",
    mutation: "FORBIDDEN",
    watch: "FORBIDDEN",
  },
  {
    who: "another subgraph",
    as: "SYSTEM",
    query: "TICKET",
    reference: "TICKET",
    mutation: "FORBIDDEN",
    watch: "CHANGES",
  },
  {
    who: "nobody",
    as: null,
    query: "UNAUTHENTICATED",
    reference: "NULL",
    mutation: "UNAUTHENTICATED",
    watch: "UNAUTHENTICATED",
  },
];
const REFERENCE = `query ($number: ID!) {
  _entities(representations: [{ __typename: "EtimadTicket", number: $number }]) { ... on EtimadTicket { status } } }`;

describe("who may", () => {
  let provider: TestProvider;
  let number: string;

  beforeAll(async () => {
    provider = await TestProvider.start(etimad);
    number = await provider.opened();
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it.each(WHO_MAY)("$who asks for a ticket: $query", async ({ as, query }) => {
    const { data, errors } = await provider.find(number, as);

    expect(errors?.[0]?.extensions.code ?? (data?.ticket ? "TICKET" : "NULL")).toBe(query);
  });

  it.each(WHO_MAY)("$who reaches it by reference: $reference", async ({ as, reference }) => {
    const { data, errors } = await provider.ask<{ _entities: [object | null] }>(
      REFERENCE,
      { number },
      { as },
    );

    expect(errors).toBeUndefined();
    expect(data?._entities[0] ? "TICKET" : "NULL").toBe(reference);
  });

  it.each(
    (["open", "change", "escalate"] as const).flatMap((step) =>
      WHO_MAY.map((caller) => ({ ...caller, step })),
    ),
  )("$who would $step: $mutation", async ({ as, step, mutation }) => {
    const own = await provider.opened();
    const input = {
      open: provider.opening(),
      change: { number: own, status: "IN_PROGRESS" },
      escalate: { number: own },
    }[step];

    const reply = await provider.attempt(step, input, as);

    expect(outcomeOfStep(reply)).toBe(mutation);
  });

  it.each(WHO_MAY)("$who watches: $watch", async ({ as, watch }) => {
    const changes = await provider.watch({ after: "START" }, as);
    const silence = new Promise<string>((resolve) => setTimeout(resolve, 300, "SILENCE"));
    const first = outcomeOf(changes).then((told) => (typeof told === "string" ? told : "CHANGES"));

    const outcome = await Promise.race([first, silence]);

    await changes.stop();
    expect(outcome).toBe(watch);
  });

  it("answers a foreign ticket exactly as an unknown one (A17)", async () => {
    const foreign = await provider.find(number, STRANGER);
    const unknown = await provider.find("no such number", STRANGER);

    expect(foreign).toEqual(unknown);
  });

  it("takes nobody for the owner by a passport that reads like their national ID", async () => {
    const passport = await provider.opened({ number: "passport-1" });
    await provider.rows(
      "update ticket set beneficiary_identifier_kind = 'PASSPORT' where number_key = 'PASSPORT1'",
    );

    const { data } = await provider.find(passport, OWNER);

    expect(data?.ticket).toBeNull();
  });

  it("delivers to a beneficiary only what is theirs", async () => {
    const beneficiary = { identifier: "1000000016", name: "سالم المثال", mobile: "0501234567" };
    const theirs = await provider.opened({ beneficiary });
    const changes = await provider.watch({ after: "START" }, STRANGER);

    const { ticket } = await nextOf(changes);

    await changes.stop();
    expect(ticket.number).toBe(theirs);
  });

  it.each([
    ["the beneficiary", OWNER],
    ["the provider's agent", agentOf("ETIMAD")],
    ["another subgraph", "SYSTEM"],
  ] as const)("%s reads the beneficiary whole", async (_, as) => {
    const { data } = await provider.find(number, as);

    expect(data?.ticket?.beneficiary).toMatchObject({
      identifier: "1000000008",
      mobile: "+966501234567",
    });
  });

  it.each([
    ["staff", STAFF],
    ["an administrator", ADMIN],
  ])("%s reads the beneficiary masked (NCGR-10)", async (_, as) => {
    const { data } = await provider.find(number, as);

    expect(data?.ticket?.beneficiary).toMatchObject({
      name: "نورة المثال",
      identifier: "•••••••008",
      mobile: "+•••••••••567",
    });
  });
});

function outcomeOfStep({ data, errors }: Reply<{ payload: ShownPayload | null }>): string {
  if (errors !== undefined) return String(errors[0]?.extensions.code);
  return data?.payload?.ticket ? "DONE" : "REFUSED";
}
