import { buildBeneficiary, SECOND_PERSON } from "../../../test/support/build-caller";
import {
  owner,
  staff,
  admin,
  type ReportHub,
  openReportHub,
  submission,
  submit,
  payloadOf,
  knownTicket,
} from "../../../test/support/report-hub";

const WHOSE = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      beneficiary {
        name
        identifier
        mobile
      }
      history {
        actor
        onBehalfOf
      }
    }
  }
`;

const person = { identifier: "١٠٠٠٠٠٠٠١٦", name: "نورة", mobile: "0501234567" };

describe("the input of a complaint", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const stored = async () => {
    const [{ count }] = await hub.amr.database.query("select count(*)::int as count from report");
    return count as number;
  };

  describe("by staff", () => {
    it("is on behalf of whom they name, which the history shows (AMR-P8)", async () => {
      const ticket = knownTicket(hub, {
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
      const whose = await hub.ask(buildBeneficiary(SECOND_PERSON), WHOSE, { number });
      expect(payloadOf(whose, "report")).toMatchObject({
        beneficiary: { name: "نورة", identifier: SECOND_PERSON, mobile: "+966501234567" },
        history: [{ actor: "REGULATOR_ADMIN", onBehalfOf: "BENEFICIARY" }],
      });
    });

    it("is refused for a ticket of somebody else than they name (A17)", async () => {
      const { userErrors } = await submit(
        hub,
        staff,
        submission(knownTicket(hub), { beneficiary: person }),
      );

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
      const { userErrors, complaint } = await submit(
        hub,
        staff,
        submission(knownTicket(hub), fields),
      );

      expect(complaint).toBeNull();
      expect(userErrors.map(({ code }) => code)).toEqual(paths.map(() => "INVALID_INPUT"));
      expect(userErrors.map(({ path }) => path)).toEqual(paths);
    });
  });

  it.each(["0001-01-01", "0099-02-28", "1447-01-01", "2026-11-01", "9999-12-31"])(
    "gives back the day %s of the ticket as it was given (AMR-C9)",
    async (ticketDate) => {
      const { complaint } = await submit(hub, owner, submission(knownTicket(hub), { ticketDate }));

      const shown = await hub.ask(
        owner,
        "query ($number: ID!) { report(number: $number) { ... on Complaint { ticketDate } } }",
        { number: complaint.number },
      );
      expect(payloadOf(shown, "report")).toEqual({ ticketDate });
    },
  );

  describe("is INVALID_INPUT", () => {
    it.each([
      ["with a beneficiary from a beneficiary", { beneficiary: person }, "beneficiary"],
      ["with a number that is none", { ticketNumber: " - ـ" }, "ticketNumber"],
      ["with a day of the year 0000 (AMR-C9)", { ticketDate: "0000-01-01" }, "ticketDate"],
      ["with a number that no database takes", { ticketNumber: "1\u00002" }, "ticketNumber"],
      ["with an outage and a number", { intakeOutage: true, serviceCode: "X" }, "ticketNumber"],
      ["with an outage and no service", { intakeOutage: true, ticketNumber: null }, "serviceCode"],
      [
        "with an outage of a service that the provider has not",
        { intakeOutage: true, ticketNumber: null, serviceCode: "FURAS-REQUESTS" },
        "serviceCode",
      ],
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

      const { complaint, userErrors } = await submit(
        hub,
        owner,
        submission(knownTicket(hub), fields),
      );

      expect(complaint).toBeNull();
      expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["input", field] }]);
      expect(await stored()).toBe(before);
    });

    it.each([
      ["no way to be reached", { mobile: null, email: null }],
      ["a mobile that is not one of the Kingdom", { mobile: "12345", email: null }],
    ])("when the sign-in carries %s (AMR-D5)", async (_, contact) => {
      const { person: signedIn } = owner;
      const caller = { ...owner, person: signedIn && { ...signedIn, ...contact } };

      const { complaint, userErrors } = await submit(hub, caller, submission(knownTicket(hub)));

      expect(complaint).toBeNull();
      expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["input"] }]);
    });

    it("names the providers that there are", async () => {
      const { userErrors } = await submit(
        hub,
        owner,
        submission(knownTicket(hub), { provider: "NOBODY" }),
      );

      expect(userErrors[0]?.allowed).toEqual(["ETIMAD", "FURAS", "MOF"]);
    });

    it("on stillOccurring, left out for a closed technical ticket (AMR-X3)", async () => {
      const ticket = knownTicket(hub, {}, ["2026-11-10 10:00", "CLOSED"]);

      const { userErrors } = await submit(hub, owner, submission(ticket));

      expect(userErrors).toMatchObject([
        { code: "INVALID_INPUT", path: ["input", "stillOccurring"] },
      ]);
    });
  });
});
