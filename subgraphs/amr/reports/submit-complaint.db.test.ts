import { buildBeneficiary, ESTABLISHMENT, SECOND_PERSON } from "../../../test/support/build-caller";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import {
  admin,
  escalatableTicket,
  openReportHub,
  owner,
  payloadOf,
  type ReportHub,
  staff,
  submission,
  submit,
} from "../../../test/support/report-hub";
import { type ReportedTicket } from "../tickets/indexed-ticket";

const REPORT = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      __typename
      track
      provider {
        code
      }
      service {
        code
      }
      title
      description
      status
      reason
      answer
      beneficiary {
        kind
        name
        identifierKind
        identifier
        mobile
        email
      }
      submittedAt
      dueAt
      overdue
      awaitedInformation
      informationDueAt
      closedAt
      deadlineChanges {
        at
        from
        to
        cause
        calendarVersion
      }
      trackingUrl
      version
      history {
        at
        from
        to
        actor
        onBehalfOf
        note
      }
      notifications {
        kind
        status
        createdAt
        deliveredAt
        text {
          ar
          en
        }
      }
      ... on Complaint {
        ticketNumber
        ticketDate
        ground
        matter
        stillOccurring
        channel
        eligibility {
          verdict
          ground
          decidedAt
          eligibleAt
          facts {
            status
            openedAt
            dueAt
            calendarVersion
          }
        }
        eligibilityDecisions {
          verdict
        }
      }
    }
  }
