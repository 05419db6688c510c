import { expectStory, noticesOf } from "../support/expect-story";
import { Journey } from "../support/journey";
import { openLateTicket, takeTicketStep } from "../support/scenario";

const FACTS = `query ($number: ID!) {
  report(number: $number) { ... on Complaint { ticket { status closure } eligibility { facts { status closure } } } }
}`;

/** Each test goes on from the one before. */
describe("what a provider does to its ticket once a complaint about it was decided (A12)", () => {
  let journey: Journey;
  let ticket: string;
  let number: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
    ticket = (await openLateTicket(journey.hub, "Etimad")).number;
    number = await journey.complain({ ticket });
    await journey.toProgress(number);
  }, 60_000);
  afterAll(() => journey.end());

  async function change(fields: object): Promise<void> {
    await takeTicketStep(journey.hub, "Etimad", "change", { number: ticket, ...fields });
    await journey.hub.settle();
  }
  const told = async () => noticesOf(await journey.look(number), "TICKET_CHANGED").length;

  it("is told when it is closed, and shown beside the facts of the decision", async () => {
    await change({ status: "CLOSED", closure: "RESOLVED" });

    expect(await told()).toBe(1);
    expect(await journey.ask("beneficiary", FACTS, { number })).toEqual({
      report: {
        ticket: { status: "CLOSED", closure: "RESOLVED" },
        eligibility: { facts: { status: "OPEN", closure: null } },
      },
    });
  });

  it("is told when it is reopened, and not when it waits for somebody", async () => {
    await change({ status: "IN_PROGRESS" });
    await change({ status: "AWAITING_INFORMATION", note: "رقم العرض" });

    expect(await told()).toBe(2);
  });

  it("is told while the answer may still be disputed", async () => {
    await journey.take("etimad", "resolveReport", { number, note: "عولج الطلب." });
    await change({ status: "CLOSED", closure: "UNRESOLVED" });

    expect(await told()).toBe(3);
  });

  it("is told no more once the complaint is closed", async () => {
    await journey.take("staff", "closeReport", { number });
    await change({ status: "IN_PROGRESS" });

    expect(await told()).toBe(3);
    await expectStory(journey, number, {
      history: [
        "RECEIVED by BENEFICIARY",
        "UNDER_REVIEW by REGULATOR_STAFF",
        "REFERRED by REGULATOR_STAFF",
        "IN_PROGRESS by PROVIDER_AGENT",
        "RESOLVED by PROVIDER_AGENT",
        "CLOSED by REGULATOR_STAFF",
      ],
      notices: [
        ...["REPORT_OPENED", "IN_PROGRESS", "TICKET_CHANGED", "TICKET_CHANGED", "RESOLVED"],
        ...["SURVEY", "TICKET_CHANGED", "CLOSED", "SURVEY"],
      ],
    });
  });
});
