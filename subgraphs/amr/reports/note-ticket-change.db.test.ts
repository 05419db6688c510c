import { noticesOf, see } from "../../../test/support/filed-reports";
import {
  deliverNotices,
  escalatableTicket,
  knownTicket,
  openReportHub,
  owner,
  payloadOf,
  type ReportHub,
  staff,
  submission,
  submit,
} from "../../../test/support/report-hub";
import { TO_PROGRESS, walk } from "../../../test/support/report-steps";
import { type ReportedTicket } from "../tickets/indexed-ticket";

const START = new Date("2026-11-22T06:00:00.000Z");
const STARTED = ["2026-11-20 10:00", "IN_PROGRESS"] as const;
const CLOSED = ["2026-11-23 10:00", "CLOSED"] as const;
const REOPENED = ["2026-11-24 10:00", "IN_PROGRESS"] as const;

const RECLASSIFY = /* GraphQL */ `
  mutation ($input: ReclassifyComplaintInput!) {
    reclassifyComplaint(input: $input) {
      userErrors {
        code
      }
    }
  }
`;

type Steps = Parameters<typeof escalatableTicket>[1][];

describe("what a provider does to the ticket of a complaint (A12)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());
  beforeEach(() => {
    hub.now = START;
  });

  async function complained(...steps: Steps) {
    const ticket = knownTicket(hub, {}, ...steps);
    const input = submission(ticket, { stillOccurring: true });
    const { complaint, userErrors } = await submit(hub, owner, input);
    expect(userErrors).toEqual([]);
    return { ticket, number: complaint.number };
  }
  /** The same ticket after these steps. */
  const after = ({ number }: ReportedTicket, ...steps: Steps) =>
    escalatableTicket({ number }, ...steps);
  const news = async (number: string) =>
    (await see(hub, number)).notifications.filter(({ kind }) => kind === "TICKET_CHANGED");

  it("is told once for each closing and reopening, and changes nothing of the report", async () => {
    const { ticket, number } = await complained();
    const before = await see(hub, number);

    await hub.takeIn(ticket, after(ticket, CLOSED), after(ticket, CLOSED));
    await hub.takeIn(after(ticket, CLOSED, REOPENED));

    const told = await news(number);
    expect(told).toHaveLength(2);
    expect(told[0]?.text.en).toContain(ticket.number);
    expect(await see(hub, number)).toMatchObject({
      status: "RECEIVED",
      version: before.version,
      history: before.history,
    });
  });

  it("is told of every one when several are told of at once", async () => {
    const { ticket, number } = await complained();

    await hub.takeIn(after(ticket, CLOSED, REOPENED, ["2026-11-25 10:00", "CLOSED"]));

    expect(await news(number)).toHaveLength(3);
  });

  it("is told of a redirection with the provider's name", async () => {
    const { ticket, number } = await complained();
    const told = after(ticket, CLOSED);
    const steps = told.steps.map((step) =>
      step.to === "CLOSED" ? { ...step, closure: "REDIRECTED" as const } : step,
    );

    await hub.takeIn({ ...told, steps, closure: "REDIRECTED", redirectedTo: "MOF" });

    const [notice] = await news(number);
    expect(notice?.text.en).toContain("Ministry of Finance");
  });

  it("is not told of what the decision rests on", async () => {
    const { ticket, number } = await complained(["2026-11-20 10:00", "CLOSED"]);

    await hub.takeIn(ticket);

    expect(await noticesOf(hub, number)).toEqual(["REPORT_OPENED"]);
  });

  it("is told of nothing else", async () => {
    const { ticket, number } = await complained();

    await hub.takeIn(after(ticket, ["2026-11-23 10:00", "IN_PROGRESS"]));

    expect(await news(number)).toEqual([]);
  });

  it("is told while the report is active, also after referral, and not once it has ended", async () => {
    const active = await complained();
    await walk(hub, active.number, ...TO_PROGRESS);
    const ended = await complained();
    await walk(hub, ended.number, [staff, "rejectReport"]);

    await hub.takeIn(after(active.ticket, CLOSED), after(ended.ticket, CLOSED));

    expect(await news(active.number)).toHaveLength(1);
    expect(await news(ended.number)).toEqual([]);
  });

  it("is told to a complaint that was received while the provider closed the ticket", async () => {
    const ticket = knownTicket(hub);
    hub.now = new Date("2026-11-23T08:00:00.000Z");
    await hub.takeIn(after(ticket, CLOSED));

    const { complaint } = await submit(hub, owner, submission(ticket));

    expect(await news(complaint.number)).toHaveLength(1);
  });

  it("is told once however a complaint and a closing come at the same time", async () => {
    const tickets = Array.from({ length: 20 }, () => knownTicket(hub));

    const [answers] = await Promise.all([
      Promise.all(tickets.map((ticket) => submit(hub, owner, submission(ticket)))),
      hub.takeIn(...tickets.map((ticket) => after(ticket, CLOSED))),
    ]);

    for (const { complaint } of answers) expect(await news(complaint.number)).toHaveLength(1);
  });

  it("is told of what was done before a reclassification that is taken in after it (A4)", async () => {
    const { ticket, number } = await complained(STARTED);
    hub.now = new Date("2026-11-25T08:00:00.000Z");
    const input = { number, matter: "SERVICE_QUALITY", note: "It is about the answers." };
    const answer = payloadOf(await hub.ask(staff, RECLASSIFY, { input }), "reclassifyComplaint");
    expect(answer).toEqual({ userErrors: [] });

    await hub.takeIn(after(ticket, STARTED, CLOSED, REOPENED));

    expect(await news(number)).toHaveLength(2);
  });

  it("is handed over like any other notice", async () => {
    const { ticket, number } = await complained();
    await hub.takeIn(after(ticket, CLOSED));

    await deliverNotices(hub);

    const { notifications } = await see(hub, number);
    expect(notifications.at(-1)).toMatchObject({ kind: "TICKET_CHANGED", status: "DELIVERED" });
  });
});
