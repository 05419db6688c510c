import {
  knownTicket,
  openReportHub,
  owner,
  type ReportHub,
  staff,
  submission,
  submit,
} from "../../../test/support/report-hub";
import { walk } from "../../../test/support/report-steps";

describe("registering a complaint", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  }, 20_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  it("keeps the service level that it was decided with, and with later steps the one that is declared then", async () => {
    const since = new Date("2026-11-15T00:00:00.000Z");
    await hub.amr.database.query(
      "insert into service_level (provider_code, valid_from, business_days) values ('ETIMAD', $1, 7)",
      [since],
    );

    const { complaint } = await submit(hub, owner, submission(knownTicket(hub)));
    await walk(hub, complaint.number, [staff, "startReview"]);

    const kept: unknown = await hub.amr.database.query(
      "select resolution_business_days as days from report_change where report_number = $1 order by version",
      [complaint.number],
    );
    expect(kept).toEqual([{ days: null }, { days: 7 }]);
  });

  it("keeps the code of a service that the registry does not have, and takes it for nothing (AMR-X1)", async () => {
    const ticket = knownTicket(hub, { serviceCode: "ETIMAD-BRAND-NEW" });

    const { complaint, eligibility } = await submit(hub, owner, submission(ticket));

    const kept: unknown = await hub.amr.database.query(
      "select service_code from report where number = $1",
      [complaint.number],
    );
    expect(kept).toEqual([{ service_code: "ETIMAD-BRAND-NEW" }]);
    expect(eligibility.decisions).toContainEqual({
      rule: { id: "AMR-X1" },
      outcome: "NOT_APPLICABLE",
    });
  });

  it.each(["", "NO-SUCH", "FURAS-REQUESTS", "\u0000", "\ud800"])(
    "is INVALID_INPUT for an outage of the service %j, which the provider does not have",
    async (serviceCode) => {
      const fields = { ticketNumber: null, intakeOutage: true, serviceCode };

      const { complaint, userErrors } = await submit(
        hub,
        owner,
        submission(knownTicket(hub), fields),
      );

      expect(complaint).toBeNull();
      expect(userErrors).toMatchObject([
        {
          code: "INVALID_INPUT",
          path: ["input", "serviceCode"],
          allowed: expect.arrayContaining(["ETIMAD-DATA"]),
        },
      ]);
    },
  );
});
