import { invariant } from "../../../platform/errors";
import { repositoriesOf } from "../repositories";
import { drawReportNumber, type ReportNumber } from "./report-number";
import { type Caller } from "../../../platform/auth/caller";
import { buildBeneficiary, SECOND_PERSON } from "../../../test/support/build-caller";
import {
  owner,
  staff,
  agent,
  type ReportHub,
  openReportHub,
  doAllDue,
  escalatableTicket,
  submission,
  submit,
  knownTicket,
} from "../../../test/support/report-hub";
import { walk, TO_PROGRESS } from "../../../test/support/report-steps";

type Steps = readonly (readonly [Caller, string])[];

describe("one complaint a provider's ticket (AMR-D3, AMR-C5)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function escalated(...steps: Steps) {
    const ticket = knownTicket(hub);
    const { complaint } = await submit(hub, owner, submission(ticket));
    await walk(hub, complaint.number, ...steps);
    return { ticket, number: complaint.number };
  }

  const REVIEWED: Steps = [[staff, "startReview"]];
  const REFERRED: Steps = [...REVIEWED, [staff, "referReport"]];
  const RESOLVED: Steps = [...TO_PROGRESS, [agent, "resolveReport"]];

  it.each<[string, Steps]>([
    ["received", []],
    ["under review", REVIEWED],
    ["awaiting information", [...REVIEWED, [staff, "requestInformation"]]],
    ["referred", REFERRED],
    ["in progress", TO_PROGRESS],
    ["resolved", RESOLVED],
    ["closed", [...RESOLVED, [owner, "closeReport"]]],
    ["withdrawn after referral", [...REFERRED, [owner, "withdrawReport"]]],
  ])("blocks while one is %s (A6)", async (_, steps) => {
    const { ticket, number } = await escalated(...steps);

    const { complaint, eligibility, userErrors } = await submit(hub, owner, submission(ticket));

    expect(complaint).toBeNull();
    expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-C5" } }]);
    expect(eligibility.existingComplaint).toEqual({ number });
  });

  it.each<[string, Steps]>([
    ["turned down", [[staff, "rejectReport"]]],
    ["withdrawn before referral", [...REVIEWED, [owner, "withdrawReport"]]],
    ["withdrawn by staff for its beneficiary", [[staff, "withdrawReport"]]],
  ])("does not block once one is %s (A6)", async (_, steps) => {
    const { ticket } = await escalated(...steps);

    const { complaint } = await submit(hub, owner, submission(ticket));

    expect(complaint.status).toBe("RECEIVED");
  });

  it("does not block once one was cancelled automatically (A6)", async () => {
    const { ticket } = await escalated(...REVIEWED, [staff, "requestInformation"]);
    hub.now = new Date(hub.now.getTime() + 48 * 60 * 60 * 1000);
    await doAllDue(hub);

    const { userErrors } = await submit(hub, owner, submission(ticket));

    expect(userErrors).toEqual([]);
  });

  it("is of the ticket and not of its number: another provider's is another", async () => {
    const { ticket } = await escalated();
    const fields = { provider: "MOF", serviceCode: "MOF-REFUNDS", number: ticket.number };
    const other = escalatableTicket(fields);
    hub.providers.tell(other);

    const { complaint } = await submit(hub, owner, submission(other));

    expect(complaint.status).toBe("RECEIVED");
  });

  it("takes exactly one of a hundred that come at once in different spellings", async () => {
    const ticket = escalatableTicket({ number: "ETM-2026-4711" });
    hub.providers.tell(ticket);
    const inputs = Array.from({ length: 100 }, (_, index) =>
      submission(ticket, { ticketNumber: SPELLINGS[index % SPELLINGS.length] }),
    );

    const answers = await Promise.all(inputs.map((input) => submit(hub, owner, input)));

    const accepted = answers.filter(({ complaint }) => (complaint as unknown) !== null);
    const refused = answers.filter(({ complaint }) => (complaint as unknown) === null);
    const [first] = accepted;
    expect(accepted).toHaveLength(1);
    expect(refused).toHaveLength(99);
    for (const { userErrors, eligibility } of refused) {
      expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-C5" } }]);
      expect(eligibility).toMatchObject({
        verdict: "INELIGIBLE",
        existingComplaint: { number: first?.complaint.number },
      });
    }
    const rows = await hub.amr.database.query(
      `select (select count(*)::int from report where ticket_key = 'ETM20264711') as reports,
              (select count(*)::int from report_change join report on number = report_number
                where ticket_key = 'ETM20264711') as changes,
              (select count(*)::int from notification join report on number = report_number
                where ticket_key = 'ETM20264711') as notices,
              (select count(*)::int from outbox where event ->> 'number' = $1) as events`,
      [first?.complaint.number],
    );
    expect(rows).toEqual([{ reports: 1, changes: 1, notices: 1, events: 1 }]);
  });

  it("is promised by the database itself", async () => {
    const { number } = await escalated();
    const { reports } = repositoriesOf(hub.amr.database.manager);
    const [report] = await reports.findMany([number as ReportNumber]);
    invariant(report, "it was stored");

    const isAdded = await reports.add({ ...report, number: drawReportNumber() }, []);

    expect(isAdded).toBe(false);
  });

  it("does not show another's complaint to whom it blocks", async () => {
    const stranger = buildBeneficiary(SECOND_PERSON);
    const { ticket } = await escalated();
    // The provider corrects whose ticket it is, so that the complaint stands on another's.
    hub.providers.tell({
      ...ticket,
      beneficiary: { ...ticket.beneficiary, identifier: SECOND_PERSON },
    });

    const { eligibility, userErrors } = await submit(hub, stranger, submission(ticket));

    expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-C5" } }]);
    expect(eligibility.existingComplaint).toBeNull();
  });
});

const SPELLINGS = [
  "ETM-2026-4711",
  "etm 2026 4711",
  "ETM٢٠٢٦٤٧١١",
  " etm–2026–۴۷۱۱ ",
  "\u200fE T M 2026ـ4711\u200e",
  "ＥＴＭ２０２６４７１１",
];
