import {
  knownTicket,
  openReportHub,
  owner,
  received,
  type ReportHub,
  staff,
  submission,
  submit,
} from "../../../test/support/report-hub";
import { step, walk } from "../../../test/support/report-steps";

/** Half of a surrogate pair, which no database text and no JSON of one can hold. */
const HALF = "\ud800";
const UNREADABLE = [`a${HALF}`, "a\u0000"];

describe("a text that cannot be kept", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  }, 20_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  describe.each(UNREADABLE)("such as %j", (text) => {
    it.each(["provider", "title", "description", "idempotencyKey", "serviceCode", "ticketNumber"])(
      "is INVALID_INPUT as the %s of a complaint",
      async (field) => {
        const input = submission(knownTicket(hub), { [field]: text });

        const { complaint, userErrors } = await submit(hub, owner, input);

        expect(complaint).toBeNull();
        expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["input", field] }]);
      },
    );

    it.each(["name", "identifier", "email"])(
      "is INVALID_INPUT as the %s of a beneficiary",
      async (field) => {
        const person = { identifier: "1000000008", name: "سالم", mobile: "0501234567" };
        const beneficiary = { ...person, [field]: text };

        const { userErrors } = await submit(
          hub,
          staff,
          submission(knownTicket(hub), { beneficiary }),
        );

        expect(userErrors).toMatchObject([
          { code: "INVALID_INPUT", path: ["input", "beneficiary", field] },
        ]);
      },
    );

    it.each([
      ["requestInformation", { missing: ["A", text] }, ["input", "missing", "1"]],
      ["requestInformation", { note: text }, ["input", "note"]],
      ["rejectReport", { note: text }, ["input", "note"]],
      ["rejectReport", { ruleId: text }, ["input", "ruleId"]],
      ["referReport", { idempotencyKey: text }, ["input", "idempotencyKey"]],
    ])("is INVALID_INPUT in %s with %j", async (operation, fields, path) => {
      const number = await received(hub);
      await walk(hub, number, [staff, "startReview"]);

      const { userErrors } = await step(hub, staff, operation, { number, ...fields });

      expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path }]);
    });

    it("is nobody's number", async () => {
      const { userErrors } = await step(hub, staff, "startReview", { number: text });

      expect(userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["input", "number"] }]);
    });

    it.each([
      ["reports", { ticketNumber: text }],
      ["reports", { providers: [text] }],
      ["reports", { search: text.slice(1) }],
      ["tickets", { number: text }],
      ["tickets", { providers: [text] }],
    ])("finds nothing among %s by %j", async (field, filter) => {
      const type = field === "reports" ? "ReportFilter" : "TicketFilter";
      const query = `query ($filter: ${type}) { ${field}(filter: $filter) { nodes { number } } }`;

      const { data, errors } = await hub.ask(staff, query, { filter });

      expect(errors).toBeUndefined();
      expect(data).toEqual({ [field]: { nodes: [] } });
    });

    it.each(["reports", "tickets"])("is BAD_USER_INPUT as the cursor of %s", async (field) => {
      const query = `query ($after: String) { ${field}(after: $after) { nodes { number } } }`;
      const order = field === "reports" ? "SUBMITTED_AT_DESC" : "OPENED_AT_DESC";
      const place = [
        order,
        "2026-11-20T09:00:00.000Z",
        text,
        ...(field === "tickets" ? ["A"] : []),
      ];
      const after = Buffer.from(JSON.stringify(place)).toString("base64url");

      const { errors } = await hub.ask(staff, query, { after });

      expect(errors).toMatchObject([{ originalError: { code: "BAD_USER_INPUT" } }]);
    });

    it.each([
      ["ticket", `query ($text: ID!) { ticket(provider: "FURAS", number: $text) { number } }`],
      ["ticket", `query ($text: ID!) { ticket(provider: $text, number: "1") { number } }`],
      ["report", `query ($text: ID!) { report(number: $text) { number } }`],
      ["provider", `query ($text: ID!) { provider(code: $text) { code } }`],
      ["rule", `query ($text: ID!) { rule(id: $text) { id } }`],
    ])("names no %s", async (field, query) => {
      const { data, errors } = await hub.ask(staff, query, { text });

      expect(errors).toBeUndefined();
      expect(data).toEqual({ [field]: null });
    });
  });
});
