import { SECOND_PERSON, buildBeneficiary } from "../../../test/support/build-caller";
import {
  knownTicket,
  openReportHub,
  owner,
  payloadOf,
  type ReportHub,
  staff,
  submission,
  submit,
} from "../../../test/support/report-hub";
import { takenOf } from "../../../test/support/request-hub";
import { walk } from "../../../test/support/report-steps";

const stranger = buildBeneficiary(SECOND_PERSON);

describe("the number that a provisional complaint holds (A8)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
    hub.providers.down.add("ETIMAD");
  }, 20_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  it("refuses at once a second one of the same beneficiary, in any spelling (AMR-C5)", async () => {
    const ticket = knownTicket(hub);
    const first = await submit(hub, owner, submission(ticket));

    const second = await submit(
      hub,
      owner,
      submission(ticket, { ticketNumber: ` ${ticket.number.toLowerCase().replace("-", " ")} ` }),
    );

    expect(second.complaint).toBeNull();
    expect(second.userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-C5" } }]);
    expect(second.eligibility.existingComplaint).toEqual({ number: first.complaint.number });
  });

  it("takes one of however many come at once", async () => {
    const ticket = knownTicket(hub);

    const answers = await Promise.all(
      Array.from({ length: 6 }, () => submit(hub, owner, submission(ticket))),
    );

    expect(takenOf(answers)).toBe(1);
    for (const { userErrors } of answers) {
      expect(userErrors.every(({ rule }) => rule?.id === "AMR-C5")).toBe(true);
    }
  });

  it("holds the number against the same beneficiary only", async () => {
    const ticket = knownTicket(hub);
    await submit(hub, stranger, submission(ticket));

    const theirs = await submit(hub, owner, submission(ticket));

    expect(theirs.userErrors).toEqual([]);
    expect(theirs.eligibility.verdict).toBe("PROVISIONAL");
  });

  it("does not hold the number of the owner who comes once the provider answers", async () => {
    const ticket = knownTicket(hub);
    await submit(hub, stranger, submission(ticket));
    hub.providers.down.delete("ETIMAD");

    const theirs = await submit(hub, owner, submission(ticket));
    hub.providers.down.add("ETIMAD");

    expect(theirs.userErrors).toEqual([]);
    expect(theirs.eligibility.verdict).toBe("ELIGIBLE");
  });

  it.each([
    ["withdrawn", owner, "withdrawReport"],
    ["turned down by staff", staff, "rejectReport"],
  ] as const)("no longer holds the number once %s", async (_, who, operation) => {
    const ticket = knownTicket(hub);
    const { complaint } = await submit(hub, owner, submission(ticket));
    await walk(hub, complaint.number, [who, operation]);

    const again = await submit(hub, owner, submission(ticket));

    expect(again.userErrors).toEqual([]);
  });

  it("is held against nobody when staff ask, who ask for whoever the ticket is of", async () => {
    const ticket = knownTicket(hub);
    await submit(hub, stranger, submission(ticket));

    const result = await hub.ask(
      staff,
      `query ($number: ID!) {
        complaintEligibility(provider: "ETIMAD", ticketNumber: $number) { verdict }
      }`,
      { number: ticket.number },
    );

    expect(payloadOf(result, "complaintEligibility")).toEqual({ verdict: "PROVISIONAL" });
  });

  it("shows on no ticket, for nobody has confirmed its number", async () => {
    const ticket = knownTicket(hub);
    await hub.takeIn(ticket);
    await submit(hub, stranger, submission(ticket));

    const result = await hub.ask(
      staff,
      `query ($number: ID!) {
        ticket(provider: "ETIMAD", number: $number) { report { number } }
        tickets(filter: { escalated: true }) { totalCount }
      }`,
      { number: ticket.number },
    );

    expect(payloadOf(result, "ticket")).toEqual({ report: null });
    expect(payloadOf(result, "tickets")).toEqual({ totalCount: 0 });
  });
});
