import { buildBeneficiary, ESTABLISHMENT } from "../../../test/support/build-caller";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import {
  owner,
  type ReportHub,
  openReportHub,
  submission,
  submit,
  knownTicket,
} from "../../../test/support/report-hub";

describe("submitting a complaint", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  describe("is refused", () => {
    it("before its time, saying from when it is not (AMR-C6)", async () => {
      const ticket = knownTicket(hub, { openedAt: inRiyadh("2026-11-16 10:00") });

      const { complaint, eligibility, userErrors } = await submit(hub, owner, submission(ticket));

      expect(complaint).toBeNull();
      expect(eligibility).toMatchObject({
        verdict: "NOT_YET",
        eligibleAt: "2026-11-23T21:00:00.000Z",
      });
      expect(userErrors).toMatchObject([
        {
          code: "RULE_REFUSED",
          rule: { id: "AMR-C6" },
          allowedAt: "2026-11-23T21:00:00.000Z",
        },
      ]);
    });

    it("without a number (AMR-C7), and nobody is asked", async () => {
      hub.providers.asked.length = 0;

      const input = submission(knownTicket(hub), { ticketNumber: null });
      const { userErrors } = await submit(hub, owner, input);

      expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-C7" } }]);
      expect(hub.providers.asked).toEqual([]);
    });

    it("about an outage, there being no way to attach a picture (AMR-C8)", async () => {
      const fields = { ticketNumber: null, intakeOutage: true, serviceCode: "ETIMAD-DATA" };

      const { userErrors } = await submit(hub, owner, submission(knownTicket(hub), fields));

      expect(userErrors).toMatchObject([
        { code: "RULE_REFUSED", rule: { id: "AMR-C8" }, path: ["input", "documentIds"] },
      ]);
    });

    it("about a service on paper, offering to have it transformed (AMR-X1)", async () => {
      await hub.amr.database.query(
        `insert into service (code, provider_code, name_ar, name_en, digital)
           values ('ETIMAD-PAPER', 'ETIMAD', 'نموذج', 'A form', false) on conflict do nothing`,
      );

      const input = submission(knownTicket(hub, { serviceCode: "ETIMAD-PAPER" }));
      const { eligibility, userErrors } = await submit(hub, owner, input);

      expect(eligibility).toMatchObject({
        verdict: "INELIGIBLE",
        alternative: "TRANSFORMATION_REQUEST",
      });
      expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-X1" } }]);
    });

    it("but not about a service that the registry does not have yet", async () => {
      const input = submission(knownTicket(hub, { serviceCode: "ETIMAD-BRAND-NEW" }));

      const { complaint } = await submit(hub, owner, input);

      expect(complaint.status).toBe("RECEIVED");
    });

    it("for another's ticket in the very words for one that there is not (A17)", async () => {
      const stranger = buildBeneficiary(ESTABLISHMENT);
      const ticket = knownTicket(hub);
      await submit(hub, owner, submission(ticket));

      const foreign = await submit(hub, stranger, submission(ticket));
      const unknown = await submit(hub, stranger, submission(ticket, { ticketNumber: "NO-1" }));

      expect(foreign).toEqual(unknown);
      expect(foreign.userErrors).toMatchObject([
        { code: "NOT_FOUND", rule: { id: "AMR-C7" }, path: ["input", "ticketNumber"] },
      ]);
      expect(foreign.eligibility).toMatchObject({ facts: null, existingComplaint: null });
    });
  });
});
