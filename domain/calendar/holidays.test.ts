import { type Holiday, dayKind } from "./business-calendar";
import { hijriOf } from "./hijri";
import { holidaysByRule } from "./holidays";
import { localDate, weekday } from "./local-date";
import { ruledCalendar } from "./ruled-calendar";

const all = holidaysByRule(2005, 2076);
const named = (name: string, holidays: readonly Holiday[]) =>
  holidays.filter((holiday) => holiday.name.en === name).map(({ date }) => date as string);

describe("Founding Day and National Day", () => {
  it.each([
    ["on a Thursday", 2021, "2021-09-23"],
    ["on a Friday the Thursday before", 2022, "2022-09-22"],
    ["on a Saturday the Sunday after", 2023, "2023-09-24"],
    ["on a Sunday", 2029, "2029-09-23"],
  ])("National Day falls %s", (_, year, date) => {
    expect(named("National Day", holidaysByRule(year, year))).toEqual([date]);
  });

  it.each([
    ["on a Tuesday", 2022, "2022-02-22"],
    ["on a Thursday", 2024, "2024-02-22"],
    ["on a Saturday the Sunday after", 2025, "2025-02-23"],
    ["on a Friday the Thursday before", 2030, "2030-02-21"],
  ])("Founding Day falls %s", (_, year, date) => {
    expect(named("Founding Day", holidaysByRule(year, year))).toEqual([date]);
  });

  it("Founding Day is off since 2022", () => {
    expect(named("Founding Day", all)[0]).toBe("2022-02-22");
  });

  it("National Day is off since 2005", () => {
    expect(named("National Day", holidaysByRule(2000, 2006))).toEqual(["2005-09-22", "2006-09-24"]);
  });

  it("gives nothing on a day that is an Eid's", () => {
    const { date, name } = all.find((holiday) => holiday.date === "2015-09-23") ?? {};

    expect({ date, name: name?.en }).toEqual({ date: "2015-09-23", name: "Eid al-Adha" });
    expect(named("National Day", holidaysByRule(2015, 2015))).toEqual([]);
  });

  it("is announced", () => {
    const [day] = holidaysByRule(2026, 2026).filter(({ date }) => date === "2026-09-23");

    expect(day).toEqual({
      date: "2026-09-23",
      name: { ar: "اليوم الوطني", en: "National Day" },
      certainty: "ANNOUNCED",
    });
  });
});

describe("a predicted Eid", () => {
  it.each([
    ["from 30 Ramadan", 2026, ["2026-03-19", "2026-03-22", "2026-03-23", "2026-03-24"]],
    [
      "from 1 Shawwal after 29 days",
      2025,
      ["2025-03-30", "2025-03-31", "2025-04-01", "2025-04-02"],
    ],
    [
      "twice in one year",
      2033,
      [
        ...["2033-01-02", "2033-01-03", "2033-01-04", "2033-01-05"],
        ...["2033-12-22", "2033-12-25", "2033-12-26", "2033-12-27"],
      ],
    ],
  ])("of Fitr takes four business days %s", (_, year, dates) => {
    expect(named("Eid al-Fitr", holidaysByRule(year, year))).toEqual(dates);
  });

  it.each([
    ["on a Tuesday", 2026, ["2026-05-26", "2026-05-27", "2026-05-28", "2026-05-31"]],
    ["on a Saturday", 2027, [...["2027-05-16", "2027-05-17", "2027-05-18", "2027-05-19"]]],
  ])("of Adha takes four business days from 9 Dhu al-Hijjah %s", (_, year, dates) => {
    expect(named("Eid al-Adha", holidaysByRule(year, year))).toEqual(dates);
  });

  it("is predicted, and named in both languages", () => {
    const [first] = all.filter(({ date }) => date === "2026-05-26");

    expect(first).toMatchObject({
      name: { ar: "عيد الأضحى", en: "Eid al-Adha" },
      certainty: "PREDICTED",
    });
  });

  it("has its first day on 30 Ramadan, 1 Shawwal, 9 Dhu al-Hijjah, or the Sunday after it", () => {
    const firstDays = all.filter(
      ({ name, certainty }, index) =>
        certainty === "PREDICTED" && all[index - 1]?.name.en !== name.en,
    );

    for (const { date } of firstDays) {
      const isFirst = /-(?:09-30|10-01|12-09)$/u.test(hijriOf(date));
      expect(isFirst || weekday(date) === 0).toBe(true);
    }
  });
});

describe("the holidays by rule", () => {
  it("are in order, each day once, and none on a weekend", () => {
    const dates = all.map(({ date }) => date);

    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.filter((date) => weekday(date) > 4)).toEqual([]);
  });

  it("of some years are those of all years that fall in them", () => {
    const within = all.filter(({ date }) => "2030" <= date && date < "2035");

    expect(holidaysByRule(2030, 2034)).toEqual(within);
  });

  it("of every year together are those of all years", () => {
    const years = Array.from({ length: 72 }, (_, index) => 2005 + index);

    expect(years.flatMap((year) => holidaysByRule(year, year))).toEqual(all);
  });

  it("make version 1 of the calendar", () => {
    const calendar = ruledCalendar();

    expect(calendar.version).toBe(1);
    expect([...calendar.holidays.values()]).toEqual(all);
    expect(dayKind(localDate("2026-09-23"), calendar)).toBe("HOLIDAY");
  });

  it("are worked out once", () => {
    expect(ruledCalendar()).toBe(ruledCalendar());
  });
});
