import {
  calendarVersion,
  declareDays,
  EID_NAME,
  withdrawDays,
} from "../../../test/support/change-calendar";
import { buildReportedTicket } from "../../../test/support/build-reported-ticket";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import { admin, staff } from "../../../test/support/report-hub";
import { openTestAmr, type TestAmr } from "../../../test/support/test-amr";
import { subjectOf } from "../tickets/ticket-changed-event";

let hub: TestAmr;

beforeEach(async () => {
  hub = await openTestAmr();
});
afterEach(async () => {
  await hub[Symbol.asyncDispose]();
});

async function versions() {
  return hub.amr.database.query<unknown[]>(
    `select version, change, from_day::text, to_day::text, actor_role, actor_subject, changed_at
       from calendar_version order by version`,
  );
}

async function dueOf(number: string): Promise<string | undefined> {
  const result = await hub.ask(
    staff,
    `{ ticket(provider: "FURAS", number: "${number}") { dueAt } }`,
  );
  return (result.data?.["ticket"] as { dueAt: string } | null)?.dueAt;
}

/** Furas resolves in ten business days: due on Monday 16 November at midnight. */
const OPENED = { openedAt: inRiyadh("2026-11-01 11:00") };

describe("the regulator's calendar", () => {
  it("is of version 1 until somebody changes it", async () => {
    expect(await calendarVersion(hub)).toBe(1);
  });

  it("keeps who declared which days and when, under a version of its own", async () => {
    const { days, userErrors } = await declareDays(hub, "2026-12-03", "2026-12-06");

    expect(userErrors).toEqual([]);
    expect(days.map(({ date, kind, certainty }) => [date, kind, certainty])).toEqual([
      ["2026-12-03", "HOLIDAY", "ANNOUNCED"],
      ["2026-12-04", "WEEKEND", "ANNOUNCED"],
      ["2026-12-05", "WEEKEND", "ANNOUNCED"],
      ["2026-12-06", "HOLIDAY", "ANNOUNCED"],
    ]);
    expect(days[0]?.holiday).toEqual(EID_NAME);
    expect(await versions()).toEqual([
      {
        ...{ version: 2, change: "DECLARED", from_day: "2026-12-03", to_day: "2026-12-06" },
        ...{ actor_role: "REGULATOR_ADMIN", actor_subject: admin.subject, changed_at: hub.now },
      },
    ]);
  });

  it("makes no version of what is so already", async () => {
    await declareDays(hub, "2026-12-03", "2026-12-06");

    const again = await declareDays(hub, "2026-12-03", "2026-12-06");
    const none = await withdrawDays(hub, "2026-11-24", "2026-11-25");

    expect([again.movedDeadlines, none.movedDeadlines]).toEqual([0, 0]);
    expect(again.days).toHaveLength(4);
    expect(await calendarVersion(hub)).toBe(2);
  });

  it("gives the first answer again for the same key, and refuses it for other days", async () => {
    const key = { idempotencyKey: "eid" };
    await hub.takeIn(buildReportedTicket(OPENED));

    const first = await declareDays(hub, "2026-11-08", "2026-11-08", key);
    const again = await declareDays(hub, "2026-11-08", "2026-11-08", key);
    const other = await declareDays(hub, "2026-11-09", "2026-11-09", key);

    expect(first.movedDeadlines).toBe(1);
    expect(again).toEqual(first);
    expect(other.userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
    expect(await calendarVersion(hub)).toBe(2);
  });

  it("says in both languages what is wrong with the days, and changes nothing", async () => {
    const { days, movedDeadlines, userErrors } = await declareDays(
      hub,
      "2026-12-06",
      "2026-12-03",
      {
        name: { ar: "", en: "x" },
      },
    );

    expect({ days, movedDeadlines }).toEqual({ days: [], movedDeadlines: 0 });
    expect(userErrors.map(({ code, path }) => [code, path])).toEqual([
      ["INVALID_INPUT", ["input", "to"]],
      ["INVALID_INPUT", ["input", "name", "ar"]],
    ]);
    expect(userErrors.every(({ message }) => message.ar !== "" && message.en !== "")).toBe(true);
    expect(await calendarVersion(hub)).toBe(1);
  });

  it("takes the changes of several at once one after the other, and loses none", async () => {
    const days = [
      "2026-12-01",
      "2026-12-02",
      "2026-12-03",
      "2026-12-06",
      "2026-12-07",
      "2026-12-08",
    ];

    const answers = await Promise.all(days.map((day) => declareDays(hub, day, day)));

    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await calendarVersion(hub)).toBe(7);
    const { days: all } = await declareDays(hub, "2026-12-01", "2026-12-01");
    const found = await hub.ask(
      admin,
      '{ calendar(from: "2026-12-01", to: "2026-12-08") { kind } }',
    );
    expect(all).toHaveLength(1);
    expect((found.data?.["calendar"] as Array<{ kind: string }>).map(({ kind }) => kind)).toEqual([
      "HOLIDAY",
      "HOLIDAY",
      "HOLIDAY",
      "WEEKEND",
      "WEEKEND",
      "HOLIDAY",
      "HOLIDAY",
      "HOLIDAY",
    ]);
  });

  it("is for reading by its version, whatever became of it", async () => {
    await declareDays(hub, "2026-12-01", "2026-12-01");
    const changedAt = hub.now;
    hub.now = new Date(hub.now.getTime() + 1_000);
    await withdrawDays(hub, "2026-12-01", "2026-12-01");
    const { calendars } = hub.amr;

    const asOf = async (ms: number) =>
      (await calendars.asOf(new Date(changedAt.getTime() + ms))).version;

    expect([await asOf(-1), await asOf(0), await asOf(999), await asOf(1_000)]).toEqual([
      1, 2, 2, 3,
    ]);
  });

  it("refuses to have its past written anew", async () => {
    await declareDays(hub, "2026-12-01", "2026-12-01");

    await expect(hub.amr.database.query("delete from holiday_change")).rejects.toThrow("stays");
  });
});

