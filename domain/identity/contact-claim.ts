import { type Decision, grant, refuse } from "../decision";
import { type LocalizedText } from "../text";
import { emailAddress } from "./email";
import { anyMobile, saudiMobile } from "./mobile";

/** Where a beneficiary can be reached, as it is typed. Blank is the same as left out. */
export interface ContactClaim {
  readonly mobile?: string | null | undefined;
  readonly email?: string | null | undefined;
}

const NOT_SAUDI_MOBILE: LocalizedText = {
  ar: "أدخل رقم جوال سعودياً صحيحاً يبدأ بـ 05 أو +9665.",
  en: "Give a Saudi mobile number, written as 05… or +9665….",
};

const NOT_E164: LocalizedText = {
  ar: "أدخل رقم هاتف دولياً صحيحاً يبدأ بعلامة + ورمز الدولة.",
  en: "Give an international telephone number, from + and the country code.",
};

const NOT_EMAIL: LocalizedText = {
  ar: "عنوان البريد الإلكتروني غير صحيح.",
  en: "This is not a valid e-mail address.",
};

const NEITHER: LocalizedText = {
  ar: "يلزم رقم جوال أو بريد إلكتروني.",
  en: "A mobile number or an e-mail address is needed.",
};

/**
 * AMR-D5, AMR-I2: the mobile number in E.164, null when an e-mail address is given in its place. An
 * allocated Saudi mobile; with a foreign identifier any E.164 number.
 */
export function readMobile(
  claim: ContactClaim,
  path: readonly string[],
  hasForeignIdentifier: boolean,
): Decision<string | null> {
  const given = textOf(claim.mobile);
  if (given === null) return textOf(claim.email) ? grant(null) : invalid(NEITHER, path, "mobile");

  const mobile = hasForeignIdentifier ? anyMobile(given) : saudiMobile(given);
  if (mobile !== null) return grant(mobile);
  return invalid(hasForeignIdentifier ? NOT_E164 : NOT_SAUDI_MOBILE, path, "mobile");
}

/** AMR-I2: the e-mail address, null when none is given. */
export function readEmail(claim: ContactClaim, path: readonly string[]): Decision<string | null> {
  const given = textOf(claim.email);
  if (given === null) return grant(null);

  const email = emailAddress(given);
  return email === null ? invalid(NOT_EMAIL, path, "email") : grant(email);
}

function textOf(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

function invalid(message: LocalizedText, path: readonly string[], field: string): Decision<never> {
  return refuse({ code: "INVALID_INPUT", message, path: [...path, field] });
}
