import { type Decision, grant, refuse } from "../../../domain/decision";
import { type Refusal } from "../../../domain/refusal";
import { MEDIA_TYPES, type MediaType } from "./media-types";

/** The longest that the name of a file may be, in characters. */
export const LONGEST_FILE_NAME = 200;
/** No system has a longer path. Cleaning takes the square of a text's length, so that a longer one would hold up everybody. */
const LONGEST_PATH = 4_096;

/** Controls, direction marks and other signs that do not show, lone surrogates, and what no font has. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** Slashes, and the signs that look like one. */
const SEPARATORS = /[/\\\u2044\u2215\u2216\u29f5\u29f8\u29f9\ufe68\uff0f\uff3c]/u;
/** What a file's name must not hold on some system that people save it to. */
const RESERVED_SIGNS = /[<>:"|?*]/gu;
/** Names of devices, which stay so whatever ending follows. */
const DEVICE = /^(con|prn|aux|nul|clock\$|(com|lpt)[0-9¹²³])(?=\.|$)/iu;
const EDGES = /^[\s.]+|(?<![\s.])[\s.]+$/gu;
/** An ending begins with a letter: the 2 of "Version 1.2" is none. */
const ENDING = /\.([a-z][a-z0-9]{0,9})$/iu;

/**
 * The name under which people see and save a file. It is cleaned of what does harm: folders before it, separators,
 * signs that do not show or turn the direction, names of devices. Its ending must be one of its media type, and is
 * added when it has none; a name of which nothing is left is refused. It is never used as a path.
 */
export function readFileName(text: string, mediaType: MediaType | null): Decision<string> {
  if (text.length > LONGEST_PATH) return refuse(TOO_LONG);
  const name = withoutHarm(text);
  return name === "" ? refuse(UNREADABLE) : withEnding(name, mediaType);
}

function withEnding(name: string, mediaType: MediaType | null): Decision<string> {
  if (mediaType === null) return grant(name);
  const endings: readonly string[] = MEDIA_TYPES[mediaType];
  const ending = ENDING.exec(name)?.[1];
  if (ending === undefined) return grant(joined(name, MEDIA_TYPES[mediaType][0]));
  if (!endings.includes(ending.toLowerCase())) return refuse(wrongEnding(endings));
  return grant(joined(name.slice(0, -ending.length - 1), ending));
}

function withoutHarm(text: string): string {
  // What stood between a letter and its mark is gone before the two are written as one.
  const seen = text.replace(UNSEEN, "").normalize("NFC");
  const last = seen.split(SEPARATORS).findLast((part) => part.replace(EDGES, "") !== "") ?? "";
  const plain = last.replace(RESERVED_SIGNS, "_").replace(/\s+/gu, " ").replace(EDGES, "");
  return plain.replace(DEVICE, "_$&");
}

/** Cut in the middle of nothing but its end, so that the ending stays. */
function joined(base: string, ending: string): string {
  const room = LONGEST_FILE_NAME - ending.length - 1;
  const cut = Array.from(base).slice(0, room).join("").replace(EDGES, "");
  return `${cut}.${ending}`;
}

const PATH = ["input", "fileName"];
const UNREADABLE: Refusal = {
  code: "INVALID_INPUT",
  message: {
    ar: "لا يبقى من اسم الملف ما يُقرأ.",
    en: "Nothing of the file's name can be read.",
  },
  path: PATH,
};
const TOO_LONG: Refusal = {
  code: "INVALID_INPUT",
  message: {
    ar: `اسم الملف ${String(LONGEST_PATH)} حرف على الأكثر.`,
    en: `The file's name is at most ${String(LONGEST_PATH)} characters.`,
  },
  path: PATH,
};

function wrongEnding(allowed: readonly string[]): Refusal {
  return {
    code: "INVALID_INPUT",
    message: {
      ar: "امتداد اسم الملف لا يوافق نوعه.",
      en: "The ending of the file's name does not fit its type.",
    },
    path: PATH,
    allowed,
  };
}

/** RFC 6266: what makes a browser save a file under this name, in ASCII for old ones and by RFC 5987 for all others. */
export function attachmentHeader(fileName: string): string {
  const ascii = fileName.replace(/[^ !#$&+\-.0-9A-Z^_a-z~]/gu, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
