import { type Decision, grant, refuse } from "../decision";
import { type Refusal } from "../refusal";
import { type RuleId } from "../rulebook/rule";
import { type LocalizedText } from "../text";
import { firstRefusals, versionRefusals } from "./refusals";
import { noSuchTicketStep, occurredAtRefusals } from "./ticket-guards";
import { type TicketEscalationRequest } from "./ticket-request";
import { type TicketMove, type TicketProfile, type TicketState } from "./ticket-state";
import { momentOf, moved, optionalNoteRefusals } from "./ticket-steps";
import { isTicketClosed } from "./ticket-table";
import { dayInText, providerInText } from "./wording";

/**
 * One step up the provider's own ladder, at the beneficiary's request.
 *
 * - ETM-1: the levels are climbed in sequence, none skipped, while there is a next one.
 * - ETM-8: Etimad's ladder is not for government beneficiaries.
 * - FRS-E1 to FRS-E3: Furas's one step is open once the service level has passed or the
 *   ticket was closed without being processed, which takes it up again.
 */
export function escalateTicket(
  state: TicketState,
  request: TicketEscalationRequest,
  profile: TicketProfile,
): Decision<TicketMove> {
  const refusals = firstRefusals(
    () => versionRefusals(request.expectedVersion, state.version),
    () => (mayClimb(state, profile) ? [] : [noSuchTicketStep(state.status, "number")]),
    () => [...optionalNoteRefusals(request), ...occurredAtRefusals(state, request)],
    () => governmentRefusals(request, profile),
    () => levelRefusals(state, profile),
    () => (isDue(state, request, profile) ? [] : [notLateYet(request)]),
  );
  if (refusals.length > 0) return refuse(...refusals);

  const climbed = { ...takenUp(state), level: state.level + 1 };
  return grant(moved(state, climbed, request));
}

/** A ticket that is not closed may climb; a closed one only where it was closed UNRESOLVED and that is a ground. */
function mayClimb(state: TicketState, profile: TicketProfile): boolean {
  return !isTicketClosed(state.status) || wasLeftUnresolved(state, profile);
}

function wasLeftUnresolved({ closure }: TicketState, { escalateWhen }: TicketProfile): boolean {
  return escalateWhen === "LATE_OR_UNRESOLVED" && closure === "UNRESOLVED";
}

/** FRS-E1: the due instant has come, itself included; FRS-E2: it was closed without being processed. */
function isDue(
  state: TicketState,
  request: TicketEscalationRequest,
  profile: TicketProfile,
): boolean {
  if (profile.escalateWhen === "ANYTIME" || wasLeftUnresolved(state, profile)) return true;
  return request.dueAt !== null && momentOf(state, request) >= request.dueAt;
}

function takenUp(state: TicketState): TicketState {
  if (!isTicketClosed(state.status)) return state;
  return { ...state, status: "IN_PROGRESS", closure: null, redirectedTo: null, closedAt: null };
}

function governmentRefusals(
  { beneficiaryKind }: TicketEscalationRequest,
  { governmentMayClimb, name }: TicketProfile,
): readonly Refusal[] {
  if (governmentMayClimb || beneficiaryKind !== "GOVERNMENT") return [];
  const { ar, en } = providerInText(name);
  return [
    ruleRefused("ETM-8", {
      ar: `مستويات التصعيد لدى ${ar} للقطاع الخاص والأفراد، ولا تشمل الجهات الحكومية؛ ولتلك الجهات التصعيد إلى مركز آمر.`,
      en: `The ladder of ${en} is for the private sector and individuals, not for government entities; they may escalate to the Amr Centre.`,
    }),
  ];
}

function levelRefusals({ level }: TicketState, profile: TicketProfile): readonly Refusal[] {
  const { levels, name } = profile;
  if (level < levels) return [];
  const { ar, en } = providerInText(name);
  return [
    ruleRefused("ETM-1", {
      ar: `لا مستوى تصعيد بعد المستوى ${level} لدى ${ar}، وعدد مستوياتها ${levels}.`,
      en: `There is no level after level ${level} with ${en}, which has ${levels}.`,
    }),
  ];
}

function notLateYet({ dueAt }: TicketEscalationRequest): Refusal {
  if (dueAt === null) {
    return ruleRefused("FRS-E1", {
      ar: "لم تُتجاوز مدة معالجة: فهي متوقفة بانتظار بيانات من المستفيد، أو غير محددة.",
      en: "No processing time has passed: it is paused while information is awaited, or none is declared.",
    });
  }
  const day = dayInText(dueAt);
  const message = {
    ar: `لم تُتجاوز مدة المعالجة، وتنتهي عند الساعة 00:00 بتوقيت الرياض من ${day.ar}.`,
    en: `The processing time has not passed; it ends at 00:00 Riyadh of ${day.en}.`,
  };
  return { ...ruleRefused("FRS-E1", message), allowedAt: dueAt };
}

function ruleRefused(rule: RuleId, message: LocalizedText): Refusal {
  return { code: "RULE_REFUSED", message, path: ["input", "number"], rule };
}
