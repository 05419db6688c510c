import { type BusinessCalendar, dayKind, type Holiday } from "./business-calendar";
import { changedCalendar } from "./calendar-change";
import { declareHoliday } from "./declare-holiday";
import { type Announcement } from "./eid";
import { MOST_HOLIDAYS } from "./holiday-range";
import { localDate, plusDays } from "./local-date";
import { ruledCalendar } from "./ruled-calendar";
import { withdrawHoliday } from "./withdraw-holiday";

const FITR = { ar: "عيد الفطر", en: "Eid al-Fitr" };
const CLOSURE = { ar: "إغلاق بسبب الأمطار", en: "Closed for rain" };

/** Eid al-Fitr of 1448: predicted for Tuesday 9 to Thursday 11 and Sunday 14 March 2027. */
const PREDICTED = ["2027-03-09", "2027-03-10", "2027-03-11", "2027-03-14"];

function announcement(from: string, to: string, name = FITR): Announcement {
  return { from: localDate(from), to: localDate(to), name };
}

function declared(calendar: BusinessCalendar, ...announced: readonly Announcement[]) {
  return announced.reduce((before, each) => {
    const decision = declareHoliday(before, each);
    if (!decision.granted) throw new Error("refused");
    return changedCalendar(before, { version: before.version + 1, days: decision.value });
  }, calendar);
}

function holidaysIn(calendar: BusinessCalendar, month: string): readonly Holiday[] {
  const holidays = [...calendar.holidays.values()].filter(({ date }) => date.startsWith(month));
  return holidays.sort((a, b) => (a.date < b.date ? -1 : 1));
}

const datesIn = (calendar: BusinessCalendar, month: string) =>
  holidaysIn(calendar, month).map(({ date }) => date);

describe("announcing days off", () => {
  it("starts from the prediction of the rules", () => {
    expect(datesIn(ruledCalendar(), "2027-03")).toEqual(PREDICTED);
  });

  it("makes every day of the range a holiday of that name, weekends too", () => {
    const after = declared(ruledCalendar(), announcement("2027-06-03", "2027-06-06", CLOSURE));

    expect(holidaysIn(after, "2027-06")).toMatchObject(
      ["2027-06-03", "2027-06-04", "2027-06-05", "2027-06-06"].map((date) => ({
        date,
        name: CLOSURE,
        certainty: "ANNOUNCED",
      })),
    );
    expect(dayKind(localDate("2027-06-04"), after)).toBe("WEEKEND");
  });

  it("replaces the prediction of the same Eid whole, its days outside the range too", () => {
    const after = declared(ruledCalendar(), announcement("2027-03-07", "2027-03-11"));

    expect(datesIn(after, "2027-03")).toEqual(
      ["07", "08", "09", "10", "11"].map((day) => `2027-03-${day}`),
    );
  });

  it("replaces it whatever the announcement is called, when the two overlap", () => {
    const name = { ar: "إجازة العيد", en: "Eid holiday" };

    const after = declared(ruledCalendar(), announcement("2027-03-08", "2027-03-11", name));

    expect(datesIn(after, "2027-03")).not.toContain("2027-03-14");
  });

  it("replaces it within ten days of it, when the announcement bears its name", () => {
    const name = { ar: "إجازة", en: "Holiday of Eid Al Fitr" };

    const after = declared(ruledCalendar(), announcement("2027-02-28", "2027-03-04", name));

    expect(datesIn(after, "2027-03")).toEqual(["01", "02", "03", "04"].map((d) => `2027-03-${d}`));
  });

  it.each([
    ["nearby and something else", announcement("2027-02-28", "2027-03-04", CLOSURE)],
    ["of this name and further away", announcement("2027-02-23", "2027-02-26")],
    ["of this name, after it and further away", announcement("2027-03-25", "2027-03-30")],
  ])("leaves the prediction alone when it is %s", (_, given) => {
    const after = declared(ruledCalendar(), given);

    expect(datesIn(after, "2027-03")).toEqual(expect.arrayContaining(PREDICTED));
  });

  it("changes its own days alone when it has fewer working days than any Eid", () => {
    const after = declared(ruledCalendar(), announcement("2027-03-09", "2027-03-13"));

    expect(datesIn(after, "2027-03")).toEqual(
      ["09", "10", "11", "12", "13", "14"].map((day) => `2027-03-${day}`),
    );
    expect(after.holidays.get(localDate("2027-03-14"))?.certainty).toBe("PREDICTED");
  });

  it("keeps the prediction of the year after", () => {
    const after = declared(ruledCalendar(), announcement("2027-03-07", "2027-03-11"));

    expect(datesIn(after, "2028-02")).toEqual(datesIn(ruledCalendar(), "2028-02"));
  });

  it("keeps the calendar before it as it was", () => {
    declared(ruledCalendar(), announcement("2027-03-07", "2027-03-11"));

    expect(datesIn(ruledCalendar(), "2027-03")).toEqual(PREDICTED);
  });

  it("makes no change when it is announced already", () => {
    const eid = announcement("2027-03-07", "2027-03-11");

    const again = declareHoliday(declared(ruledCalendar(), eid), eid);

    expect(again).toEqual({ granted: true, value: [] });
  });

  it("takes the name without the space around it", () => {
    const name = { ar: ` ${CLOSURE.ar} `, en: `${CLOSURE.en}\n` };

    const after = declared(ruledCalendar(), announcement("2027-06-06", "2027-06-06", name));

    expect(holidaysIn(after, "2027-06")).toMatchObject([{ name: CLOSURE }]);
  });

  it.each([
    ["the last day before the first", announcement("2027-03-11", "2027-03-10"), [["to"]]],
    ["a day before the calendar", announcement("2004-12-31", "2005-01-01"), [["from"]]],
    ["a day after the calendar", announcement("2076-12-31", "2077-01-01"), [["to"]]],
    ["a day in both", announcement("2004-12-31", "2077-01-01"), [["from"], ["to"]]],
    [
      "too many days",
      {
        ...announcement("2027-01-01", "2027-01-01"),
        to: plusDays(localDate("2027-01-01"), MOST_HOLIDAYS),
      },
      [["to"]],
    ],
    [
      "no Arabic name",
      announcement("2027-03-10", "2027-03-11", { ar: " ", en: "x" }),
      [["name", "ar"]],
    ],
    [
      "no English name",
      announcement("2027-03-10", "2027-03-11", { ar: "x", en: "" }),
      [["name", "en"]],
    ],
    [
      "a name that is too long",
      announcement("2027-03-10", "2027-03-11", { ar: "x".repeat(201), en: "x" }),
      [["name", "ar"]],
    ],
  ])("refuses %s", (_, given, paths) => {
    const decision = declareHoliday(ruledCalendar(), given);

    expect(decision).toMatchObject({
      granted: false,
      refusals: paths.map((path) => ({ code: "INVALID_INPUT", path: ["input", ...path] })),
    });
  });

  it("takes as many days as it may have", () => {
    const from = localDate("2027-01-01");
    const most = {
      ...announcement("2027-01-01", "2027-01-01"),
      to: plusDays(from, MOST_HOLIDAYS - 1),
    };

    expect(declareHoliday(ruledCalendar(), most).granted).toBe(true);
  });
});

