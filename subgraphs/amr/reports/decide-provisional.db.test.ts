import { SECOND_PERSON, buildBeneficiary } from "../../../test/support/build-caller";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import {
  decideProvisional,
  provisional,
  shown,
  type Shown,
} from "../../../test/support/decide-provisional";
import {
  doAllDue,
  escalatableTicket,
  openReportHub,
  owner,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { walk } from "../../../test/support/report-steps";

const stranger = buildBeneficiary(SECOND_PERSON);
const NOW = new Date("2026-11-20T09:00:00.000Z");

describe("deciding a provisional complaint once the provider answers (A8)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  }, 20_000);
  afterAll(() => hub[Symbol.asyncDispose]());
  afterEach(() => {
    hub.providers.down.clear();
    hub.now = NOW;
  });

  it("keeps its place when it is eligible, with its ground, its service and the facts of then", async () => {
    const ticket = escalatableTicket();
    const number = await provisional(hub, ticket, owner, { serviceCode: "ETIMAD-PAYMENTS" });
    hub.providers.tell(ticket);
    hub.now = inRiyadh("2026-11-22 10:00");

    expect(await decideProvisional(hub)).toBe(1);

    expect(await shown(hub, number)).toMatchObject({
      status: "RECEIVED",
      reason: null,
      submittedAt: NOW.toISOString(),
      dueAt: "2026-11-26T21:00:00.000Z",
      version: 2,
      ground: "NO_SERVICE_LEVEL",
      ticket: { number: ticket.number },
      service: { code: "ETIMAD-TENDERS" },
      notifications: [{ kind: "REPORT_OPENED" }],
      history: [
        { from: null, to: "RECEIVED", actor: "BENEFICIARY" },
        { from: "RECEIVED", to: "RECEIVED", actor: "SYSTEM" },
      ],
      eligibility: { verdict: "ELIGIBLE" },
      eligibilityDecisions: [
        { verdict: "PROVISIONAL", ground: null, facts: null, decidedAt: NOW.toISOString() },
        {
          verdict: "ELIGIBLE",
          ground: "NO_SERVICE_LEVEL",
          facts: { status: "OPEN", serviceCode: "ETIMAD-TENDERS" },
          decidedAt: "2026-11-22T07:00:00.000Z",
        },
      ],
    });
    await walk(hub, number, [staff, "startReview"]);
  });

  it("ends it by the rule when it came too early, and says from when a new one may be made (AMR-C6)", async () => {
    const ticket = escalatableTicket({ openedAt: inRiyadh("2026-11-18 10:00") });
    const number = await provisional(hub, ticket);
    hub.providers.tell(ticket);

    await decideProvisional(hub);

    const report = await shown(hub, number);
    expect(report).toMatchObject({
      status: "INELIGIBLE",
      ground: null,
      closedAt: NOW.toISOString(),
      ticket: { number: ticket.number },
      eligibility: { verdict: "NOT_YET" },
      eligibilityDecisions: [{}, { eligibleAt: "2026-11-25T21:00:00.000Z" }],
    });
    expect(report.reason).toContain("AMR-C6");
    expect(report.reason).toMatch(/A new complaint may be made from 00:00 Riyadh of 2026-11-26/u);
    expect(report.reason).toMatch(/يمكن تقديم شكوى جديدة/u);
    expect(report.history.at(-1)).toMatchObject({ to: "INELIGIBLE", actor: "SYSTEM" });
    expect(report.notifications.map(({ kind }) => kind)).toEqual(["REPORT_OPENED", "INELIGIBLE"]);
    expect(report.notifications.at(-1)?.text.en).toContain("AMR-C6");
  });

  it("weighs on the facts of then: what was too early at submission is no longer", async () => {
    const ticket = escalatableTicket({ openedAt: inRiyadh("2026-11-18 10:00") });
    const number = await provisional(hub, ticket);
    hub.providers.tell(ticket);
    hub.now = inRiyadh("2026-11-26 00:00");

    await decideProvisional(hub);

    expect(await shown(hub, number)).toMatchObject({
      status: "RECEIVED",
      ground: "NO_SERVICE_LEVEL",
    });
  });

  it("ends one whose number the provider does not know (AMR-C7)", async () => {
    const number = await provisional(hub, escalatableTicket());

    await decideProvisional(hub);

    const report = await shown(hub, number);
    expect(report).toMatchObject({
      status: "INELIGIBLE",
      ticket: null,
      eligibilityDecisions: [
        {},
        {
          verdict: "INELIGIBLE",
          facts: null,
          decisions: [{ rule: { id: "AMR-C7" }, outcome: "FAILED" }],
        },
      ],
    });
    expect(report.reason).toContain("AMR-C7");
  });

  it("ends a stranger's like one of an unknown number, and shows nothing of the ticket (AMR-C7, A17)", async () => {
    const ticket = escalatableTicket();
    const theirs = await provisional(hub, ticket, stranger);
    const unknown = await provisional(hub, escalatableTicket(), stranger);
    hub.providers.tell(ticket);

    expect(await decideProvisional(hub)).toBe(2);

    const plain = ({ reason, history }: Shown) => ({ reason, history: history.at(-1) });
    expect(plain(await shown(hub, theirs))).toEqual(plain(await shown(hub, unknown)));
    expect(await shown(hub, theirs)).toMatchObject({
      status: "INELIGIBLE",
      ticket: null,
      service: null,
    });
  });

  it("asks for the answer that a closed technical ticket owes (AMR-X3)", async () => {
    const ticket = escalatableTicket({ matter: "TECHNICAL" }, ["2026-11-10 10:00", "CLOSED"]);
    const unsaid = await provisional(hub, ticket);
    hub.providers.tell(ticket);

    await decideProvisional(hub);

    expect((await shown(hub, unsaid)).reason).toContain("AMR-X3");
  });

  it("notes first that it is late when the provider was away for long (AMR-M5)", async () => {
    const ticket = escalatableTicket();
    const number = await provisional(hub, ticket);
    hub.providers.tell(ticket);
    hub.now = inRiyadh("2026-11-29 10:00");

    await decideProvisional(hub);
    await doAllDue(hub);

    const report = await shown(hub, number);
    expect(report.status).toBe("RECEIVED");
    expect(report.notifications.map(({ kind }) => kind)).toEqual(["REPORT_OPENED", "OVERDUE"]);
  });
});
