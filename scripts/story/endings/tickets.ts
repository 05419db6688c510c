import { type LocalizedText } from "../../../domain/text";
import { USER_ERRORS, type UserError } from "../report-view";
import { expectThat } from "../stage";
import { type Theatre } from "../theatre";

const DAY_MS = 86_400_000;
/** Longer than any provider's service level, and than the five business days of those that declare none. */
const LATE_BUSINESS_DAYS = 12;

/** A provider whose agents play. */
export type ProviderCode = "ETIMAD" | "FURAS" | "MOF";

/** A provider's ticket as it is answered. */
export interface SeenTicket {
  readonly number: string;
  readonly status: string;
  readonly closure: string | null;
  readonly openedAt: string;
  readonly informationDueAt: string | null;
  readonly redirectedTo: { readonly name: LocalizedText } | null;
}

interface Answer {
  readonly done: { readonly ticket: SeenTicket | null; readonly userErrors: readonly UserError[] };
}

const PREFIXES: Record<ProviderCode, string> = { ETIMAD: "Etimad", FURAS: "Furas", MOF: "Mof" };
const SERVICES: Record<ProviderCode, string> = {
  ETIMAD: "ETIMAD-TENDERS",
  FURAS: "FURAS-REQUESTS",
  MOF: "MOF-REFUNDS",
};
const OF_FURAS = { requestNumber: "F-2026-1", requestProblem: "REQUEST_OVERDUE" };

/** Takes one step of a provider's ticket as its agent. */
export async function ticketStep(
  theatre: Theatre,
  provider: ProviderCode,
  step: "open" | "change" | "remind",
  input: object,
): Promise<SeenTicket> {
  const name = `${step}${PREFIXES[provider]}Ticket`;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) {
    done: ${name}(input: $input) {
      ticket { number status closure openedAt informationDueAt redirectedTo { name { ar en } } }
      ${USER_ERRORS}
    }
  }`;
  const agent = theatre.company.agents[provider];
  const { done } = await theatre.ask<Answer>(agent, mutation, { input });
  expectThat(done.ticket !== null, `${name}: ${done.userErrors[0]?.message.en ?? "refused"}`);
  return done.ticket;
}

/** Opens a ticket of the beneficiary's with a provider; by now unless it says when. */
export function openTicket(
  theatre: Theatre,
  provider: ProviderCode,
  fields: object = {},
): Promise<SeenTicket> {
  return ticketStep(theatre, provider, "open", {
    serviceCode: SERVICES[provider],
    channel: "PHONE",
    matter: "SERVICE_QUALITY",
    subject: "لم يصل رد على الطلب",
    beneficiary: {
      identifier: "1000000008",
      name: "سارة التجريبية",
      mobile: "+966501234567",
    },
    ...(provider === "FURAS" ? OF_FURAS : {}),
    ...fields,
  });
}

/** A ticket that its provider has had longer than its time. */
export async function lateTicket(
  theatre: Theatre,
  provider: ProviderCode,
  fields: object = {},
): Promise<SeenTicket> {
  const openedAt = await businessDaysBefore(theatre, LATE_BUSINESS_DAYS);
  return openTicket(theatre, provider, { openedAt, ...fields });
}

/** The business days among the days that lie `from` to `to` days after the hub's today. */
export async function businessDays(
  theatre: Theatre,
  from: number,
  to: number,
): Promise<readonly string[]> {
  const day = (off: number) =>
    new Date(theatre.time.now.getTime() + off * DAY_MS).toISOString().slice(0, 10);
  const { calendar } = await theatre.ask<{ calendar: readonly Day[] }>(
    theatre.company.staff,
    "query ($from: Date!, $to: Date!) { calendar(from: $from, to: $to) { date kind } }",
    { from: day(from), to: day(to) },
  );
  return calendar.filter(({ kind }) => kind === "BUSINESS").map(({ date }) => date);
}

interface Day {
  readonly date: string;
  readonly kind: string;
}

async function businessDaysBefore(theatre: Theatre, count: number): Promise<string> {
  const date = (await businessDays(theatre, -60, -1)).at(-count);
  expectThat(date !== undefined, "The calendar has no business day in two months.");
  return `${date}T09:00:00.000Z`;
}
