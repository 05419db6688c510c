import { type Decision } from "../../../domain/decision";
import {
  type Beneficiary,
  type BeneficiaryClaim,
  readBeneficiary,
} from "../../../domain/identity/beneficiary";
import { type ReportClaim } from "../../../domain/requests/report-claim";
import { type Caller } from "../../../platform/auth/caller";
import { readSignedIn } from "./beneficiary-of-caller";
import { actorOf } from "./report-actor";

/** What the input of every track has; null and left out are the same. */
export interface SubmittedInput {
  readonly provider: string;
  readonly title: string;
  readonly description: string;
  readonly documentIds?: readonly string[] | null;
  readonly beneficiary?: BeneficiaryClaim | null;
  readonly idempotencyKey?: string | null;
}

/** Who submits: staff do so on a beneficiary's behalf. */
export function submittedBy(caller: Caller): "BENEFICIARY" | "STAFF" {
  return actorOf(caller) === "STAFF" ? "STAFF" : "BENEFICIARY";
}

/** What of the input is judged alike on every track. */
export function claimOf({ beneficiary, title, description }: SubmittedInput): ReportClaim {
  return { beneficiaryGiven: beneficiary != null, title, description };
}

/** Whom a report is for: the caller, or the one staff name; null when that is owed and was not given, which the rest is refused for. */
export function readWhom(
  { beneficiary }: SubmittedInput,
  caller: Caller,
): Decision<Beneficiary> | null {
  if (submittedBy(caller) === "BENEFICIARY") return readSignedIn(caller);
  return beneficiary ? readBeneficiary(beneficiary, ["input", "beneficiary"], "STAFF") : null;
}

/** Why a part of the input cannot be read; nothing for one that can, or that is not there. */
export function refusalsOf(decision: Decision<unknown> | null) {
  return decision === null || decision.granted ? [] : decision.refusals;
}
