import fc from "fast-check";
import { isSimilar, similarity, SIMILAR_FROM } from "./similarity";

describe("how alike two texts are (A14)", () => {
  it.each([
    ["the same text", "تجديد السجل التجاري", "تجديد السجل التجاري", true],
    ["one word more", "تجديد السجل التجاري", "تجديد السجل التجاري الفرعي", true],
    ["one letter less", "renew the register", "renew the registe", true],
    ["half of the words", "renew the register", "cancel the licence", false],
    ["another text", "تجديد السجل", "استرداد المدفوعات", false],
    ["nothing at all", "تجديد السجل", "", false],
  ])("of %s", (_what, one, other, similar) => {
    expect(isSimilar(one, other)).toBe(similar);
  });

  it("counts the trigrams in common among those of either", () => {
    // " ab", "ab " beside " ab", "abc", "bc ": one of four.
    expect(similarity("ab", "abc")).toBe(0.25);
  });

  it("is similar from the threshold on", () => {
    // " ab", "abc", "bcd", "cd " beside " ab", "abc", "bcd", "cde", "de ": three of six.
    expect(similarity("abcd", "abcde")).toBe(0.5);
    expect(SIMILAR_FROM).toBe(0.5);
    expect(isSimilar("abcd", "abcde")).toBe(true);
  });

  it("is the same both ways, from 0 to 1, and 1 of a text with itself", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (one, other) => {
        const share = similarity(one, other);

        expect(share).toBe(similarity(other, one));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(similarity(other, other)).toBe(1);
      }),
    );
  });
});
