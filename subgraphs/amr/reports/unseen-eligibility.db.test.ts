import { type Caller } from "../../../platform/auth/caller";
import { buildBeneficiary, SECOND_PERSON } from "../../../test/support/build-caller";
import { type ReportedTicket } from "../tickets/indexed-ticket";
import {
  owner,
  type ReportHub,
  openReportHub,
  submission,
  submit,
  payloadOf,
  knownTicket,
} from "../../../test/support/report-hub";

const ASK = /* GraphQL */ `
  query (
    $provider: ID!
    $ticketNumber: ID
    $serviceCode: ID
    $matter: TicketMatter
    $stillOccurring: Boolean
    $intakeOutage: Boolean
  ) {
    complaintEligibility(
      provider: $provider
      ticketNumber: $ticketNumber
      serviceCode: $serviceCode
      matter: $matter
      stillOccurring: $stillOccurring
      intakeOutage: $intakeOutage
    ) {
      verdict
      ground
      eligibleAt
      decidedAt
      alternative
      existingComplaint {
        number
      }
      facts {
        status
        closure
        matter
        serviceCode
        openedAt
        closedAt
        dueAt
        resolutionBusinessDays
      }
      decisions {
        rule {
          id
          title {
            ar
          }
          source {
            ar
          }
        }
        outcome
        explanation {
          ar
          en
        }
      }
    }
  }
`;

interface Weighed {
  readonly verdict: string;
  readonly facts: object | null;
  readonly existingComplaint: object | null;
  readonly decisions: readonly { rule: { id: string }; outcome: string }[];
}

describe("what the rulebook says", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function ask(caller: Caller, { provider, number }: ReportedTicket, more = {}) {
    const variables = { provider, ticketNumber: number, ...more };
    return payloadOf(await hub.ask(caller, ASK, variables), "complaintEligibility") as Weighed;
  }

  describe("of another's ticket (A17)", () => {
    const stranger = buildBeneficiary(SECOND_PERSON);

    it("is what it says of one that there is not", async () => {
      const ticket = knownTicket(hub);
      await submit(hub, owner, submission(ticket));

      const foreign = await ask(stranger, ticket, { serviceCode: "ETIMAD-DATA" });
      const unknown = await ask(
        stranger,
        { ...ticket, number: "NO-2" },
        { serviceCode: "ETIMAD-DATA" },
      );

      expect(foreign).toEqual(unknown);
      expect(foreign).toMatchObject({ verdict: "INELIGIBLE", facts: null, eligibleAt: null });
      expect(foreign.decisions).toMatchObject([{ rule: { id: "AMR-C7" }, outcome: "FAILED" }]);
    });

    it("asks the provider and the database the same", async () => {
      const ticket = knownTicket(hub);
      const costOf = async (asked: ReportedTicket) => {
        hub.providers.asked.length = 0;
        hub.statements.length = 0;
        await ask(stranger, asked);
        return { asked: [...hub.providers.asked], statements: hub.statements.length };
      };

      expect(await costOf(ticket)).toEqual(await costOf({ ...ticket, number: "NO-3" }));
    });

    it("is so for a passport that is written like the caller's identifier", async () => {
      const ticket = knownTicket(hub, {
        beneficiary: {
          kind: "INDIVIDUAL",
          identifierKind: "PASSPORT",
          identifier: SECOND_PERSON,
        },
      });

      expect(await ask(stranger, ticket)).toMatchObject({ verdict: "INELIGIBLE", facts: null });
    });
  });

  describe("while the provider does not answer", () => {
    beforeAll(() => hub.providers.down.add("FURAS"));
    afterAll(() => hub.providers.down.delete("FURAS"));

    it("is provisional (A8)", async () => {
      const fields = { provider: "FURAS", serviceCode: "FURAS-REQUESTS" };

      const weighed = await ask(owner, knownTicket(hub, fields));

      expect(weighed).toMatchObject({ verdict: "PROVISIONAL", ground: null, facts: null });
      expect(weighed.decisions.find(({ rule }) => rule.id === "AMR-C7")?.outcome).toBe("UNKNOWN");
    });

    it("refuses what needs no answer: a service on paper (AMR-X1)", async () => {
      await hub.amr.database.query(
        `insert into service (code, provider_code, name_ar, name_en, digital)
           values ('FURAS-PAPER', 'FURAS', 'نموذج', 'A form', false)`,
      );

      const weighed = await ask(owner, knownTicket(hub, { provider: "FURAS" }), {
        serviceCode: "FURAS-PAPER",
      });

      expect(weighed).toMatchObject({
        verdict: "INELIGIBLE",
        alternative: "TRANSFORMATION_REQUEST",
      });
    });
  });
});
