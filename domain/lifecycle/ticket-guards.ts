import { FIRST_CALENDAR_DAY } from "../calendar/ruled-calendar";
import { startOfDay } from "../calendar/riyadh";
import { type Refusal } from "../refusal";
import { type LocalizedText } from "../text";
import { BOUNDS } from "./bounds";
import { invalidInput } from "./refusals";
import { TICKET_STATUS_WORDS } from "./status-words";
import { textRefusals } from "./text";
import { type TicketClosure, type TicketStatus } from "./ticket";
import { type TicketChangeRequest, type TicketRequest } from "./ticket-request";
import { type TicketProfile, type TicketState } from "./ticket-state";
import {
  awaitsInformation,
  closuresFrom,
  isTicketClosed,
  nextTicketStatuses,
  owedWith,
} from "./ticket-table";
import { isolated, listInText } from "./wording";

/** No such step from here: the refusal names the statuses that a change may lead to. */
export function noSuchTicketStep(from: TicketStatus, field: string): Refusal {
  const allowed = nextTicketStatuses(from);
  const { ar, en } = TICKET_STATUS_WORDS[from];
  const possible = listInText(allowed);
  const message = {
    ar: `الشكوى لدى الجهة حالتها «${ar}»، ولا يمكن هذا الإجراء منها. الحالات الممكنة: ${possible.ar}.`,
    en: `The ticket is ${en}; this step is not possible from there. Possible statuses: ${possible.en}.`,
  };
  return { code: "INVALID_TRANSITION", message, path: ["input", field], allowed };
}

/** The table of the life cycle: the status must be one that this one may change to. */
export function transitionRefusals(from: TicketStatus, to: TicketStatus): readonly Refusal[] {
  return nextTicketStatuses(from).includes(to) ? [] : [noSuchTicketStep(from, "status")];
}

/** `occurredAt` is on a day of the business calendar, not before the ticket's last change and never in the future. */
export function occurredAtRefusals(
  state: TicketState,
  { occurredAt, now }: TicketRequest,
): readonly Refusal[] {
  if (occurredAt === null) return [];
  const outside = outsideTheCalendar("occurredAt", occurredAt, now);
  if (outside.length > 0 || occurredAt >= state.lastChangedAt) return outside;
  const last = state.lastChangedAt.toISOString();
  return [
    invalidInput("occurredAt", {
      ar: `لا يسبق هذا الوقت آخر تغيير في الشكوى (${isolated(last)}).`,
      en: `It cannot be before the ticket's last change (${last}).`,
    }),
  ];
}

/** When something happened is never in the future, and never before the first day that deadlines are worked out for. */
export function outsideTheCalendar(field: string, instant: Date, now: Date): readonly Refusal[] {
  if (instant > now) return [invalidInput(field, IN_THE_FUTURE)];
  return instant < startOfDay(FIRST_CALENDAR_DAY) ? [invalidInput(field, TOO_EARLY)] : [];
}

const IN_THE_FUTURE: LocalizedText = {
  ar: "لا يكون هذا الوقت في المستقبل.",
  en: "It cannot be in the future.",
};

const TOO_EARLY: LocalizedText = {
  ar: `لا يسبق هذا الوقت أول يوم في تقويم أيام العمل: ${isolated(FIRST_CALENDAR_DAY)} بتوقيت الرياض.`,
  en: `It cannot be before the first day of the business calendar, ${FIRST_CALENDAR_DAY} in Riyadh.`,
};

/** A note is owed when information is awaited (what is missing) and with the closure WITHDRAWN (how). */
export function noteRefusals(request: TicketChangeRequest): readonly Refusal[] {
  const owed = awaitsInformation(request.status) || owes(request.closure, "NOTE");
  return textRefusals(request.note, { field: "note", most: BOUNDS.note, owed });
}

/** A closure is owed with CLOSED and refused otherwise, and must be one that is open from here. */
export function closureRefusals(
  state: TicketState,
  { status, closure }: TicketChangeRequest,
  profile: TicketProfile,
): readonly Refusal[] {
  if (!isTicketClosed(status)) return closure === null ? [] : [closureWithoutClosing()];
  const allowed = closuresFrom(state.status, profile);
  if (closure === null) return [closureOwed(allowed)];
  return allowed.includes(closure) ? [] : [noResponseNotOpen(allowed)];
}

/** The closure REDIRECTED names another provider of the registry; nothing else names one. */
export function redirectRefusals(
  { closure, redirectTo, providers }: TicketChangeRequest,
  profile: TicketProfile,
): readonly Refusal[] {
  const redirects = owes(closure, "PROVIDER");
  if (!redirects) return redirectTo === null ? [] : [redirectWithoutClosure()];
  return otherProviderRefusals(redirectTo, "redirectTo", { providers, profile });
}

/** A provider of the registry that is not this one. */
export function otherProviderRefusals(
  code: string | null,
  field: string | readonly string[],
  {
    providers,
    profile,
  }: { readonly providers: readonly string[]; readonly profile: TicketProfile },
): readonly Refusal[] {
  const others = providers.filter((provider) => provider !== profile.code);
  if (code !== null && others.includes(code)) return [];
  return [
    invalidInput(
      field,
      {
        ar: "يجب أن تكون جهة أخرى مسجلة لدى مركز آمر.",
        en: "It must be another provider of the registry.",
      },
      others,
    ),
  ];
}

function owes(closure: TicketClosure | null, what: "NOTE" | "PROVIDER"): boolean {
  return closure !== null && owedWith(closure) === what;
}

function closureWithoutClosing(): Refusal {
  return invalidInput("closure", {
    ar: "لا تُذكر نتيجة الإغلاق إلا مع الحالة CLOSED.",
    en: "A closure goes with the status CLOSED only.",
  });
}

function closureOwed(allowed: readonly TicketClosure[]): Refusal {
  const message = {
    ar: "نتيجة الإغلاق مطلوبة مع الحالة CLOSED.",
    en: "A closure is required with the status CLOSED.",
  };
  return invalidInput("closure", message, allowed);
}

function noResponseNotOpen(allowed: readonly TicketClosure[]): Refusal {
  const message = {
    ar: "لا تُغلق الشكوى بالنتيجة NO_RESPONSE إلا من نقص البيانات، ولدى جهة ليست لها مهلة تغلقها آليًا.",
    en: "A ticket is closed NO_RESPONSE only while information is awaited, and only by a provider without a clock of its own for it.",
  };
  return invalidInput("closure", message, allowed);
}

function redirectWithoutClosure(): Refusal {
  return invalidInput("redirectTo", {
    ar: "لا تُذكر جهة أخرى إلا مع النتيجة REDIRECTED.",
    en: "Another provider is named with the closure REDIRECTED only.",
  });
}
