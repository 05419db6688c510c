import { businessDaysInText, dayInText, listInText, providerInText } from "./wording";

describe("words and numbers inside a sentence", () => {
  it.each([
    [1, "يوم عمل واحد", "1 business day"],
    [2, "يوما عمل", "2 business days"],
    [3, "\u20663\u2069 أيام عمل", "3 business days"],
    [10, "\u206610\u2069 أيام عمل", "10 business days"],
    [11, "\u206611\u2069 يوم عمل", "11 business days"],
    [99, "\u206699\u2069 يوم عمل", "99 business days"],
    [100, "\u2066100\u2069 يوم عمل", "100 business days"],
    [101, "\u2066101\u2069 يوم عمل", "101 business days"],
    [102, "\u2066102\u2069 يوم عمل", "102 business days"],
    [103, "\u2066103\u2069 أيام عمل", "103 business days"],
    [110, "\u2066110\u2069 أيام عمل", "110 business days"],
    [111, "\u2066111\u2069 يوم عمل", "111 business days"],
    [200, "\u2066200\u2069 يوم عمل", "200 business days"],
    [365, "\u2066365\u2069 يوم عمل", "365 business days"],
  ])("counts %i business days in the grammar of each language", (days, ar, en) => {
    expect(businessDaysInText(days)).toEqual({ ar, en });
  });

  it("takes the plural wherever the language's own plural rules have few", () => {
    const rules = new Intl.PluralRules("ar");
    const counted = Array.from({ length: 365 }, (_, index) => index + 1);

    const plural = counted.filter((days) => businessDaysInText(days).ar.includes("أيام"));

    expect(plural).toEqual(counted.filter((days) => rules.select(days) === "few"));
  });

  it("names a provider beside the noun that verbs agree with", () => {
    const name = { ar: "المركز الوطني", en: "National Centre" };

    expect(providerInText(name)).toEqual({ ar: "الجهة (المركز الوطني)", en: "National Centre" });
  });

  it("writes the civil day of Riyadh, which keeps its direction in Arabic", () => {
    expect(dayInText(new Date("2026-11-08T21:00:00.000Z"))).toEqual({
      ar: "\u20662026-11-09\u2069",
      en: "2026-11-09",
    });
  });

  it("lists codes, and says when there is none", () => {
    expect(listInText(["A", "B"])).toEqual({ ar: "\u2066A\u2069، \u2066B\u2069", en: "A, B" });
    expect(listInText([])).toEqual({ ar: "—", en: "—" });
  });
});
