import { declareDays, withdrawDays } from "../../../test/support/change-calendar";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import {
  agent,
  doAllDue,
  openReportHub,
  owner,
  payloadOf,
  received,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { walk } from "../../../test/support/report-steps";
import { repositoriesOf } from "../repositories";
import { type ReportNumber } from "../reports/report-number";

const SEE = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      status
      overdue
      dueAt
      reopenableUntil
      version
      deadlineChanges {
        from
        to
        cause
        calendarVersion
      }
      notifications {
        kind
      }
    }
  }
`;

interface Seen {
  readonly status: string;
  readonly overdue: boolean;
  readonly dueAt: string | null;
  readonly reopenableUntil: string | null;
  readonly version: number;
  readonly deadlineChanges: readonly { readonly cause: string; readonly to: string | null }[];
  readonly notifications: readonly { readonly kind: string }[];
}

let hub: ReportHub;

beforeEach(async () => {
  hub = await openReportHub();
});
afterEach(async () => {
  await hub[Symbol.asyncDispose]();
});

function at(time: string): void {
  hub.now = inRiyadh(time);
}

async function see(number: string): Promise<Seen> {
  return payloadOf(await hub.ask(staff, SEE, { number }), "report") as Seen;
}

const overdueNotices = ({ notifications }: Seen) =>
  notifications.filter(({ kind }) => kind === "OVERDUE").length;

/** Submitted on Sunday 22 November 2026, due where Sunday the 29th ends. */
async function submitted(): Promise<string> {
  at("2026-11-22 10:00");
  return received(hub);
}

async function answered(): Promise<string> {
  const number = await submitted();
  await walk(hub, number, [staff, "startReview"], [staff, "referReport"]);
  await walk(hub, number, [agent, "startReport"], [agent, "resolveReport"]);
  return number;
}

describe("a holiday that is declared late", () => {
  it("on the deadline's own day moves the deadline by that day, and is recorded", async () => {
    const number = await submitted();
    at("2026-11-29 23:59");

    const { movedDeadlines } = await declareDays(hub, "2026-11-29", "2026-11-29");

    const report = await see(number);
    expect(movedDeadlines).toBe(1);
    expect(report).toMatchObject({ dueAt: "2026-11-30T21:00:00.000Z", overdue: false, version: 1 });
    expect(report.deadlineChanges.at(-1)).toEqual({
      ...{ from: "2026-11-29T21:00:00.000Z", to: "2026-11-30T21:00:00.000Z" },
      ...{ cause: "CALENDAR_CHANGED", calendarVersion: 2 },
    });
    at("2026-11-30 00:00");
    expect(await doAllDue(hub)).toBe(0);
  });

  it("after the deadline takes its being overdue back; the notice stands and none is sent again", async () => {
    const number = await submitted();
    at("2026-12-01 10:00");
    await doAllDue(hub);
    const late = await see(number);

    await declareDays(hub, "2026-11-29", "2026-12-01");
    const ahead = await see(number);
    at("2026-12-03 00:00");
    await doAllDue(hub);

    const again = await see(number);
    expect([late.overdue, ahead.overdue, again.overdue]).toEqual([true, false, true]);
    expect(ahead.dueAt).toBe("2026-12-02T21:00:00.000Z");
    expect([late, ahead, again].map(overdueNotices)).toEqual([1, 1, 1]);
  });

  it("after the deadline that nobody noted yet leaves nothing to note", async () => {
    const number = await submitted();
    at("2026-11-30 00:00");

    await declareDays(hub, "2026-11-29", "2026-11-29");
    await doAllDue(hub);

    expect(overdueNotices(await see(number))).toBe(0);
  });

  it("and withdrawn again brings the deadline back, and the report is overdue at once", async () => {
    const number = await submitted();
    at("2026-11-30 10:00");
    await declareDays(hub, "2026-11-29", "2026-11-29");

    await withdrawDays(hub, "2026-11-29", "2026-11-29");
    await doAllDue(hub);

    const report = await see(number);
    expect(report).toMatchObject({ dueAt: "2026-11-29T21:00:00.000Z", overdue: true });
    expect(overdueNotices(report)).toBe(1);
    expect(report.deadlineChanges.map(({ cause }) => cause)).toEqual([
      ...["OPENED", "CALENDAR_CHANGED", "CALENDAR_CHANGED"],
    ]);
  });

  it("moves the time to ask for a reopening, of a closed complaint too (AMR-P6)", async () => {
    const resolved = await answered();
    const closed = await answered();
    await walk(hub, closed, [owner, "closeReport"]);

    const { movedDeadlines } = await declareDays(hub, "2026-11-24", "2026-11-24");

    const [one, other] = [await see(resolved), await see(closed)];
    expect(movedDeadlines).toBe(0);
    expect([one.reopenableUntil, other.reopenableUntil]).toEqual([
      "2026-12-07T21:00:00.000Z",
      "2026-12-07T21:00:00.000Z",
    ]);
    expect([one.dueAt, other.dueAt]).toEqual([
      "2026-11-29T21:00:00.000Z",
      "2026-11-29T21:00:00.000Z",
    ]);
  });

  it("moves the silence after which an answer closes (AMR-P4)", async () => {
    const number = await answered();
    await declareDays(hub, "2026-11-24", "2026-11-24");

    at("2026-11-30 00:00");
    await doAllDue(hub);
    const waiting = (await see(number)).status;
    at("2026-12-01 00:00");
    await doAllDue(hub);

    expect([waiting, (await see(number)).status]).toEqual(["RESOLVED", "CLOSED"]);
  });
});

describe("a step before the deadlines are worked out again", () => {
  /** The version is in force, and the process that was to work the deadlines out has died. */
  async function declaredAndDied(): Promise<void> {
    await hub.amr.unitOfWork.runAlone(async ({ calendarVersions, now }) => {
      const date = "2026-11-29" as never;
      const name = { ar: "يوم", en: "A day" };
      await calendarVersions.add({
        ...{ version: 2, kind: "DECLARED", from: date, to: date, changedAt: now, movesAfter: now },
        by: { role: "REGULATOR_ADMIN", subject: "admin" },
        days: [{ date, holiday: { date, name, certainty: "ANNOUNCED" } }],
      });
    });
  }

  it("is decided on the deadline by the calendar in force", async () => {
    const number = await submitted();
    at("2026-11-29 12:00");
    await declaredAndDied();
    at("2026-11-30 10:00");

    await walk(hub, number, [staff, "startReview"]);

    const report = await see(number);
    expect(report).toMatchObject({ dueAt: "2026-11-30T21:00:00.000Z", overdue: false });
    expect(overdueNotices(report)).toBe(0);
  });

  it("is the hub's own clock's as well: nothing is noted of a stale deadline", async () => {
    const number = await submitted();
    at("2026-11-29 12:00");
    await declaredAndDied();
    at("2026-11-30 10:00");

    await doAllDue(hub);

    expect(overdueNotices(await see(number))).toBe(0);
    const { reports } = repositoriesOf(hub.amr.database.manager);
    const [stored] = await reports.findMany([number as ReportNumber]);
    expect(stored?.calendarVersion).toBe(2);
  });
});