describe("tickets when the calendar changes", () => {
  it("are due by it, with the move recorded and told in amr's feed", async () => {
    const ticket = buildReportedTicket(OPENED);
    await hub.takeIn(ticket);
    const before = await hub.amr.feed.headCursor();

    const { movedDeadlines } = await declareDays(hub, "2026-11-08", "2026-11-09");

    expect(movedDeadlines).toBe(1);
    expect(await dueOf("FR-1")).toBe("2026-11-17T21:00:00.000Z");
    const changes = await hub.ask(
      staff,
      '{ ticket(provider: "FURAS", number: "FR-1") { deadlineChanges { from to cause calendarVersion } } }',
    );
    expect(changes.data?.["ticket"]).toEqual({
      deadlineChanges: [
        { from: null, to: "2026-11-15T21:00:00.000Z", cause: "OPENED", calendarVersion: 1 },
        {
          ...{ from: "2026-11-15T21:00:00.000Z", to: "2026-11-17T21:00:00.000Z" },
          ...{ cause: "CALENDAR_CHANGED", calendarVersion: 2 },
        },
      ],
    });
    const told = await hub.amr.database.query<unknown[]>(
      "select subject from outbox where position > $1",
      [before.split(":")[1]],
    );
    expect(told).toEqual([{ subject: subjectOf(ticket) }]);
  });

  it("keep their deadline once they are closed, and move from it when reopened", async () => {
    const closing = ["2026-11-04 12:00", "CLOSED"] as const;
    await hub.takeIn(buildReportedTicket(OPENED, closing));

    const { movedDeadlines } = await declareDays(hub, "2026-11-08", "2026-11-09");
    const kept = await dueOf("FR-1");
    await hub.takeIn(buildReportedTicket(OPENED, closing, ["2026-11-04 13:00", "IN_PROGRESS"]));

    expect(movedDeadlines).toBe(0);
    expect(kept).toBe("2026-11-15T21:00:00.000Z");
    expect(await dueOf("FR-1")).toBe("2026-11-17T21:00:00.000Z");
  });

  it("move nothing when their history is told again, with whatever calendar", async () => {
    const steps = [
      ["2026-11-03 12:00", "AWAITING_INFORMATION"],
      ["2026-11-04 12:00", "IN_PROGRESS"],
    ] as const;
    await hub.takeIn(buildReportedTicket(OPENED, ...steps));
    await declareDays(hub, "2026-11-08", "2026-11-08");

    await hub.takeIn(buildReportedTicket(OPENED, ...steps));

    const changes = await hub.amr.database.query<unknown[]>(
      "select cause, due_before, due_after from ticket_deadline_change order by place",
    );
    expect(changes).toMatchObject([
      { cause: "OPENED" },
      { cause: "PAUSED", due_after: null },
      { cause: "RESUMED", due_before: null },
      { cause: "CALENDAR_CHANGED" },
    ]);
  });

  it("without a service level have no deadline to move", async () => {
    await hub.takeIn(buildReportedTicket({ ...OPENED, provider: "MOF", number: "M-1" }));

    expect((await declareDays(hub, "2026-11-08", "2026-11-08")).movedDeadlines).toBe(0);
  });
});
