import { type Decision, grant, refuse } from "../decision";
import { ticketKey } from "../identity/ticket-number";
import { type Refusal } from "../refusal";
import { BOUNDS } from "./bounds";
import { invalidInput } from "./refusals";
import { textRefusals } from "./text";
import { otherProviderRefusals, outsideTheCalendar } from "./ticket-guards";
import { type TicketOpening } from "./ticket-request";
import { type TicketMove, type TicketProfile } from "./ticket-state";

/**
 * The ticket table of lifecycle.md: an agent opens a ticket; its clock starts at `openedAt`,
 * which is a day of the business calendar and never in the future. One that another provider redirected here brings the
 * `openedAt` it had there, so that being sent on costs the beneficiary nothing.
 *
 * That the service exists and the number is free is for whoever has the tickets.
 */
export function openTicket(opening: TicketOpening, profile: TicketProfile): Decision<TicketMove> {
  const refusals = [
    ...numberRefusals(opening.number, ["number"]),
    ...textRefusals(opening.subject, {
      field: "subject",
      most: BOUNDS.subject,
      owed: true,
      lines: "ONE",
    }),
    ...openedAtRefusals(opening),
    ...redirectedFromRefusals(opening, profile),
  ];
  if (refusals.length > 0) return refuse(...refusals);

  const openedAt = opening.openedAt ?? opening.now;
  const state = {
    status: "OPEN",
    closure: null,
    redirectedTo: null,
    openedAt,
    closedAt: null,
    remindedAt: null,
    informationDueAt: null,
    level: 0,
    lastChangedAt: openedAt,
    version: 1,
  } as const;
  const change = { at: openedAt, from: null, to: state.status, closure: null, level: 0 };
  return grant({ state, change: { ...change, note: null } });
}

/** A number that is given has a normal form (A13) and keeps within its bound. */
function numberRefusals(number: string | null, field: readonly string[]): readonly Refusal[] {
  if (number === null) return [];
  if (ticketKey(number) === null) return [noNumber(field)];
  return textRefusals(number, { field, most: BOUNDS.number, owed: true, lines: "ONE" });
}

function openedAtRefusals({ now, openedAt, redirectedFrom }: TicketOpening): readonly Refusal[] {
  if (openedAt !== null) return outsideTheCalendar("openedAt", openedAt, now);
  if (redirectedFrom === null) return [];
  return [
    invalidInput("openedAt", {
      ar: "تاريخ فتح الشكوى الأول مطلوب مع الشكوى المحالة من جهة أخرى.",
      en: "The first opening is required with a ticket that another provider redirected here.",
    }),
  ];
}

function redirectedFromRefusals(
  { redirectedFrom, providers }: TicketOpening,
  profile: TicketProfile,
): readonly Refusal[] {
  if (redirectedFrom === null) return [];
  const { provider, number } = redirectedFrom;
  return [
    ...otherProviderRefusals(provider, ["redirectedFrom", "provider"], { providers, profile }),
    ...numberRefusals(number, ["redirectedFrom", "number"]),
  ];
}

function noNumber(field: readonly string[]): Refusal {
  return invalidInput(field, {
    ar: "ليس في هذا النص رقم شكوى.",
    en: "There is no ticket number in this text.",
  });
}
