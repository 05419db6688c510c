import { type Decision, refuse } from "../../../domain/decision";
import {
  BENEFICIARY_KINDS,
  type Beneficiary,
  type BeneficiaryClaim,
  readBeneficiary,
} from "../../../domain/identity/beneficiary";
import { type Identifier } from "../../../domain/identity/identifier-claim";
import { type Refusal } from "../../../domain/refusal";
import { type Caller } from "../../../platform/auth/caller";
import { HubError } from "../../../platform/errors";
import { scopeOf } from "../row-rights";

/** What national sign-on says of a beneficiary, whose identifier is known to be one. */
type SignedIn = Identifier & BeneficiaryClaim;

const INPUT = ["input"];

/**
 * AMR-I2: a beneficiary's data is what national sign-on says, and nobody types it again. FORBIDDEN for a caller
 * who is none, or whose identifier is none that the Kingdom gives.
 */
export function signedInBeneficiary(caller: Caller): SignedIn {
  const scope = scopeOf(caller);
  const kind = BENEFICIARY_KINDS.find((known) => known === caller.person?.kind);
  if (caller.person === null || scope.kind !== "BENEFICIARY" || kind === undefined) {
    throw new HubError("FORBIDDEN");
  }
  const { name, mobile, email } = caller.person;
  return { ...scope.beneficiary, kind, name, mobile, email };
}

/** AMR-D4, AMR-D5: the same in the form in which it is kept; refused when nobody could be reached by it. */
export function readSignedIn(caller: Caller): Decision<Beneficiary> {
  const read = readBeneficiary(signedInBeneficiary(caller), INPUT, "STAFF");
  if (read.granted) return read;
  return read.refusals.some(isOfContact)
    ? refuse(UNREACHABLE)
    : refuse(...read.refusals.map((refusal) => ({ ...refusal, path: INPUT })));
}

function isOfContact({ path }: Refusal): boolean {
  return path?.at(-1) === "mobile" || path?.at(-1) === "email";
}

const UNREACHABLE: Refusal = {
  code: "INVALID_INPUT",
  message: {
    ar: "لا يحمل دخولك رقم جوال سعودياً أو بريداً إلكترونياً صحيحاً؛ حدّث بياناتك لدى الدخول الوطني الموحد ثم ادخل من جديد.",
    en: "Your sign-in carries no valid Saudi mobile number or e-mail address; update your data with national sign-on and sign in again.",
  },
  path: INPUT,
};
