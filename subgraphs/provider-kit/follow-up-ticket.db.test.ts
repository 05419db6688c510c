import { etimad } from "../providers/etimad/provider";
import { furas } from "../providers/furas/provider";
import { agentOf, OWNER, STAFF } from "./callers.contract";
import { providerSubgraph } from "./provider-subgraph";
import { TestProvider } from "./running-provider.contract";

const FOLLOW_UP = /* GraphQL */ `
  mutation ($input: FollowEtimadTicketUpInput!) {
    followEtimadTicketUp(input: $input) {
      ticket {
        status
        version
        followUps {
          kind
          at
          note
        }
      }
      userErrors {
        code
        path
      }
    }
  }
`;

interface Followed {
  readonly ticket: {
    readonly status: string;
    readonly version: number;
    readonly followUps: readonly object[];
  } | null;
  readonly userErrors: readonly object[];
}

interface Answer {
  readonly followEtimadTicketUp: Followed | null;
}

describe("following up a closed ticket (ETM-10)", () => {
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await TestProvider.start(etimad);
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  const closed = async () => {
    const number = await provider.opened();
    await provider.take("change", { number, status: "CLOSED", closure: "RESOLVED" });
    return number;
  };
  const followUp = async (input: Record<string, unknown>, caller = agentOf("ETIMAD")) => {
    const asked = { as: caller, operation: "mutation" } as const;
    const { data, errors } = await provider.ask<Answer>(FOLLOW_UP, { input }, asked);
    return { followed: data?.followEtimadTicketUp, code: errors?.[0]?.extensions.code };
  };

  it("leaves it CLOSED and keeps the entries in their order", async () => {
    const number = await closed();
    await followUp({ number, kind: "CORRECTIVE_ACTION", note: "أُصلح العطل." });
    const { followed } = await followUp({ number, kind: "VERIFICATION", note: "أكّد المستفيد." });

    expect(followed).toMatchObject({
      userErrors: [],
      ticket: {
        status: "CLOSED",
        version: 2,
        followUps: [
          { kind: "CORRECTIVE_ACTION", note: "أُصلح العطل." },
          { kind: "VERIFICATION", note: "أكّد المستفيد." },
        ],
      },
    });
  });

  it("enters one once for one idempotency key", async () => {
    const number = await closed();
    const input = { number, kind: "SATISFACTION", note: "راضٍ.", idempotencyKey: "one" };
    await followUp(input);
    const { followed } = await followUp(input);

    expect(followed?.ticket?.followUps).toHaveLength(1);
  });

  it("is refused while the ticket is open, and changes nothing", async () => {
    const number = await provider.opened();
    const { followed } = await followUp({ number, kind: "SATISFACTION", note: "راضٍ." });

    expect(followed).toMatchObject({
      userErrors: [{ code: "INVALID_TRANSITION", path: ["input", "number"] }],
      ticket: { followUps: [] },
    });
  });

  it.each([
    ["staff", STAFF],
    ["a beneficiary", OWNER],
    ["another provider's agent", agentOf("FURAS")],
  ])("is FORBIDDEN to %s", async (_, caller) => {
    const number = await closed();
    const { code } = await followUp({ number, kind: "VERIFICATION", note: "x" }, caller);

    expect(code).toBe("FORBIDDEN");
  });

  it("is no operation of a provider whose guide has none", async () => {
    const { schema } = await providerSubgraph(furas);

    expect(Object.keys(schema.getMutationType()?.getFields() ?? {})).not.toContain(
      "followFurasTicketUp",
    );
  });
});
