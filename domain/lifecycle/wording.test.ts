import { businessDaysInText, dayInText, listInText } from "./wording";

describe("words and numbers inside a sentence", () => {
  it.each([
    [1, "يوم عمل", "1 business day"],
    [2, "يوما عمل", "2 business days"],
    [3, "\u20663\u2069 أيام عمل", "3 business days"],
    [10, "\u206610\u2069 أيام عمل", "10 business days"],
    [11, "\u206611\u2069 يوم عمل", "11 business days"],
  ])("counts %i business days in the grammar of each language", (days, ar, en) => {
    expect(businessDaysInText(days)).toEqual({ ar, en });
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
