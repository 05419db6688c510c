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

  describe("while the provider does not answer", () => {
    beforeAll(() => hub.providers.down.add("ETIMAD"));
    afterAll(() => hub.providers.down.delete("ETIMAD"));

    it("refuses a second complaint of the same beneficiary all the same (AMR-C5)", async () => {
      hub.providers.down.delete("ETIMAD");
      const ticket = knownTicket(hub);
      const first = await submit(hub, owner, submission(ticket));
      hub.providers.down.add("ETIMAD");

      const second = await submit(hub, owner, submission(ticket));

      expect(second.userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-C5" } }]);
      expect(second.eligibility.existingComplaint).toEqual({ number: first.complaint.number });
    });

    it("gives the first answer to a key again", async () => {
      hub.providers.down.delete("ETIMAD");
      const input = submission(knownTicket(hub), { idempotencyKey: "answered before" });
      const first = await submit(hub, owner, input);
      hub.providers.down.add("ETIMAD");

      expect(await submit(hub, owner, input)).toEqual(first);
    });
  });

  describe("with an idempotency key", () => {
    it("happens once, however often it is asked at the same time", async () => {
      const input = submission(knownTicket(hub), { idempotencyKey: "at once" });

      const answers = await Promise.all(Array.from({ length: 8 }, () => submit(hub, owner, input)));

      expect(new Set(answers.map(({ complaint }) => complaint.number)).size).toBe(1);
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    });

    it("is refused with another input", async () => {
      const key = { idempotencyKey: "twice" };
      await submit(hub, owner, submission(knownTicket(hub), key));

      const { userErrors, complaint } = await submit(hub, owner, submission(knownTicket(hub), key));

      expect(complaint).toBeNull();
      expect(userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
    });

    it("gives a refusal again, also once it would be accepted", async () => {
      const ticket = knownTicket(hub, { openedAt: inRiyadh("2026-11-16 10:00") });
      const input = submission(ticket, { idempotencyKey: "too early" });
      const first = await submit(hub, owner, input);
      hub.now = inRiyadh("2026-11-24 10:00");

      const second = await submit(hub, owner, input);
      hub.now = new Date("2026-11-20T09:00:00.000Z");

      expect(second).toEqual(first);
    });
  });
});
