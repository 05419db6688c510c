import {
  type BusinessCalendar,
  calendarOf,
  type Holiday,
} from "../../domain/calendar/business-calendar";
import { localDate } from "../../domain/calendar/local-date";
import { ruledCalendar } from "../../domain/calendar/ruled-calendar";
import { furas } from "../providers/furas/provider";
import { FakeAmr } from "./fake-amr.contract";
import { NOW, TestProvider } from "./running-provider.contract";

const DUE = "2026-11-04T21:00:00.000Z";
const A_DAY_LATER = "2026-11-05T21:00:00.000Z";

describe("following the regulator's calendar", () => {
  let amr: FakeAmr;
  let provider: TestProvider;

  beforeEach(async () => {
    amr = await FakeAmr.start();
    provider = await TestProvider.start(furas, amr.url);
  });
  afterEach(async () => {
    await provider[Symbol.asyncDispose]();
    await amr[Symbol.asyncDispose]();
  });

  const dueOf = async (number: string) => (await provider.seen(number)).informationDueAt;

  it("moves what is awaited when a day is declared off (FRS-R3)", async () => {
    const number = await provider.reminded();
    amr.calendar = declared(2, "2026-11-03");

    await provider.settle();

    expect(await dueOf(number)).toBe(A_DAY_LATER);
  });

  it("keeps each moved deadline with the old and the new instant", async () => {
    await provider.reminded({ number: "kept-1" });
    amr.calendar = declared(2, "2026-11-03");
    await provider.settle();
    amr.calendar = declared(3);

    await provider.settle();

    const moved = await provider.rows<object>("select * from information_due_change order by id");
    expect(moved).toMatchObject([
      {
        ...{ number_key: "KEPT1", at: NOW, calendar_version: 2 },
        ...{ due_from: new Date(DUE), due_to: new Date(A_DAY_LATER) },
      },
      {
        ...{ number_key: "KEPT1", calendar_version: 3 },
        ...{ due_from: new Date(A_DAY_LATER), due_to: new Date(DUE) },
      },
    ]);
  });

  it("is no step of a ticket: neither its version nor its feed moves on", async () => {
    const number = await provider.reminded();
    amr.calendar = declared(2, "2026-11-03");
    const events = "select count(*)::int as events from outbox";
    const before = await provider.rows(events);

    await provider.settle();

    expect((await provider.seen(number)).version).toBe(3);
    expect(await provider.rows(events)).toEqual(before);
  });

  it("closes by the moved instant and not by the old one", async () => {
    const number = await provider.reminded();
    amr.calendar = declared(2, "2026-11-03");
    provider.clock.at = new Date(DUE);
    await provider.settle();
    const before = (await provider.seen(number)).status;
    provider.clock.at = new Date(A_DAY_LATER);

    await provider.settle();

    expect([before, (await provider.seen(number)).status]).toEqual([
      "AWAITING_INFORMATION",
      "CLOSED",
    ]);
  });

  it("closes at once what a withdrawn holiday leaves behind", async () => {
    amr.calendar = declared(2, "2026-11-03");
    await provider.settle();
    const number = await provider.reminded();
    provider.clock.at = new Date(DUE);
    amr.calendar = declared(3);

    await provider.settle();

    expect(await provider.seen(number)).toMatchObject({ status: "CLOSED", closedAt: DUE });
  });

  it("decides later steps by it, and names its version in the history", async () => {
    amr.calendar = declared(7, "2026-11-03");
    await provider.settle();

    const number = await provider.reminded();

    expect(await dueOf(number)).toBe(A_DAY_LATER);
    const versions = "select distinct calendar_version from ticket_change";
    expect(await provider.rows(versions)).toEqual([{ calendar_version: 7 }]);
  });

  it("reads four hundred days, once for each version", async () => {
    amr.calendar = declared(2);

    await provider.settle();
    await provider.settle();

    expect(amr.read).toEqual(["2026-09-02/2027-10-06"]);
  });

  it("reads nothing of version 1, which is the rules alone", async () => {
    await provider.settle();

    expect(amr.read).toEqual([]);
  });

  it("reads the same version again when its days are long past", async () => {
    amr.calendar = declared(2, "2027-11-01");
    await provider.settle();
    provider.clock.at = new Date("2027-10-31T08:00:00.000Z");

    await provider.settle();

    expect(amr.read).toEqual(["2026-09-02/2027-10-06", "2027-09-01/2028-10-04"]);
    expect(await dueOf(await provider.reminded())).toBe("2027-11-04T21:00:00.000Z");
  });

  it("counts by the rules beyond the days that it read", async () => {
    amr.calendar = calendarOf(2, []);
    await provider.settle();
    provider.clock.at = new Date("2028-09-20T08:00:00.000Z");
    amr.calendar = null;

    const number = await provider.reminded();

    // Thursday 21, Sunday 24 and Monday 25 September: National Day, a Saturday, is kept on the Sunday.
    expect(await dueOf(number)).toBe("2028-09-26T21:00:00.000Z");
  });

  it("never goes back to a lower version", async () => {
    amr.calendar = declared(3, "2026-11-03");
    await provider.settle();
    amr.calendar = declared(2);

    await provider.settle();

    expect(await dueOf(await provider.reminded())).toBe(A_DAY_LATER);
  });

  it("does what is due by the calendar as it is known while amr is away", async () => {
    const number = await provider.reminded();
    amr.calendar = null;
    provider.clock.at = new Date(DUE);

    await provider.settle();

    expect((await provider.seen(number)).status).toBe("CLOSED");
  });

  it("asks by itself, in any number of processes", async () => {
    const number = await provider.reminded();
    const processes = await Promise.all([1, 2].map(() => provider.another(amr.url, true)));
    amr.calendar = declared(2, "2026-11-03");

    const followed = await until(async () => (await dueOf(number)) === A_DAY_LATER);
    await Promise.all(processes.map((process) => process.close()));

    expect(followed).toBe(true);
    const moved = "select count(*)::int as moved from information_due_change";
    expect(await provider.rows(moved)).toEqual([{ moved: 1 }]);
  });
});

function declared(version: number, ...dates: readonly string[]): BusinessCalendar {
  const days = dates.map((date): Holiday => ({
    date: localDate(date),
    name: { ar: "إجازة", en: "Holiday" },
    certainty: "ANNOUNCED",
  }));
  return calendarOf(version, [...ruledCalendar().holidays.values(), ...days]);
}

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
