import { type ExecutionResult } from "graphql";
import { type Caller, ROLES } from "../../../platform/auth/caller";
import { HubError } from "../../../platform/errors";
import {
  buildAgent,
  buildBeneficiary,
  buildCaller,
  SECOND_PERSON,
} from "../../../test/support/build-caller";
import {
  owner,
  staff,
  agent,
  type ReportHub,
  openReportHub,
  received,
  payloadOf,
} from "../../../test/support/report-hub";
import { walk, TO_PROGRESS } from "../../../test/support/report-steps";

const FOLLOW = /* GraphQL */ `
  subscription ($number: ID, $after: String) {
    reportChanged(number: $number, after: $after) {
      change {
        cursor
        at
        from
        to
        actor
        note
      }
      report {
        number
        status
        version
      }
    }
  }
`;

interface Told {
  readonly change: { readonly cursor: string; readonly from: string | null; readonly to: string };
  readonly report: { readonly number: string; readonly status: string };
}
type Stream = AsyncGenerator<ExecutionResult<{ reportChanged: Told }>, void>;

describe("following reports", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const follow = (caller: Caller | null, variables: Record<string, unknown> = {}) =>
    hub.follow(caller, FOLLOW, variables);
  /** So many changes, which must be there. */
  async function take(caller: Caller, variables: Record<string, unknown>, count: number) {
    const stream = (await follow(caller, variables)) as Stream;
    const told: Told[] = [];
    while (told.length < count) {
      const { value } = await stream.next();
      expect(value?.errors).toBeUndefined();
      told.push(value?.data?.reportChanged as Told);
    }
    await stream.return();
    return told;
  }
  const steps = (told: readonly Told[]) => told.map(({ change }) => change.to);

  it("tells every change once and in order, from before the first", async () => {
    const number = await received(hub);
    await walk(hub, number, ...TO_PROGRESS);

    const told = await take(owner, { number, after: "START" }, 4);

    expect(steps(told)).toEqual(["RECEIVED", "UNDER_REVIEW", "REFERRED", "IN_PROGRESS"]);
    expect(told[0]?.report).toMatchObject({ number, status: "IN_PROGRESS" });
  });

  it("goes on after the cursor of any change of the history", async () => {
    const number = await received(hub);
    await walk(hub, number, ...TO_PROGRESS);
    const source = "query ($number: ID!) { report(number: $number) { history { cursor to } } }";
    const report = payloadOf(await hub.ask(staff, source, { number }), "report");
    const { history } = report as { history: { cursor: string; to: string }[] };

    const told = await take(owner, { number, after: history[1]?.cursor }, 2);

    expect(steps(told)).toEqual(["REFERRED", "IN_PROGRESS"]);
    expect(told.map(({ change }) => change.cursor)).toEqual(
      history.slice(2).map(({ cursor }) => cursor),
    );
  });

  it("goes on from a list's feedCursor without missing what came since", async () => {
    const number = await received(hub);
    const page = payloadOf(await hub.ask(staff, "{ reports { feedCursor } }"), "reports");
    const { feedCursor } = page as { feedCursor: string };
    await walk(hub, number, [staff, "startReview"]);

    const told = await take(staff, { after: feedCursor }, 1);

    expect(told).toMatchObject([{ change: { to: "UNDER_REVIEW" }, report: { number } }]);
  });

  it("tells live changes when nothing is said of a cursor", async () => {
    const number = await received(hub);
    const stream = (await follow(owner, { number })) as Stream;
    const next = stream.next();
    await walk(hub, number, [staff, "startReview"]);

    const { value } = await next;
    await stream.return();

    expect(value?.data?.reportChanged.change.to).toBe("UNDER_REVIEW");
  });

  it("tells an agent what happened from the referral on", async () => {
    const number = await received(hub);
    await walk(hub, number, ...TO_PROGRESS, [agent, "returnReport"], [staff, "referReport"]);

    const told = await take(agent, { number, after: "START" }, 4);

    expect(steps(told)).toEqual(["REFERRED", "IN_PROGRESS", "UNDER_REVIEW", "REFERRED"]);
  });

  it.each([
    ["another beneficiary", buildBeneficiary(SECOND_PERSON)],
    ["an agent of another provider", buildAgent("MOF")],
  ])("tells %s nothing", async (_, stranger) => {
    const number = await received(hub);
    await walk(hub, number, ...TO_PROGRESS);
    const stream = (await follow(stranger, { number, after: "START" })) as Stream;
    const silence = new Promise((resolve) => setTimeout(resolve, 300, "silence"));

    const first = await Promise.race([stream.next(), silence]);
    await stream.return();

    expect(first).toBe("silence");
  });

  it.each(["nothing", "BR-0000000000", "\u0000"])(
    "of the number %j tells nothing",
    async (number) => {
      await received(hub);
      const stream = (await follow(staff, { number, after: "START" })) as Stream;
      const silence = new Promise((resolve) => setTimeout(resolve, 300, "silence"));

      const first = await Promise.race([stream.next(), silence]);
      await stream.return();

      expect(first).toBe("silence");
    },
  );

  it.each(ROLES.filter((role) => role === "PARTNER_DEVELOPER" || role === "SYSTEM"))(
    "is FORBIDDEN to %s",
    async (role) => {
      const result = (await follow(buildCaller(role))) as ExecutionResult;

      expect(result.errors?.[0]?.originalError).toMatchObject({ code: "FORBIDDEN" });
    },
  );

  it("is UNAUTHENTICATED without a token", async () => {
    const result = (await follow(null)) as ExecutionResult;

    expect(result.errors?.[0]?.originalError).toBeInstanceOf(HubError);
  });

  it.each([
    ["that is none", "nothing", "BAD_USER_INPUT"],
    ["of another life of the feed", "elsewhere:1", "CURSOR_EXPIRED"],
  ])("is refused after a cursor %s", async (_, after, code) => {
    const result = (await follow(staff, { after })) as ExecutionResult;

    expect(result.errors?.[0]?.originalError).toMatchObject({ code });
  });
});
