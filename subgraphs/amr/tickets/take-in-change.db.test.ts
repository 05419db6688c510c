import { buildReportedTicket } from "../../../test/support/build-reported-ticket";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import { openTestAmr, type TestAmr } from "../../../test/support/test-amr";
import { repositoriesOf } from "../repositories";
import { type ReportedTicket } from "./indexed-ticket";
import { takeInChange } from "./take-in-change";

// Ten business days after Sunday 1 November 2026 end with Sunday 15 November.
const DUE = inRiyadh("2026-11-16 00:00");

describe("taking a provider's change into the index", () => {
  let hub: TestAmr;
  const repositories = () => repositoriesOf(hub.amr.database.manager);
  const indexed = async (ticket: ReportedTicket) => {
    const [found] = await repositories().tickets.findMany([ticket]);
    return found;
  };

  beforeAll(async () => {
    hub = await openTestAmr();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  it("keeps the ticket as it was told, with its deadline", async () => {
    const ticket = buildReportedTicket({ number: "F-1" });

    await hub.takeIn(ticket);

    expect(await indexed(ticket)).toEqual({
      ...ticket,
      resolutionBusinessDays: 10,
      dueAt: DUE,
      calendarVersion: 1,
    });
  });

  it("gives no deadline where the provider declares no service level", async () => {
    const ticket = buildReportedTicket({ provider: "ETIMAD", number: "E-1" });

    await hub.takeIn(ticket);

    expect(await indexed(ticket)).toMatchObject({ resolutionBusinessDays: null, dueAt: null });
  });

  it("takes the deadline away while information is awaited, and moves it by the days awaited", async () => {
    const asked = ["2026-11-03 10:00", "AWAITING_INFORMATION"] as const;
    const answered = ["2026-11-05 10:00", "IN_PROGRESS"] as const;
    const paused = buildReportedTicket({ number: "F-2" }, asked);
    const resumed = buildReportedTicket({ number: "F-2" }, asked, answered);

    await hub.takeIn(paused);
    const whilePaused = await indexed(paused);
    await hub.takeIn(resumed);

    expect(whilePaused?.dueAt).toBeNull();
    expect((await indexed(resumed))?.dueAt).toEqual(inRiyadh("2026-11-18 00:00"));
  });

  it("records what set and moved a deadline, each once however often the history is told", async () => {
    const asked = ["2026-11-03 10:00", "AWAITING_INFORMATION"] as const;
    const answered = ["2026-11-05 10:00", "IN_PROGRESS"] as const;
    const ticket = buildReportedTicket({ number: "F-3" }, asked, answered);

    await hub.takeIn(buildReportedTicket({ number: "F-3" }, asked), ticket, ticket);

    const [changes] = await repositories().tickets.deadlineChangesOf([ticket]);
    expect(changes).toEqual([
      { at: ticket.openedAt, from: null, to: DUE, cause: "OPENED", calendarVersion: 1 },
      { at: inRiyadh(asked[0]), from: DUE, to: null, cause: "PAUSED", calendarVersion: 1 },
      {
        at: inRiyadh(answered[0]),
        from: null,
        to: inRiyadh("2026-11-18 00:00"),
        cause: "RESUMED",
        calendarVersion: 1,
      },
    ]);
  });

  it("goes by the service level in force when the ticket was opened", async () => {
    const before = buildReportedTicket({ number: "F-4" });
    const openedAt = inRiyadh("2026-12-01 09:00");
    const after = buildReportedTicket({ number: "F-5", openedAt });
    await hub.amr.database.query("insert into service_level values ('FURAS', $1, 3)", [openedAt]);

    await hub.takeIn(before, after);

    expect(await indexed(before)).toMatchObject({ resolutionBusinessDays: 10, dueAt: DUE });
    expect(await indexed(after)).toMatchObject({ resolutionBusinessDays: 3 });
  });

  it("tells of it in amr's own feed", async () => {
    const after = await hub.amr.feed.headCursor();
    const ticket = buildReportedTicket({ number: "F 6" });

    await hub.takeIn(ticket);

    const stream = hub.amr.feed.after(after, { subject: "FURAS/F6" });
    const { value } = await stream.next();
    await stream.return();
    expect(value?.event).toMatchObject({ provider: "FURAS", key: "F6", number: "F 6" });
  });

  it("writes nothing when the feed was not read from where the index stands", async () => {
    const ticket = buildReportedTicket({ number: "F-7" });
    const cursor = await repositories().feedCursors.find("FURAS");

    const isTaken = await takeInChange(hub.amr, { ticket, cursor: "test:900" }, "test:0");

    expect(isTaken).toBe(false);
    expect(await indexed(ticket)).toBeNull();
    expect(await repositories().feedCursors.find("FURAS")).toBe(cursor);
  });

  it("takes one event in once when two processes have it", async () => {
    const ticket = buildReportedTicket({ number: "F-8" });
    const after = await repositories().feedCursors.find("FURAS");
    const change = { ticket, cursor: "test:1000" };

    const taken = await Promise.all([
      takeInChange(hub.amr, change, after),
      takeInChange(hub.amr, change, after),
    ]);

    expect(taken.sort()).toEqual([false, true]);
    const [{ count }] = await hub.amr.database.query<[{ count: string }]>(
      "select count(*) from outbox where subject = 'FURAS/F8'",
    );
    expect(count).toBe("1");
  });
});
