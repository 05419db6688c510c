import {
  complaintInput,
  openLateTicket,
  SECOND_PERSON,
  submitComplaint,
  submitted,
  takeReportStep,
} from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";

let hub: TestHub;
let etimad: string;
let report: string;

beforeAll(async () => {
  hub = await startTestHub();
  const staff = await hub.tokens.staff();
  etimad = (await openLateTicket(hub, "Etimad")).number;
  report = await submitted(hub, "Etimad", etimad);
  await takeReportStep(hub, staff, "startReview", { number: report });
  await takeReportStep(hub, staff, "referReport", { number: report });
}, 60_000);
afterAll(() => hub.close());

describe("what a caller may not see reads as not found (A17)", () => {
  const stranger = () => hub.tokens.beneficiary(SECOND_PERSON);
  const blanked = (answer: unknown, number: string) =>
    JSON.stringify(answer)
      .replaceAll(number, "NUMBER")
      .replace(/"decidedAt":"[^"]*"/g, "");

  it.each([
    '{ t: ticket(provider: "ETIMAD", number: "NUMBER") { number } }',
    '{ t: etimadTicket(number: "NUMBER") { number subject } }',
    '{ e: complaintEligibility(provider: "ETIMAD", ticketNumber: "NUMBER") { verdict ground eligibleAt alternative facts { status } existingComplaint { number } decisions { rule { id } outcome explanation { ar en } } } }',
  ])("a foreign ticket answers exactly as an unknown one: %s", async (query) => {
    const token = await stranger();

    const foreign = await hub.ask(token, query.replace("NUMBER", etimad));
    const unknown = await hub.ask(token, query.replace("NUMBER", "ETM-0000000000"));

    expect(blanked(foreign, etimad)).toBe(blanked(unknown, "ETM-0000000000"));
  });

  it("and so does escalating it", async () => {
    const token = await stranger();

    const foreign = await submitComplaint(hub, token, complaintInput("Etimad", etimad));
    const unknown = await submitComplaint(hub, token, complaintInput("Etimad", "ETM-0000000000"));

    expect(foreign.data?.submitComplaint?.userErrors).toMatchObject([
      { code: "NOT_FOUND", path: ["input", "ticketNumber"], rule: { id: "AMR-C7" } },
    ]);
    expect(blanked(foreign, etimad)).toBe(blanked(unknown, "ETM-0000000000"));
  });

  it.each([
    ["another beneficiary", stranger],
    ["the agent of another provider", () => hub.tokens.agent("MOF")],
  ])("a report is null to %s, and its steps answer NOT_FOUND", async (_, tokenOf) => {
    const token = await tokenOf();
    const { data } = await hub.ask(token, `{ report(number: "${report}") { number } }`);
    const { data: list } = await hub.ask<{ reports: { totalCount: number } }>(
      token,
      "{ reports { totalCount } }",
    );

    expect(data).toEqual({ report: null });
    expect(list?.reports.totalCount).toBe(0);
  });

  it("a foreign report cannot be withdrawn, nor told from one that does not exist", async () => {
    const token = await stranger();

    const foreign = await takeReportStep(hub, token, "withdrawReport", {
      number: report,
    });
    const unknown = await takeReportStep(hub, token, "withdrawReport", { number: "BR-0" });

    expect([foreign, unknown]).toEqual(["NOT_FOUND", "NOT_FOUND"]);
  });

  it("an agent sees a report from its referral on, not before", async () => {
    const agent = await hub.tokens.agent("FURAS");
    const staff = await hub.tokens.staff();
    const number = await submitted(hub, "Furas", (await openLateTicket(hub, "Furas")).number);
    const see = () => hub.ask(agent, `{ report(number: "${number}") { status } }`);

    const before = await see();
    await takeReportStep(hub, staff, "startReview", { number });
    await takeReportStep(hub, staff, "referReport", { number });
    const after = await see();

    expect(before.data).toEqual({ report: null });
    expect(after.data).toEqual({ report: { status: "REFERRED" } });
  });
});

describe("a token that is not valid", () => {
  it.each(["{ viewer { role } }", "{ __typename }", "{ rules { id } }"])(
    "is UNAUTHENTICATED for %s",
    async (query) => {
      const { errors } = await hub.ask("not-a-token", query);

      expect(errors?.[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED" });
    },
  );
});

describe("a subgraph asked past the gateway", () => {
  it.each(["amr", "etimad", "furas", "mof"])(
    "%s refuses what is not signed, whoever asks",
    async (part) => {
      const response = await fetch(`${hub.urlOf(part)}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${await hub.tokens.staff()}`,
        },
        body: JSON.stringify({ query: "{ __typename }" }),
      });

      expect(response.status).toBe(401);
      expect(await response.text()).toContain("UNAUTHENTICATED");
    },
  );
});
