import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ticketKey } from "./ticket-number";

const catalogue = join(__dirname, "../../test/catalogue/vectors.json");
const { ticketNumberNormalisation } = JSON.parse(readFileSync(catalogue, "utf8")) as {
  ticketNumberNormalisation: Record<string, string>;
};

/** One of each kind that A13 drops, and the ends of its ranges. */
const DROPPED = [
  ...[" ", "\u00a0", "\u2007", "\u3000", "\t", "\n"],
  ...["\u200e", "\u200f", "\u061c", "\u202a", "\u202e", "\u2066", "\u2069"],
  ...["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"],
  "\u0640",
  ...["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212"],
];

describe("the normal form of a ticket number (A13)", () => {
  it.each(Object.entries(ticketNumberNormalisation))("reads %j as %s", (typed, key) => {
    expect(ticketKey(typed)).toBe(key);
  });

  it.each([
    ["Arabic-Indic digits", "٠١٢٣٤٥٦٧٨٩", "0123456789"],
    ["Persian digits", "۰۱۲۳۴۵۶۷۸۹", "0123456789"],
    ["full-width signs", "ＡＢ－１２", "AB12"],
    ["small letters", "abc-é", "ABCÉ"],
    ["other signs as they are", "A/1.2_3#4", "A/1.2_3#4"],
  ])("reads %s", (_, typed, key) => {
    expect(ticketKey(typed)).toBe(key);
  });

  it.each(["", " ", "-", "\u200f\u2014 \u0640"])(
    "is null for %j, where nothing is left",
    (typed) => {
      expect(ticketKey(typed)).toBeNull();
    },
  );

  it.each(DROPPED)("drops %j", (sign) => {
    expect(ticketKey(`12${sign}34`)).toBe("1234");
  });

  it("is its own normal form, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const key = ticketKey(typed);

        expect(key === null ? null : ticketKey(key)).toBe(key);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on signs that are dropped, wherever they stand", () => {
    const anySign = fc.constantFrom(...DROPPED);
    const withSigns = fc.array(fc.tuple(fc.string({ unit: "grapheme", maxLength: 3 }), anySign));

    fc.assert(
      fc.property(withSigns, (parts) => {
        const plain = parts.map(([text]) => text).join("");
        const dressed = parts.map(([text, sign]) => text + sign).join("");

        expect(ticketKey(dressed)).toBe(ticketKey(plain));
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on how digits and letters are written", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,20}$/u), (number) => {
        const eastern = number
          .toLowerCase()
          .replace(/\d/gu, (digit) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(digit)));

        expect(ticketKey(eastern)).toBe(number);
      }),
    );
  });

  it("is none when it is longer than any spelling of a number, and takes no time to say so", () => {
    expect(ticketKey("1".repeat(256))).not.toBeNull();
    expect(ticketKey("1".repeat(257))).toBeNull();
    expect(ticketKey(`a${"\u0301\u0327".repeat(200_000)}`)).toBeNull();
  });
});
