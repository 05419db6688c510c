import fc from "fast-check";
import { hostileNames } from "../../../test/support/hostile-names";
import { attachmentHeader, LONGEST_FILE_NAME, readFileName } from "./file-name";
import { MEDIA_TYPE_NAMES, MEDIA_TYPES } from "./media-types";

const nameOf = (text: string) => {
  const read = readFileName(text, "image/png");
  return read.granted ? read.value : null;
};

describe("the name of a file", () => {
  it.each([
    ["screenshot.png", "screenshot.png"],
    ["لقطة الشاشة.PNG", "لقطة الشاشة.PNG"],
    ["../../etc/cron.d/photo.png", "photo.png"],
    ["C:\\Windows\\System32\\photo.png", "photo.png"],
    ["/photo.png/", "photo.png"],
    ["photo.png...  ", "photo.png"],
    [".hidden.png", "hidden.png"],
    ["a\u0000b\u001bc\u007f\r\n.png", "abc.png"],
    ["\u202egnp.photo\u2066.png", "gnp.photo.png"],
    ["zero\u200bwidth\ufeff.png", "zerowidth.png"],
    ["half\ud800.png", "half.png"],
    ["caf\u0065\u0000\u0301.png", "caf\u00e9.png"],
    ['a<b>c:d"e|f?g*.png', "a_b_c_d_e_f_g_.png"],
    ["  many \t spaces .png", "many spaces.png"],
    ["CON.png", "_CON.png"],
    ["lpt1.tar.png", "_lpt1.tar.png"],
    ["COM².png", "_COM².png"],
    ["console.png", "console.png"],
    ["folder\u2215photo.png", "photo.png"],
    ["screenshot", "screenshot.png"],
    ["Version 1.2", "Version 1.2.png"],
  ])("keeps %j as %j", (given, kept) => {
    expect(nameOf(given)).toBe(kept);
  });

  it.each(["", "   ", "..", "../..", "/", "\u202e", "\u0000", ". . ."])(
    "refuses %j, of which nothing is left",
    (given) => {
      expect(nameOf(given)).toBeNull();
    },
  );

  it.each(["photo.exe", "photo.png.html", "photo.svg", "photo\u202egnp.exe", "photo.pdf"])(
    "refuses %j for a picture, with the endings that fit",
    (given) => {
      expect(readFileName(given, "image/png")).toMatchObject({
        granted: false,
        refusals: [{ code: "INVALID_INPUT", path: ["input", "fileName"], allowed: ["png"] }],
      });
    },
  );

  it("cuts a name that is too long and keeps its ending", () => {
    const kept = nameOf(`${"س".repeat(4_000)}.png`) ?? "";

    expect(Array.from(kept)).toHaveLength(LONGEST_FILE_NAME);
    expect(kept.endsWith("س.png")).toBe(true);
  });

  it.each([
    ["marks that belong to one letter", `a${"\u0301".repeat(250_000)}${"\u0316".repeat(250_000)}`],
    ["spaces in the middle", `a${" ".repeat(500_000)}b`],
  ])("refuses half a million %s at once", (_, given) => {
    const begun = performance.now();

    const read = readFileName(given, "image/png");

    expect(read).toMatchObject({ granted: false, refusals: [{ path: ["input", "fileName"] }] });
    expect(performance.now() - begun).toBeLessThan(100);
  });

  it("does no harm whatever 1,000 hostile names are made of", () => {
    const types = fc.constantFrom(...MEDIA_TYPE_NAMES);

    fc.assert(
      fc.property(hostileNames, types, (name, mediaType) => {
        const read = readFileName(name, mediaType);
        if (!read.granted) {
          expect(read.refusals[0]).toMatchObject({
            code: "INVALID_INPUT",
            path: ["input", "fileName"],
            message: { ar: expect.stringMatching(/./), en: expect.stringMatching(/./) },
          });
          return;
        }

        const kept = read.value;
        const endingOf = kept.slice(kept.lastIndexOf(".") + 1).toLowerCase();
        expect(kept).not.toMatch(/[/\\\u2215\uff0f]|\p{C}|\p{Zl}|\p{Zp}|[<>:"|?*]/u);
        expect(kept).not.toMatch(/^[.\s]|[.\s]$|^(con|nul|aux)\./iu);
        expect(Array.from(kept).length).toBeGreaterThanOrEqual(1);
        expect(Array.from(kept).length).toBeLessThanOrEqual(LONGEST_FILE_NAME);
        expect(MEDIA_TYPES[mediaType]).toContain(endingOf);
        expect(readFileName(kept, mediaType)).toEqual({ granted: true, value: kept });
        expect(attachmentHeader(kept)).toMatch(
          /^attachment; filename="[ !#-.0-[\]-~]+"; filename\*=UTF-8''[A-Za-z0-9%!~._-]+$/,
        );
        const encoded = attachmentHeader(kept).split("''")[1] ?? "";
        expect(decodeURIComponent(encoded)).toBe(kept);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("the header that a file is saved by", () => {
  it("gives the name in ASCII for old browsers and whole for all others (RFC 6266)", () => {
    expect(attachmentHeader("لقطة (1) 'a'.png")).toBe(
      "attachment; filename=\"____ _1_ _a_.png\"; filename*=UTF-8''" +
        "%D9%84%D9%82%D8%B7%D8%A9%20%281%29%20%27a%27.png",
    );
  });
});