`;

const person = { identifier: "١٠٠٠٠٠٠٠١٦", name: "نورة", mobile: "0501234567" };

describe("submitting a complaint", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  function told(...args: Parameters<typeof escalatableTicket>): ReportedTicket {
    const ticket = escalatableTicket(...args);
    hub.providers.tell(ticket);
    return ticket;
  }
  const stored = async () => {
    const [{ count }] = await hub.amr.database.query("select count(*)::int as count from report");
    return count as number;
  };

  it("registers it at once, with everything that is known of it (AMR-I7)", async () => {
    const ticket = told({ number: "ET/٢٠٢٦" });
    const fields = { ticketNumber: " et / 20-26 ", ticketDate: "2026-11-02", matter: "TECHNICAL" };

    const { complaint } = await submit(hub, owner, submission(ticket, fields));
    const { number } = complaint;
    const report = payloadOf(await hub.ask(owner, REPORT, { number }), "report");

    expect(report).toEqual({
      __typename: "Complaint",
      track: "COMPLAINT",
      provider: { code: "ETIMAD" },
      service: { code: "ETIMAD-TENDERS" },
      title: "تأخر الرد",
      description: "The bid was answered by nobody.",
      status: "RECEIVED",
      reason: null,
      answer: null,
      beneficiary: {
        kind: "INDIVIDUAL",
        name: "سالم",
        identifierKind: "NATIONAL_ID",
        identifier: "1000000008",
        mobile: "+966501234567",
        email: null,
      },
      submittedAt: "2026-11-20T09:00:00.000Z",
      dueAt: "2026-11-26T21:00:00.000Z",
      overdue: false,
      awaitedInformation: null,
      informationDueAt: null,
      closedAt: null,
      deadlineChanges: [
        {
          at: "2026-11-20T09:00:00.000Z",
          from: null,
          to: "2026-11-26T21:00:00.000Z",
          cause: "OPENED",
          calendarVersion: 1,
        },
      ],
      trackingUrl: `http://127.0.0.1:4000/portal/reports/${number}`,
      version: 1,
      history: [
        {
          at: "2026-11-20T09:00:00.000Z",
          from: null,
          to: "RECEIVED",
          actor: "BENEFICIARY",
          onBehalfOf: null,
          note: null,
        },
      ],
      notifications: [
        {
          kind: "REPORT_OPENED",
          status: "DELIVERED",
          createdAt: "2026-11-20T09:00:00.000Z",
          deliveredAt: "2026-11-20T09:00:00.000Z",
          text: {
            ar: expect.stringContaining(number),
            en: expect.stringContaining("by the end of 2026-11-26"),
          },
        },
      ],
      ticketNumber: "et / 20-26",
      ticketDate: "2026-11-02",
      ground: "NO_SERVICE_LEVEL",
      matter: "TECHNICAL",
      stillOccurring: null,
      channel: "WEBSITE",
      eligibility: {
        verdict: "ELIGIBLE",
        ground: "NO_SERVICE_LEVEL",
        decidedAt: "2026-11-20T09:00:00.000Z",
        eligibleAt: null,
        facts: {
          status: "OPEN",
          openedAt: "2026-11-01T08:00:00.000Z",
          dueAt: null,
          calendarVersion: 1,
        },
      },
      eligibilityDecisions: [{ verdict: "ELIGIBLE" }],
    });
  });

  it("is due where the fifth business day after a Thursday's submission ends (A1)", async () => {
    hub.now = inRiyadh("2026-11-05 10:00");
    const ticket = told({ openedAt: inRiyadh("2026-10-25 10:00") });

    const { complaint } = await submit(hub, owner, submission(ticket));
    const result = await hub.ask(owner, "query ($n: ID!) { report(number: $n) { dueAt } }", {
      n: complaint.number,
    });
    hub.now = new Date("2026-11-20T09:00:00.000Z");

    expect(payloadOf(result, "report")).toEqual({ dueAt: "2026-11-12T21:00:00.000Z" });
  });

  it("works the deadline of a declared service level out of the ticket's history (AMR-C2)", async () => {
    const fields = { provider: "FURAS", serviceCode: "FURAS-REQUESTS" };
    const late = told(fields);
    const paused = told(fields, ["2026-11-10 10:00", "AWAITING_INFORMATION"]);

    const accepted = await submit(hub, owner, submission(late));
    const refused = await submit(hub, owner, submission(paused));

    expect(accepted.eligibility).toMatchObject({
      ground: "SERVICE_LEVEL_EXCEEDED",
      facts: { dueAt: "2026-11-15T21:00:00.000Z" },
    });
    expect(refused.eligibility).toMatchObject({ verdict: "NOT_YET", eligibleAt: null });
  });

  describe("by staff", () => {
    it("is on behalf of whom they name, which the history shows (AMR-P8)", async () => {
      const ticket = told({
        beneficiary: {
          kind: "INDIVIDUAL",
          identifierKind: "NATIONAL_ID",
          identifier: SECOND_PERSON,
        },
      });

      const input = submission(ticket, { beneficiary: person });
      const { complaint, userErrors } = await submit(hub, admin, input);

      expect(userErrors).toEqual([]);
      const { number } = complaint;
      const whose = await hub.ask(buildBeneficiary(SECOND_PERSON), REPORT, { number });
      expect(payloadOf(whose, "report")).toMatchObject({
        beneficiary: { name: "نورة", identifier: SECOND_PERSON, mobile: "+966501234567" },
        history: [{ actor: "REGULATOR_ADMIN", onBehalfOf: "BENEFICIARY" }],
      });
    });

    it("is refused for a ticket of somebody else than they name (A17)", async () => {
      const { userErrors } = await submit(hub, staff, submission(told(), { beneficiary: person }));

      expect(userErrors).toMatchObject([{ code: "NOT_FOUND", rule: { id: "AMR-C7" } }]);
    });

    it.each([
      ["without a beneficiary", {}, [["input", "beneficiary"]]],
      [
        "with a beneficiary whose data is wrong",
        { beneficiary: { identifier: "1000000009", name: " ", mobile: "123" } },
        [
          ["input", "beneficiary", "identifier"],
          ["input", "beneficiary", "name"],
          ["input", "beneficiary", "mobile"],
        ],
      ],
    ])("is refused %s", async (_, fields, paths) => {
      const { userErrors, complaint } = await submit(hub, staff, submission(told(), fields));

      expect(complaint).toBeNull();
      expect(userErrors.map(({ code }) => code)).toEqual(paths.map(() => "INVALID_INPUT"));
      expect(userErrors.map(({ path }) => path)).toEqual(paths);
    });
  });

  describe("is INVALID_INPUT", () => {
    it.each([
      ["with a beneficiary from a beneficiary", { beneficiary: person }, "beneficiary"],
      ["with a number that is none", { ticketNumber: " - ـ" }, "ticketNumber"],
      ["with a number that no database takes", { ticketNumber: "1\u00002" }, "ticketNumber"],
      ["with an outage and a number", { intakeOutage: true, serviceCode: "X" }, "ticketNumber"],
      ["with an outage and no service", { intakeOutage: true, ticketNumber: null }, "serviceCode"],
      ["with another service than the ticket's", { serviceCode: "ETIMAD-DATA" }, "serviceCode"],
      ["without a title", { title: "  " }, "title"],
      ["with a title too long", { title: "x".repeat(201) }, "title"],
      ["with a description that no database takes", { description: "a\u0000" }, "description"],
      ["with a provider that there is not", { provider: "NOBODY" }, "provider"],
      ["with a provider that no database takes", { provider: "\u0000" }, "provider"],
      ["with an empty key", { idempotencyKey: "" }, "idempotencyKey"],
      ["with a key that no database takes", { idempotencyKey: "\u0000" }, "idempotencyKey"],
    ])("%s", async (_, fields, field) => {
      const before = await stored();

      const { complaint, userErrors } = await submit(hub, owner, submission(told(), fields));

      expect(complaint).toBeNull();
      expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["input", field] }]);
      expect(await stored()).toBe(before);
    });

    it("names the providers that there are", async () => {
      const { userErrors } = await submit(hub, owner, submission(told(), { provider: "NOBODY" }));

      expect(userErrors[0]?.allowed).toEqual(["ETIMAD", "FURAS", "MOF"]);
    });

    it("on stillOccurring, left out for a closed technical ticket (AMR-X3)", async () => {
      const ticket = told({}, ["2026-11-10 10:00", "CLOSED"]);

      const { userErrors } = await submit(hub, owner, submission(ticket));

      expect(userErrors).toMatchObject([
        { code: "INVALID_INPUT", path: ["input", "stillOccurring"] },
      ]);
    });
  });

  describe("is refused", () => {
    it("before its time, saying from when it is not (AMR-C6)", async () => {
      const ticket = told({ openedAt: inRiyadh("2026-11-16 10:00") });

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

      const input = submission(told(), { ticketNumber: null });
      const { userErrors } = await submit(hub, owner, input);

      expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-C7" } }]);
      expect(hub.providers.asked).toEqual([]);
    });

    it("about an outage, there being no way to attach a picture (AMR-C8)", async () => {
      const fields = { ticketNumber: null, intakeOutage: true, serviceCode: "ETIMAD-DATA" };

      const { userErrors } = await submit(hub, owner, submission(told(), fields));

      expect(userErrors).toMatchObject([
        { code: "RULE_REFUSED", rule: { id: "AMR-C8" }, path: ["input", "documentIds"] },
      ]);
    });

    it("about a service on paper, offering to have it transformed (AMR-X1)", async () => {
      await hub.amr.database.query(
        `insert into service (code, provider_code, name_ar, name_en, digital)
           values ('ETIMAD-PAPER', 'ETIMAD', 'نموذج', 'A form', false) on conflict do nothing`,
      );

      const input = submission(told({ serviceCode: "ETIMAD-PAPER" }));
      const { eligibility, userErrors } = await submit(hub, owner, input);

      expect(eligibility).toMatchObject({
        verdict: "INELIGIBLE",
        alternative: "TRANSFORMATION_REQUEST",
      });
      expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-X1" } }]);
    });

    it("but not about a service that the registry does not have yet", async () => {
      const input = submission(told({ serviceCode: "ETIMAD-BRAND-NEW" }));

      const { complaint } = await submit(hub, owner, input);

      expect(complaint.status).toBe("RECEIVED");
    });

    it("for another's ticket in the very words for one that there is not (A17)", async () => {
      const stranger = buildBeneficiary(ESTABLISHMENT);
      const ticket = told();
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

  describe("while the provider does not answer", () => {
    beforeAll(() => hub.providers.down.add("ETIMAD"));
    afterAll(() => hub.providers.down.delete("ETIMAD"));

    it("stores nothing and says which agency it is", async () => {
      const before = await stored();

      const result = await hub.ask(
        owner,
        "mutation ($input: SubmitComplaintInput!) { submitComplaint(input: $input) { complaint { number } } }",
        { input: submission(told(), { idempotencyKey: "down" }) },
      );

      expect(result.data).toEqual({ submitComplaint: null });
      expect(result.errors?.[0]?.originalError).toMatchObject({
        code: "SUBGRAPH_UNAVAILABLE",
        extensions: { subgraph: "etimad" },
      });
      expect(await stored()).toBe(before);
      expect(
        await hub.amr.database.query("select 1 from idempotency_key where key = 'down'"),
      ).toEqual([]);
    });

    it("refuses a second complaint of the same beneficiary all the same (AMR-C5)", async () => {
      hub.providers.down.delete("ETIMAD");
      const ticket = told();
      const first = await submit(hub, owner, submission(ticket));
      hub.providers.down.add("ETIMAD");

      const second = await submit(hub, owner, submission(ticket));

      expect(second.userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-C5" } }]);
      expect(second.eligibility.existingComplaint).toEqual({ number: first.complaint.number });
    });

    it("gives the first answer to a key again", async () => {
      hub.providers.down.delete("ETIMAD");
      const input = submission(told(), { idempotencyKey: "answered before" });
      const first = await submit(hub, owner, input);
      hub.providers.down.add("ETIMAD");

      expect(await submit(hub, owner, input)).toEqual(first);
    });
  });

  describe("with an idempotency key", () => {
    it("happens once, however often it is asked at the same time", async () => {
      const input = submission(told(), { idempotencyKey: "at once" });

      const answers = await Promise.all(Array.from({ length: 8 }, () => submit(hub, owner, input)));

      expect(new Set(answers.map(({ complaint }) => complaint.number)).size).toBe(1);
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    });

    it("is refused with another input", async () => {
      const key = { idempotencyKey: "twice" };
      await submit(hub, owner, submission(told(), key));

      const { userErrors, complaint } = await submit(hub, owner, submission(told(), key));

      expect(complaint).toBeNull();
      expect(userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
    });

    it("gives a refusal again, also once it would be accepted", async () => {
      const ticket = told({ openedAt: inRiyadh("2026-11-16 10:00") });
      const input = submission(ticket, { idempotencyKey: "too early" });
      const first = await submit(hub, owner, input);
      hub.now = inRiyadh("2026-11-24 10:00");

      const second = await submit(hub, owner, input);
      hub.now = new Date("2026-11-20T09:00:00.000Z");

      expect(second).toEqual(first);
    });
  });
});
