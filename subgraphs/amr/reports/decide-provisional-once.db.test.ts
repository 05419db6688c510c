import { FIRST_PERSON, SECOND_PERSON, buildBeneficiary } from "../../../test/support/build-caller";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import { decideProvisional, provisional, shown } from "../../../test/support/decide-provisional";
import {
  escalatableTicket,
  openReportHub,
  owner,
  type ReportHub,
  staff,
  submission,
  submit,
} from "../../../test/support/report-hub";
import { walk } from "../../../test/support/report-steps";

const stranger = buildBeneficiary(SECOND_PERSON);
const NOW = new Date("2026-11-20T09:00:00.000Z");

describe("provisional complaints about one number, and decided at once (A8)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  }, 20_000);
  afterAll(() => hub[Symbol.asyncDispose]());
  afterEach(() => {
    hub.providers.down.clear();
    hub.now = NOW;
  });

  it("decides for the owner when a stranger named the same number first", async () => {
    const ticket = escalatableTicket();
    const theirs = await provisional(hub, ticket, stranger);
    const owners = await provisional(hub, ticket);
    hub.providers.tell(ticket);

    await decideProvisional(hub);

    expect(await shown(hub, owners)).toMatchObject({
      status: "RECEIVED",
      ground: "NO_SERVICE_LEVEL",
    });
    expect(await shown(hub, theirs)).toMatchObject({ status: "INELIGIBLE" });
  });

  it("ends one whose ticket another complaint holds meanwhile, naming it (AMR-C5)", async () => {
    const ticket = escalatableTicket();
    const waiting = await provisional(hub, ticket);
    const held = escalatableTicket();
    hub.providers.tell(ticket, held);
    const first = await submit(hub, owner, submission(held));
    // As when the two were stored at the same time, each before the other was to be seen.
    await hub.amr.database.query(
      "update report set ticket_key = $1, ticket_number = $2 where number = $3",
      [ticket.key, ticket.number, first.complaint.number],
    );

    await decideProvisional(hub);

    const report = await shown(hub, waiting);
    expect(report).toMatchObject({
      status: "INELIGIBLE",
      eligibilityDecisions: [
        {},
        { verdict: "INELIGIBLE", existingComplaint: { number: first.complaint.number } },
      ],
    });
    expect(report.reason).toContain("AMR-C5");
  });

  it("ends one whose ticket another complaint comes to hold in the very moment (AMR-C5)", async () => {
    const ticket = escalatableTicket();
    const waiting = await provisional(hub, ticket);
    const held = escalatableTicket();
    hub.providers.tell(ticket, held);
    const first = await submit(hub, owner, submission(held));
    const other = hub.amr.database.createQueryRunner();
    await other.startTransaction();
    await other.query("update report set ticket_key = $1, ticket_number = $2 where number = $3", [
      ticket.key,
      ticket.number,
      first.complaint.number,
    ]);

    const deciding = decideProvisional(hub);
    await somebodyWaitsForALock(hub);
    await other.commitTransaction();
    await other.release();

    expect(await deciding).toBe(1);
    expect((await shown(hub, waiting)).reason).toContain("AMR-C5");
  });

  it("leaves one that was withdrawn while it waited", async () => {
    const ticket = escalatableTicket();
    const number = await provisional(hub, ticket);
    hub.providers.tell(ticket);
    await walk(hub, number, [owner, "withdrawReport"]);

    expect(await decideProvisional(hub)).toBe(0);

    expect(await shown(hub, number)).toMatchObject({ status: "WITHDRAWN" });
  });

  it("frees the number: a new complaint may be made once it is time", async () => {
    const ticket = escalatableTicket({ openedAt: inRiyadh("2026-11-18 10:00") });
    await provisional(hub, ticket);
    hub.providers.tell(ticket);
    await decideProvisional(hub);
    hub.now = inRiyadh("2026-11-26 00:00");

    const { userErrors, eligibility } = await submit(hub, owner, submission(ticket));

    expect(userErrors).toEqual([]);
    expect(eligibility.verdict).toBe("ELIGIBLE");
  });

  it("is done once, however many workers do it at once", async () => {
    const tickets = Array.from({ length: 8 }, () => escalatableTicket());
    const numbers: string[] = [];
    for (const ticket of tickets) numbers.push(await provisional(hub, ticket));
    hub.providers.tell(...tickets);

    const done = await Promise.all([1, 2, 3].map(() => decideProvisional(hub)));

    expect(done.reduce((sum, each) => sum + each, 0)).toBe(8);
    for (const number of numbers) {
      const { history } = await shown(hub, number);
      expect(history.filter(({ actor }) => actor === "SYSTEM")).toHaveLength(1);
    }
  });

  it("waits on while the provider stays away", async () => {
    const number = await provisional(hub, escalatableTicket());
    hub.providers.down.add("ETIMAD");

    expect(await decideProvisional(hub)).toBe(0);

    expect(await shown(hub, number)).toMatchObject({ status: "RECEIVED" });
    hub.providers.down.clear();
    await decideProvisional(hub);
  });

  it("is decided for the one whom staff named (A17)", async () => {
    const ticket = escalatableTicket();
    const beneficiary = { identifier: FIRST_PERSON, name: "سالم", mobile: "0501234567" };
    const number = await provisional(hub, ticket, staff, { beneficiary });
    hub.providers.tell(ticket);

    await decideProvisional(hub);

    expect(await shown(hub, number)).toMatchObject({ ground: "NO_SERVICE_LEVEL" });
  });
});

async function somebodyWaitsForALock({ amr }: ReportHub): Promise<void> {
  const waits = "select 1 from pg_locks where not granted";
  while ((await amr.database.query<unknown[]>(waits)).length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
