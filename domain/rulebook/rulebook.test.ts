import ids from "../../test/catalogue/rule-ids.json";
import { type LocalizedText } from "../text";
import { findRule, RULES } from "./rulebook";

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
/** What Arabic text writes in Latin letters, because it is called that. */
const PROPER_NAMES = /GOV\.SA|ISO 10002:2018|@MoFcare/g;
const MOBILE = /(?:\+?966|0)5\d{8}/;

const titles = RULES.map(({ id, title }) => ({ where: `${id} title`, text: title }));
const sources = RULES.map(({ id, source }) => ({ where: `${id} source`, text: source }));
const texts = [...titles, ...sources];

/** Where among `places` a text is not as it should be. */
function exceptions(places: typeof texts, isRight: (text: LocalizedText) => boolean): string[] {
  return places.filter(({ text }) => !isRight(text)).map(({ where }) => where);
}

describe("the rulebook", () => {
  it("has every rule of the catalogue, once and in its order", () => {
    expect(RULES.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(127);
  });

  it("gives no two rules the same title in either language", () => {
    expect(new Set(RULES.map(({ title }) => title.ar)).size).toBe(RULES.length);
    expect(new Set(RULES.map(({ title }) => title.en)).size).toBe(RULES.length);
  });

  it("is Arabic in Arabic, but for proper names", () => {
    const isArabic = (text: string): boolean =>
      ARABIC.test(text) && !LATIN.test(text.replace(PROPER_NAMES, ""));

    expect(exceptions(texts, ({ ar }) => isArabic(ar))).toEqual([]);
  });

  it("is English in English", () => {
    expect(exceptions(texts, ({ en }) => LATIN.test(en) && !ARABIC.test(en))).toEqual([]);
  });

  it("has no blanks to spare", () => {
    const isTidy = (text: string): boolean => text === text.trim().replace(/\s+/g, " ");

    expect(exceptions(texts, ({ ar, en }) => isTidy(ar) && isTidy(en))).toEqual([]);
  });

  it("shortens the guide's words alike in both languages", () => {
    const cuts = (text: string): number => text.split("…").length;

    expect(exceptions(sources, ({ ar, en }) => cuts(ar) === cuts(en))).toEqual([]);
  });

  it("has no one's mobile number, in either set of digits", () => {
    const asciiDigits = (text: string): string =>
      text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - "٠".charCodeAt(0)));

    expect(exceptions(texts, ({ ar, en }) => !MOBILE.test(asciiDigits(`${ar} ${en}`)))).toEqual([]);
  });
});

describe("finding a rule", () => {
  it("gives the rule of that id", () => {
    expect(findRule("AMR-C5")?.title.en).toBe("No earlier escalation of the same ticket number");
  });

  it.each(["AMR-C99", "amr-c5", " AMR-C5", "AMR-C5 ", "", "constructor"])(
    "gives null for %j",
    (id) => {
      expect(findRule(id)).toBeNull();
    },
  );
});
