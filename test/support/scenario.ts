import { type TestHub } from "./test-hub";

/** The made-up people of the tests: identifiers of nobody. */
export const FIRST_PERSON = "1000000008";
export const SECOND_PERSON = "1000000016";

export type ProviderName = "Etimad" | "Furas" | "Mof";
export const PROVIDERS: readonly ProviderName[] = ["Etimad", "Furas", "Mof"];

const SERVICES: Record<ProviderName, string> = {
  Etimad: "ETIMAD-TENDERS",
  Furas: "FURAS-REQUESTS",
  Mof: "MOF-REFUNDS",
};
const FURAS_REQUEST = { requestNumber: "F-2026-1", requestProblem: "REQUEST_OVERDUE" };

interface UserError {
  readonly code: string;
  readonly path: readonly string[] | null;
  readonly rule: { readonly id: string } | null;
  readonly message: { readonly ar: string; readonly en: string };
}

/** What a mutation of a ticket answers here. */
export interface TicketAnswer {
  readonly ticket: {
    readonly number: string;
    readonly status: string;
    readonly dueAt: string | null;
    readonly version: number;
  } | null;
  readonly userErrors: readonly UserError[];
}

/** What submitting a complaint answers here. */
export interface ComplaintAnswer {
  readonly complaint: {
    readonly number: string;
    readonly status: string;
    readonly dueAt: string;
  } | null;
  readonly userErrors: readonly UserError[];
}

const USER_ERRORS = "userErrors { code path rule { id } message { ar en } }";
const TICKET = `{ ticket { number status dueAt version } ${USER_ERRORS} }`;

/** The input of opening a ticket with a provider; a test names only what it is about. */
function ticketInput(provider: ProviderName, fields: object = {}): Record<string, unknown> {
  return {
    serviceCode: SERVICES[provider],
    channel: "PHONE",
    matter: "SERVICE_QUALITY",
    subject: "لم يصل رد",
    beneficiary: { identifier: FIRST_PERSON, name: "مستفيد تجريبي", mobile: "+966501234567" },
    ...(provider === "Furas" ? FURAS_REQUEST : {}),
    ...fields,
  };
}

/** Opens a ticket as an agent of its provider; fails when that is refused. */
export async function openTicket(
  hub: TestHub,
  provider: ProviderName,
  fields: object = {},
): Promise<NonNullable<TicketAnswer["ticket"]>> {
  const answer = await takeTicketStep(hub, provider, "open", ticketInput(provider, fields));
  if (answer.ticket === null) throw new Error(JSON.stringify(answer.userErrors));
  return answer.ticket;
}

/** Takes one step of a ticket as an agent of its provider. */
export async function takeTicketStep(
  hub: TestHub,
  provider: ProviderName,
  step: "open" | "change" | "escalate" | "remind",
  input: object,
): Promise<TicketAnswer> {
  const token = await hub.tokens.agent(provider.toUpperCase());
  const type = `${step.charAt(0).toUpperCase()}${step.slice(1)}${provider}TicketInput`;
  const { data, errors } = await hub.ask<{ answer: TicketAnswer | null }>(
    token,
    `mutation ($input: ${type}!) { answer: ${step}${provider}Ticket(input: $input) ${TICKET} }`,
    { input },
  );
  if (!data?.answer) throw new Error(JSON.stringify(errors));
  return data.answer;
}

/** An instant so many days before what the hub's clock shows. */
function daysAgo(hub: TestHub, days: number): string {
  return new Date(hub.clock.now().getTime() - days * 24 * 60 * 60 * 1000).toISOString();
}

/** A ticket that any beneficiary of it may escalate: its provider had more than its time. */
export function openLateTicket(hub: TestHub, provider: ProviderName, fields: object = {}) {
  return openTicket(hub, provider, { openedAt: daysAgo(hub, 40), ...fields });
}

const SUBMIT = `mutation ($input: SubmitComplaintInput!) {
  submitComplaint(input: $input) { complaint { number status dueAt } ${USER_ERRORS} }
}`;

/** The input of escalating a ticket; a test names only what it is about. */
export function complaintInput(provider: ProviderName, ticketNumber: string, fields: object = {}) {
  return {
    provider: provider.toUpperCase(),
    ticketNumber,
    channel: "WEBSITE",
    title: "تأخر الرد",
    description: "لم يصل رد من مقدم الخدمة في المدة.",
    ...fields,
  };
}

/** Submits a complaint and gives the answer as it came, top-level errors included. */
export function submitComplaint(hub: TestHub, token: string, input: object) {
  return hub.ask<{ submitComplaint: ComplaintAnswer | null }>(token, SUBMIT, { input });
}

/** A report that was received; fails when it is refused. */
export async function submitted(
  hub: TestHub,
  provider: ProviderName,
  ticketNumber: string,
): Promise<string> {
  const token = await hub.tokens.beneficiary(FIRST_PERSON);
  const { data, errors } = await submitComplaint(
    hub,
    token,
    complaintInput(provider, ticketNumber),
  );
  const number = data?.submitComplaint?.complaint?.number;
  if (number === undefined) throw new Error(JSON.stringify({ data, errors }));
  return number;
}

/** Takes one step of a report and gives its status, or the first user error's code. */
export async function takeReportStep(
  hub: TestHub,
  token: string,
  step: string,
  input: object,
): Promise<string | undefined> {
  const type = `${step.charAt(0).toUpperCase()}${step.slice(1)}Input`;
  const { data, errors } = await hub.ask<Record<"answer", StepAnswer | null>>(
    token,
    `mutation ($input: ${type}!) { answer: ${step}(input: $input) { report { status } ${USER_ERRORS} } }`,
    { input },
  );
  if (!data?.answer) throw new Error(JSON.stringify(errors));
  return data.answer.userErrors[0]?.code ?? data.answer.report?.status;
}

interface StepAnswer {
  readonly report: { readonly status: string } | null;
  readonly userErrors: readonly UserError[];
}
