import { type Identifier } from "../../../domain/identity/identifier-claim";
import { type Caller } from "../../../platform/auth/caller";
import { isWithin, type Scope, scopeOf } from "../row-rights";
import { type Report } from "./report";

/** What decides whether a report is somebody's to see. */
export interface Guarded {
  readonly provider: string;
  readonly beneficiary: Identifier;
  readonly wasReferred: boolean;
}

/** Whose reports a caller may see. The hub's own subgraphs work on tickets and see no report. */
export function reportScopeOf(caller: Caller | null): Scope {
  return caller?.role === "SYSTEM" ? { kind: "NONE" } : scopeOf(caller);
}

/** lifecycle.md, "Who may": staff all, agents those referred to their provider from then on, beneficiaries their own. */
export function maySee(scope: Scope, { wasReferred, ...report }: Guarded): boolean {
  if (scope.kind === "PROVIDER" && !wasReferred) return false;
  return isWithin(scope, report);
}

/** Whether a report as it is now is the caller's to see. */
export function isVisible(
  caller: Caller | null,
  { provider, beneficiary, state }: Report,
): boolean {
  const { wasReferred } = state;
  return maySee(reportScopeOf(caller), { provider, beneficiary, wasReferred });
}
