import { BENEFICIARY_KINDS, type Beneficiary } from "../../../domain/identity/beneficiary";
import { saudiMobile } from "../../../domain/identity/mobile";
import { type Caller } from "../../../platform/auth/caller";
import { HubError } from "../../../platform/errors";
import { scopeOf } from "../row-rights";

/**
 * AMR-I2: a beneficiary's data is what national sign-on says, and nobody types it again. FORBIDDEN for a caller
 * who is none, or whose identifier is none that the Kingdom gives.
 */
export function beneficiaryOf(caller: Caller): Beneficiary {
  const scope = scopeOf(caller);
  const kind = BENEFICIARY_KINDS.find((known) => known === caller.person?.kind);
  if (caller.person === null || scope.kind !== "BENEFICIARY" || kind === undefined) {
    throw new HubError("FORBIDDEN");
  }
  const { name, mobile, email } = caller.person;
  return { ...scope.beneficiary, kind, name, mobile: mobile && kept(mobile), email };
}

/** A Saudi mobile in the one form in which the hub keeps them; any other number as it came. */
function kept(mobile: string): string {
  return saudiMobile(mobile) ?? mobile;
}
