import fc from "fast-check";
import { searchQueryOf, searchWordsOf, wordsOf } from "./search-words";

describe("the words of a search", () => {
  it.each([
    ["case", "Payment REFUSED", ["payment", "refused"]],
    ["what parts words", "e-mail/portal, twice", ["e", "mail", "portal", "twice"]],
    ["diacritics and tatweel", "مُستَخلَـــص", ["مستخلص"]],
    [
      "alef and hamza forms",
      "أداء إجراء آلية ٱسم مسؤول رئيس",
      ["اداء", "اجراء", "اليه", "اسم", "مسوول", "رييس"],
    ],
    ["ta marbuta and ya", "شكوى فاتورة", ["شكوي", "فاتوره"]],
    ["Eastern digits", "عام ٢٠٢٦ و ۱۲", ["عام", "2026", "و", "12"]],
    ["a word twice", "late late", ["late"]],
  ])("are without regard to %s", (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("are never longer than the database takes", () => {
    expect(wordsOf("ب".repeat(5000))).toEqual(["ب".repeat(64)]);
  });

  it("hold a report's numbers in parts and in one", () => {
    const words = searchWordsOf({
      number: "BR-1234567890",
      ticketNumber: "ETM 20-26",
      title: "A title",
      description: "",
    });

    expect(words).toEqual(
      expect.arrayContaining(["br", "1234567890", "br1234567890", "etm", "20", "26", "etm2026"]),
    );
  });
});

describe("the query of a search", () => {
  it("asks for every word, or for all of it as a number", () => {
    expect(searchQueryOf("Late refund")).toBe("('late':* & 'refund':*) | 'laterefund':*");
  });

  it("asks for one word once", () => {
    expect(searchQueryOf("Refund")).toBe("'refund':*");
  });

  it.each(["", "   ", "!?،", "\u0000"])("is none for %j", (text) => {
    expect(searchQueryOf(text)).toBeNull();
  });

  it("is of letters and digits whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(searchQueryOf(text) ?? "").toMatch(/^(?:[\p{L}\p{N}]|[()':*&| ])*$/u);
      }),
    );
  });
});
