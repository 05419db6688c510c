import { type Decision, grant, refuse } from "../decision";
import { type Refusal } from "../refusal";
import { type LocalizedText } from "../text";
import { type ContactClaim, readEmail, readMobile } from "./contact-claim";
import { type IdentifierKind, isForeign } from "./identifier";
import {
  type EnteredBy,
  type Identifier,
  type IdentifierClaim,
  readIdentifier,
} from "./identifier-claim";

/** AMR-D4, NCGR-1: individuals, business with the financial sector, government, and non-profit. */
export const BENEFICIARY_KINDS = ["INDIVIDUAL", "BUSINESS", "GOVERNMENT", "NON_PROFIT"] as const;
export type BeneficiaryKind = (typeof BENEFICIARY_KINDS)[number];

/** Whom a ticket or report is for, in the form in which it is kept. */
export interface Beneficiary extends Identifier {
  readonly kind: BeneficiaryKind;
  readonly name: string;
  /** E.164. One of `mobile` and `email` is there. */
  readonly mobile: string | null;
  readonly email: string | null;
}

/** Whom a ticket or report is for, as it is typed. */
export interface BeneficiaryClaim extends IdentifierClaim, ContactClaim {
  readonly kind: BeneficiaryKind;
  readonly name: string;
}

const OF_AN_ESTABLISHMENT: readonly IdentifierKind[] = ["UNIFIED_NUMBER", "FOREIGN_REGISTRATION"];

const NOT_OF_A_PERSON: LocalizedText = {
  ar: "يُعرَّف الفرد برقم الهوية الوطنية أو رقم الإقامة أو جواز السفر.",
  en: "An individual is identified by a national ID, a residence number or a passport.",
};

const NOT_OF_AN_ESTABLISHMENT: LocalizedText = {
  ar: "تُعرَّف المنشأة أو الجهة برقمها الموحد، أو برقم تسجيلها إن كانت خارج المملكة.",
  en: "An establishment is identified by its unified number or, abroad, by its registration.",
};

const LONGEST_NAME = 200;

const NOT_A_NAME: LocalizedText = {
  ar: `الاسم مطلوب، في حدود ${LONGEST_NAME} حرف.`,
  en: `A name is needed, of at most ${LONGEST_NAME} characters.`,
};

/**
 * AMR-D4, AMR-D5: the data of a beneficiary, in the form in which it is kept. Refused with INVALID_INPUT
 * for every field that is not valid, below `path`.
 */
export function readBeneficiary(
  claim: BeneficiaryClaim,
  path: readonly string[],
  by: EnteredBy,
): Decision<Beneficiary> {
  const identity = readIdentity(claim, path, by);
  const name = readName(claim.name, path);
  const mobile = readMobile(claim, path, isForeign(claim.identifierKind));
  const email = readEmail(claim, path);

  if (identity.granted && name.granted && mobile.granted && email.granted) {
    const { kind } = claim;
    const contact = { mobile: mobile.value, email: email.value };
    return grant({ kind, ...identity.value, name: name.value, ...contact });
  }
  return refuse(...[identity, name, mobile, email].flatMap(refusalsOf));
}

/** A17: two beneficiaries are the same whose identifiers are, whatever else was typed with them. */
export function isSameBeneficiary(one: Identifier, other: Identifier): boolean {
  return one.identifierKind === other.identifierKind && one.identifier === other.identifier;
}

function readIdentity(
  claim: BeneficiaryClaim,
  path: readonly string[],
  by: EnteredBy,
): Decision<Identifier> {
  const read = readIdentifier(claim, path, by);
  if (!read.granted) return read;

  const isPerson = claim.kind === "INDIVIDUAL";
  if (isPerson !== OF_AN_ESTABLISHMENT.includes(read.value.identifierKind)) return read;
  return invalid(isPerson ? NOT_OF_A_PERSON : NOT_OF_AN_ESTABLISHMENT, path, "identifier");
}

function readName(text: string, path: readonly string[]): Decision<string> {
  const name = text.trim();
  const isName = /[\p{L}\p{N}]/u.test(name) && !/[\p{Cc}\p{Cs}]/u.test(name);
  return isName && name.length <= LONGEST_NAME ? grant(name) : invalid(NOT_A_NAME, path, "name");
}

function refusalsOf(decision: Decision<unknown>): readonly Refusal[] {
  return decision.granted ? [] : decision.refusals;
}

function invalid(message: LocalizedText, path: readonly string[], field: string): Decision<never> {
  return refuse({ code: "INVALID_INPUT", message, path: [...path, field] });
}
