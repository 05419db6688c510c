import { type Decision, grant, refuse } from "../decision";
import { type LocalizedText } from "../text";
import {
  type IdentifierKind,
  identifierKey,
  isForeign,
  isIdentifierOf,
  kindKnownFrom,
} from "./identifier";

/** Who enters a beneficiary's data: an agent with a ticket, or regulator staff on somebody's behalf. */
export type EnteredBy = "PROVIDER_AGENT" | "STAFF";

/** An identifier as it is typed; the kind is known from one that the Kingdom gave. */
export interface IdentifierClaim {
  readonly identifier: string;
  readonly identifierKind?: IdentifierKind | null | undefined;
}

/** An identifier of which it is known what it is, in the form in which it is kept. */
export interface Identifier {
  readonly identifier: string;
  readonly identifierKind: IdentifierKind;
}

const EXPECTED: Record<IdentifierKind, LocalizedText> = {
  NATIONAL_ID: {
    ar: "رقم الهوية الوطنية عشرة أرقام تبدأ بالرقم 1 وآخرها رقم تحقق صحيح.",
    en: "A national ID is 10 digits from 1 with a valid check digit.",
  },
  RESIDENCE_NUMBER: {
    ar: "رقم الإقامة عشرة أرقام تبدأ بالرقم 2 وآخرها رقم تحقق صحيح.",
    en: "A residence number is 10 digits from 2 with a valid check digit.",
  },
  UNIFIED_NUMBER: {
    ar: "الرقم الموحد للمنشأة عشرة أرقام تبدأ بالرقم 7.",
    en: "An establishment's unified number is 10 digits from 7.",
  },
  PASSPORT: {
    ar: "رقم جواز السفر من 5 إلى 20 من الأحرف اللاتينية والأرقام.",
    en: "A passport number is 5 to 20 Latin letters and digits.",
  },
  FOREIGN_REGISTRATION: {
    ar: "رقم التسجيل الأجنبي من 5 إلى 20 من الأحرف اللاتينية والأرقام.",
    en: "A foreign registration number is 5 to 20 Latin letters and digits.",
  },
};

const UNKNOWN: LocalizedText = {
  ar: "المعرّف ليس رقم هوية وطنية ولا رقم إقامة ولا رقماً موحداً صحيحاً؛ ولغير ذلك يلزم تحديد نوع المعرّف.",
  en: "The identifier is no valid national ID, residence number or unified number; any other needs its kind.",
};

const STAFF_ONLY: LocalizedText = {
  ar: "الزائر والجهة خارج المملكة يسجّلهما موظفو الهيئة وحدهم.",
  en: "Visitors and bodies abroad are entered by regulator staff only.",
};

/**
 * AMR-D5: an identifier that the Kingdom gave is taken from anybody; a passport or a foreign registration
 * from regulator staff, who say what it is. Refusals are INVALID_INPUT on the field below `path`.
 */
export function readIdentifier(
  claim: IdentifierClaim,
  path: readonly string[],
  by: EnteredBy,
): Decision<Identifier> {
  const identifier = identifierKey(claim.identifier);
  const identifierKind = claim.identifierKind ?? kindKnownFrom(identifier);
  if (identifierKind === null) return invalid(UNKNOWN, path);
  if (isForeign(identifierKind) && by !== "STAFF") return staffOnly(path);
  if (!isIdentifierOf(identifierKind, identifier)) return invalid(EXPECTED[identifierKind], path);
  return grant({ identifier, identifierKind });
}

function invalid(message: LocalizedText, path: readonly string[]): Decision<never> {
  return refuse({ code: "INVALID_INPUT", message, path: [...path, "identifier"] });
}

function staffOnly(path: readonly string[]): Decision<never> {
  return refuse({
    code: "INVALID_INPUT",
    message: STAFF_ONLY,
    path: [...path, "identifierKind"],
    rule: "AMR-D5",
  });
}
