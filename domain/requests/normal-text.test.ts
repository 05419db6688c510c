import fc from "fast-check";
import { normalText, saysSomething } from "./normal-text";

describe("the normal form of a text (A14)", () => {
  it.each([
    ["compatible forms", "ﻃﻠﺐ ﷲ Ｆｏｒｍ", "طلب الله form"],
    ["tatweel", "طلـــب", "طلب"],
    ["diacritics", "طَلَبٌ", "طلب"],
    ["alef forms", "أحمد إحسان آمال ٱلخدمة", "احمد احسان امال الخدمه"],
    ["hamza on its letters", "مسؤول شئون", "مسوول شيون"],
    ["hamza on its own", "شيء", "شي"],
    ["ta marbuta", "خدمة", "خدمه"],
    ["alef maqsura", "مستشفى", "مستشفي"],
    ["the Persian ya", "رسمی", "رسمي"],
    ["spaces", "  طلب \t\n سجل\u00a0تجاري ", "طلب سجل تجاري"],
    ["case", "Paper FORM", "paper form"],
    ["Eastern digits", "نموذج ١٢ ۳", "نموذج 12 3"],
    ["direction and zero-width marks", "\u200fطلب\u200b سجل\u202c", "طلب سجل"],
    ["accents", "Café", "cafe"],
  ])("makes no difference of %s", (_what, text, normal) => {
    expect(normalText(text)).toBe(normal);
  });

  it("keeps punctuation and other letters apart", () => {
    expect(normalText("طلب (أ)")).not.toBe(normalText("طلب (ب)"));
  });

  it("is its own normal form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const normal = normalText(text);

        expect(normalText(normal)).toBe(normal);
      }),
    );
  });

  it("does not change with spaces, tatweel or diacritics that are put in", () => {
    const put = fc.constantFrom("\u0640", "\u064e", "\u0651", "\u200f");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...Array.from("ابتثخدم خدمة")), put)),
        (signs) => {
          const plain = signs.map(([sign]) => sign).join("");
          const dressed = ` ${signs.map(([sign, extra]) => sign + extra).join("")}  `;

          expect(normalText(dressed)).toBe(normalText(plain));
        },
      ),
    );
  });

  it.each([
    ["a word", "نموذج", true],
    ["a number", "٣", true],
    ["punctuation", "؟!", false],
    ["tatweel and a diacritic", "ـَ", false],
  ])("says whether %s says something", (_what, text, says) => {
    expect(saysSomething(text)).toBe(says);
  });
});
