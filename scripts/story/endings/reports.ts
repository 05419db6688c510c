import { USER_ERRORS, type UserError } from "../report-view";
import { expectThat, type Player } from "../stage";
import { type Theatre } from "../theatre";
import { lateTicket, type SeenTicket } from "./tickets";

/** The answer to a submission. */
export interface Submission {
  readonly report: { readonly number: string; readonly status: string } | null;
  readonly userErrors: readonly UserError[];
  readonly eligibility?: { readonly verdict: string } | null;
}

const TEXT = {
  title: "تأخر الرد على الطلب",
  description: "قُدّم الطلب إلى مقدم الخدمة ولم يصل رد في المدة.",
};

/** Escalates a ticket, and gives the answer as it came. */
export async function escalate(
  theatre: Theatre,
  player: Player,
  input: object,
): Promise<Submission> {
  const mutation = `mutation ($input: SubmitComplaintInput!) {
    done: submitComplaint(input: $input) {
      report: complaint { number status } eligibility { verdict } ${USER_ERRORS}
    }
  }`;
  const given = { input: { provider: "ETIMAD", channel: "WEBSITE", ...TEXT, ...input } };
  return (await theatre.ask<{ done: Submission }>(player, mutation, given)).done;
}

/** Asks that a service on paper be made digital, and gives the answer as it came. */
export async function askForTransformation(
  theatre: Theatre,
  paperServiceName: string,
): Promise<Submission> {
  const mutation = `mutation ($input: SubmitTransformationRequestInput!) {
    done: submitTransformationRequest(input: $input) {
      report: transformationRequest { number status } ${USER_ERRORS}
    }
  }`;
  const input = {
    provider: "ETIMAD",
    paperServiceName,
    title: "تحويل خدمة ورقية إلى رقمية",
    description: "تُقدَّم الخدمة على ورق في الفرع، ونقترح تقديمها على المنصة.",
  };
  const { beneficiary } = theatre.company;
  return (await theatre.ask<{ done: Submission }>(beneficiary, mutation, { input })).done;
}

/** Suggests an improvement, and gives the answer as it came. */
export async function suggest(theatre: Theatre, title: string): Promise<Submission> {
  const mutation = `mutation ($input: SubmitSuggestionInput!) {
    done: submitSuggestion(input: $input) { report: suggestion { number status } ${USER_ERRORS} }
  }`;
  const input = {
    provider: "ETIMAD",
    serviceCode: "ETIMAD-TENDERS",
    channel: "MOBILE_APP",
    title,
    description: `${title}، ليصل التنبيه قبل إغلاق المنافسة بيوم.`,
  };
  const { beneficiary } = theatre.company;
  return (await theatre.ask<{ done: Submission }>(beneficiary, mutation, { input })).done;
}

/** What was submitted and taken; the notice of its opening is shown. */
export async function taken(theatre: Theatre, { report, userErrors }: Submission): Promise<string> {
  expectThat(report !== null, `Refused: ${userErrors[0]?.message.en ?? "no reason given"}`);
  await theatre.time.settle();
  await theatre.stands(report.number, "RECEIVED");
  return report.number;
}

/** A complaint about a late ticket, just received. */
export async function received(
  theatre: Theatre,
  ticket?: SeenTicket,
  input: object = {},
): Promise<string> {
  const { number } = ticket ?? (await lateTicket(theatre, "ETIMAD"));
  const { beneficiary } = theatre.company;
  return taken(theatre, await escalate(theatre, beneficiary, { ticketNumber: number, ...input }));
}

/** A report that is being reviewed. */
export async function underReview(theatre: Theatre, number: string): Promise<string> {
  await theatre.take(theatre.company.staff, "startReview", { number }, "UNDER_REVIEW");
  return number;
}

/** A report that its provider works on. */
export async function inProgress(theatre: Theatre, number: string): Promise<string> {
  const { staff, agents } = theatre.company;
  await underReview(theatre, number);
  await theatre.take(staff, "referReport", { number }, "REFERRED");
  await theatre.take(agents.ETIMAD, "startReport", { number }, "IN_PROGRESS");
  return number;
}

/** A report that its provider has answered. */
export async function resolved(theatre: Theatre, number: string): Promise<string> {
  const note = "عولج الطلب وظهرت النتيجة في المنصة.";
  const { agents } = theatre.company;
  await theatre.take(agents.ETIMAD, "resolveReport", { number, note }, "RESOLVED");
  return number;
}
