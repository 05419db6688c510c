import { type Caller, type Role, ROLES } from "../../../platform/auth/caller";
import { HubError } from "../../../platform/errors";
import {
  buildAgent,
  buildBeneficiary,
  buildCaller,
  ESTABLISHMENT,
  SECOND_PERSON,
} from "../../../test/support/build-caller";
import {
  owner,
  staff,
  admin,
  agent,
  type ReportHub,
  openReportHub,
  SUBMIT,
  received,
  payloadOf,
} from "../../../test/support/report-hub";
import { STEPS, stepMutation, walk } from "../../../test/support/report-steps";

const CALLERS: Record<Role, Caller> = {
  BENEFICIARY: owner,
  PROVIDER_AGENT: agent,
  REGULATOR_STAFF: staff,
  REGULATOR_ADMIN: admin,
  PARTNER_DEVELOPER: buildCaller("PARTNER_DEVELOPER"),
  SYSTEM: buildCaller("SYSTEM"),
};
const STAFF: readonly Role[] = ["REGULATOR_STAFF", "REGULATOR_ADMIN"];
const BENEFICIARYS: readonly Role[] = ["BENEFICIARY", ...STAFF];
const READERS: readonly Role[] = [...BENEFICIARYS, "PROVIDER_AGENT"];
const AGENTS: readonly Role[] = ["PROVIDER_AGENT"];

interface Operation {
  readonly allowed: readonly Role[];
  readonly source: string;
  readonly variables: Record<string, unknown>;
}
const mutation = (name: string, allowed: readonly Role[]): Operation => ({
  allowed,
  source: stepMutation(name),
  variables: { input: { number: "BR-0000000000", ...STEPS[name] } },
});

/** The table "Who may" of lifecycle.md, as far as it is about reports. */
const OPERATIONS: Record<string, Operation> = {
  report: {
    allowed: READERS,
    source: `{ report(number: "BR-0000000000") { number } }`,
    variables: {},
  },
  reports: { allowed: READERS, source: `{ reports { totalCount } }`, variables: {} },
  complaintEligibility: {
    allowed: BENEFICIARYS,
    source: `{ complaintEligibility(provider: "ETIMAD", ticketNumber: "1") { verdict } }`,
    variables: {},
  },
  submitComplaint: {
    allowed: BENEFICIARYS,
    source: SUBMIT,
    variables: {
      input: {
        provider: "ETIMAD",
        ticketNumber: "1",
        channel: "WEBSITE",
        title: "A title",
        description: "A description",
      },
    },
  },
  startReview: mutation("startReview", STAFF),
  requestInformation: mutation("requestInformation", [...STAFF, ...AGENTS]),
  provideInformation: mutation("provideInformation", BENEFICIARYS),
  referReport: mutation("referReport", STAFF),
  returnReport: mutation("returnReport", AGENTS),
  startReport: mutation("startReport", AGENTS),
  resolveReport: mutation("resolveReport", AGENTS),
  closeReport: mutation("closeReport", BENEFICIARYS),
  withdrawReport: mutation("withdrawReport", BENEFICIARYS),
  rejectReport: mutation("rejectReport", STAFF),
};

describe("who may do what with reports", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  describe.each(Object.entries(OPERATIONS))("%s", (name, { allowed, source, variables }) => {
    const codeFor = async (caller: Caller | null) => {
      const { data, errors } = await hub.ask(caller, source, variables);
      const error = errors?.[0]?.originalError;
      if (error !== undefined) expect(data).toEqual({ [name]: null });
      return error instanceof HubError ? error.code : (error ?? null);
    };

    it.each(allowed)("is open to %s", async (role) => {
      expect(await codeFor(CALLERS[role])).toBeNull();
    });

    it.each(ROLES.filter((role) => !allowed.includes(role)))("is FORBIDDEN to %s", async (role) => {
      expect(await codeFor(CALLERS[role])).toBe("FORBIDDEN");
    });

    it("is UNAUTHENTICATED without a token", async () => {
      expect(await codeFor(null)).toBe("UNAUTHENTICATED");
    });
  });

  describe("a report", () => {
    const SEE = `query ($number: ID!) { report(number: $number) {
      number title beneficiary { identifier mobile } history { to } notifications { kind }
    } }`;
    const STRANGERS: readonly (readonly [string, Caller])[] = [
      ["another beneficiary", buildBeneficiary(SECOND_PERSON)],
      ["an establishment", buildBeneficiary(ESTABLISHMENT)],
      ["an agent of another provider", buildAgent("FURAS")],
    ];
    const see = async (caller: Caller, number: string) =>
      payloadOf(await hub.ask(caller, SEE, { number }), "report") as { history: object[] } | null;

    it.each([
      ["its beneficiary", owner],
      ["staff", staff],
      ["an administrator", admin],
    ])("is whole for %s", async (_, caller) => {
      const number = await received(hub);

      expect(await see(caller, number)).toMatchObject({
        number,
        beneficiary: { identifier: "1000000008", mobile: "+966501234567" },
      });
    });

    it("is nobody's for the agent before it is referred, and whole from then on", async () => {
      const number = await received(hub);
      await walk(hub, number, [staff, "startReview"]);
      const before = await see(agent, number);

      await walk(hub, number, [staff, "referReport"]);

      expect(before).toBeNull();
      expect(await see(agent, number)).toMatchObject({
        beneficiary: { identifier: "1000000008", mobile: "+966501234567" },
        history: [{ to: "RECEIVED" }, { to: "UNDER_REVIEW" }, { to: "REFERRED" }],
      });
    });

    it.each(STRANGERS)("is null for %s, like one that there is not", async (_, stranger) => {
      const number = await received(hub);
      await walk(hub, number, [staff, "startReview"], [staff, "referReport"]);

      expect(await see(stranger, number)).toBeNull();
      expect(await see(stranger, "BR-0000000000")).toBeNull();
    });

    it("gives each caller the steps that are theirs", async () => {
      const number = await received(hub);
      await walk(hub, number, [staff, "startReview"], [staff, "referReport"]);
      const stepsOf = async (caller: Caller) => {
        const source = "query ($number: ID!) { report(number: $number) { viewerSteps } }";
        return payloadOf(await hub.ask(caller, source, { number }), "report");
      };

      expect(await stepsOf(owner)).toEqual({ viewerSteps: ["WITHDRAW"] });
      expect(await stepsOf(staff)).toEqual({ viewerSteps: ["AMEND", "WITHDRAW", "RECLASSIFY"] });
      expect(await stepsOf(agent)).toEqual({ viewerSteps: ["START", "RETURN"] });
    });
  });

  it("a beneficiary whose identifier the Kingdom does not give is FORBIDDEN", async () => {
    const nobody = buildBeneficiary("1000000009");
    const { source, variables } = OPERATIONS["complaintEligibility"] ?? { source: "" };

    const { errors } = await hub.ask(nobody, source, variables);

    expect(errors?.[0]?.originalError).toMatchObject({ code: "FORBIDDEN" });
  });
});
