import { cleaned, textRefusals } from "./text";

const bound = { field: "title", most: 20, owed: true };

describe("a text of the input", () => {
  it.each(["", "  ", "\n\t", "\u200f\u200e", "\u200f \u2067\u2069", "\u200b\ufeff"])(
    "is missing where nothing of it can be seen: %j",
    (text) => {
      expect(cleaned(text)).toBeNull();
      expect(textRefusals(text, bound)).toMatchObject([
        { code: "INVALID_INPUT", path: ["input", "title"] },
      ]);
    },
  );

  it("keeps the direction marks of a text that says something", () => {
    expect(cleaned(" \u200fطلب ABC\u200e ")).toBe("\u200fطلب ABC\u200e");
  });

  it.each(["one\ntwo", "a\u0007b", "a\tb", "a\u2028b", "a\u0085b", "a\u001b[31m"])(
    "of one line has no control characters: %j",
    (text) => {
      expect(textRefusals(text, { ...bound, lines: "ONE" })).toMatchObject([
        { code: "INVALID_INPUT", path: ["input", "title"] },
      ]);
    },
  );

  it("of several lines has line breaks", () => {
    expect(textRefusals("one\ntwo\tthree", bound)).toEqual([]);
  });

  it.each(["\u0000", "a\u0000", "a\ud800"])("is no text with %j, owed or not", (text) => {
    const refusals = textRefusals(text, { ...bound, owed: false });

    expect(refusals).toMatchObject([{ code: "INVALID_INPUT" }]);
  });
});