describe("taking days off back", () => {
  function withdrawn(calendar: BusinessCalendar, from: string, to: string) {
    const decision = withdrawHoliday(calendar, { from: localDate(from), to: localDate(to) });
    if (!decision.granted) throw new Error("refused");
    return decision.value;
  }

  it.each([
    ["National Day", "2026-09-23"],
    ["Founding Day", "2026-02-22"],
    ["a predicted day", "2027-03-09"],
  ])("takes %s back", (_, date) => {
    expect(withdrawn(ruledCalendar(), date, date)).toEqual([{ date, holiday: null }]);
  });

  function after(calendar: BusinessCalendar, from: string, to: string) {
    const days = withdrawn(calendar, from, to);
    return changedCalendar(calendar, { version: calendar.version + 1, days });
  }

  const eid = declared(ruledCalendar(), announcement("2027-03-07", "2027-03-11"));
  const ruled = holidaysIn(ruledCalendar(), "2027-03");

  it("gives the whole prediction back that an announcement had replaced", () => {
    expect(holidaysIn(after(eid, "2027-03-07", "2027-03-11"), "2027-03")).toEqual(ruled);
  });

  it("gives it back when the announcement is taken back piece by piece", () => {
    const half = after(eid, "2027-03-07", "2027-03-09");

    expect(holidaysIn(after(half, "2027-03-10", "2027-03-11"), "2027-03")).toEqual(ruled);
  });

  it("keeps it replaced while some of the announcement is left", () => {
    expect(datesIn(after(eid, "2027-03-11", "2027-03-11"), "2027-03")).toEqual(
      ["07", "08", "09", "10"].map((day) => `2027-03-${day}`),
    );
  });

  it("leaves none when the prediction is taken back after it", () => {
    const back = after(eid, "2027-03-07", "2027-03-11");

    expect(datesIn(after(back, "2027-03-09", "2027-03-14"), "2027-03")).toEqual([]);
  });

  it("leaves a day predicted that was announced by itself", () => {
    const day = declared(ruledCalendar(), announcement("2027-03-09", "2027-03-09"));

    expect(holidaysIn(after(day, "2027-03-09", "2027-03-09"), "2027-03")).toEqual(ruled);
  });

  it("takes all of them when predicted days are taken with an announced one", () => {
    const day = declared(ruledCalendar(), announcement("2027-03-09", "2027-03-09"));

    expect(datesIn(after(day, "2027-03-09", "2027-03-14"), "2027-03")).toEqual([]);
  });

  it("leaves National Day where another name was announced for it", () => {
    const renamed = declared(ruledCalendar(), announcement("2026-09-23", "2026-09-23", CLOSURE));
    const back = after(renamed, "2026-09-23", "2026-09-23");

    expect(holidaysIn(back, "2026-09")).toEqual(holidaysIn(ruledCalendar(), "2026-09"));
  });

  it("makes no change of days that are none", () => {
    expect(withdrawn(ruledCalendar(), "2027-06-01", "2027-06-30")).toEqual([]);
  });

  it("refuses days the wrong way round", () => {
    const range = { from: localDate("2027-03-11"), to: localDate("2027-03-10") };

    expect(withdrawHoliday(ruledCalendar(), range)).toMatchObject({
      refusals: [{ code: "INVALID_INPUT", path: ["input", "to"] }],
    });
  });
});
