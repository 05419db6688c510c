import { type Eligibility } from "../../../domain/eligibility/eligibility";
import { type Refusal } from "../../../domain/refusal";
import { type Caller } from "../../../platform/auth/caller";
import { invariant } from "../../../platform/errors";
import { type RequestContext } from "../context";
import { type Work } from "../unit-of-work";
import { answerGivenBefore, answerOnce, type OnceAnswer } from "./answer-once";
import { type ComplaintDraft, type ComplaintInput, readComplaint } from "./complaint-draft";
import { toFiledComplaint } from "./filed-complaint";
import { type Findings, inquire } from "./inquire";
import { registerReport, untilRegistered } from "./register-report";
import { type ReportNumber } from "./report-number";
import { unknownProvider } from "./submit-provider";
import { type ReportView, viewReport } from "./view-report";
import { weighFindings } from "./weigh-complaint";

/** What became of a submission: the complaint, or why there is none, and the decision where one was taken. */
export interface Submitted {
  readonly complaint: ReportView | null;
  readonly refusals: readonly Refusal[];
  readonly eligibility: Eligibility | null;
}

/** What is kept of an answer: the complaint itself is read anew whenever it is given again. */
interface SubmissionAnswer {
  readonly number: ReportNumber | null;
  readonly refusals: readonly Refusal[];
  readonly eligibility: Eligibility | null;
}

interface Submission {
  readonly caller: Caller;
  readonly operation: "submitComplaint";
  readonly input: ComplaintInput;
}

/**
 * Escalates a provider's ticket to the regulator, on its facts of this moment. Stored when the rulebook says ELIGIBLE;
 * one complaint a ticket, however many come at once (AMR-C5). While the provider does not answer, what needs no answer
 * is refused as ever, and everything else is stored with the verdict PROVISIONAL, to be decided once it does (A8).
 */
export async function submitComplaint(
  context: RequestContext,
  input: ComplaintInput,
): Promise<Submitted> {
  const { caller, unitOfWork } = context;
  invariant(caller !== null, "a complaint is submitted by somebody");
  const submission: Submission = { caller, operation: "submitComplaint", input };
  const before =
    input.idempotencyKey == null
      ? null
      : await unitOfWork.run(({ manager }) =>
          answerGivenBefore<SubmissionAnswer>(manager, submission),
        );
  return toSubmitted(context, before ?? (await decideOnce(context, submission)));
}

/** The provider is asked before the transaction begins: none waits for another agency. */
async function decideOnce(
  context: RequestContext,
  submission: Submission,
): Promise<OnceAnswer<SubmissionAnswer>> {
  const { caller, input } = submission;
  const read = readComplaint(input, caller);
  const findings = read.granted ? await inquire(context, read.value) : null;
  return context.unitOfWork.run((work) =>
    answerOnce(work.manager, submission, () => {
      if (!read.granted) return Promise.resolve(refused(null, ...read.refusals));
      return decide(work, context, { caller, input, draft: read.value, findings });
    }),
  );
}

interface Decidable {
  readonly caller: Caller;
  readonly input: ComplaintInput;
  readonly draft: ComplaintDraft;
  /** Null when there is no such provider. */
  readonly findings: Findings | null;
}

/** What is wrong with the input comes before what the rules say. */
async function decide(
  work: Work,
  context: RequestContext,
  { caller, input, draft, findings }: Decidable,
): Promise<SubmissionAnswer> {
  if (findings === null) return refused(null, await unknownProvider(work));
  if (draft.intakeOutage && findings.service === null) return refuseService(work, draft);
  const documentIds = input.documentIds ?? [];
  const refusals = await work.documents.check(documentIds, caller);
  if (refusals.length > 0) return refused(null, ...refusals);
  const pictureAttached = await work.documents.hasPicture(documentIds, caller);
  const { portalUrl } = context;
  return untilRegistered(async () => {
    const eligibility = await weighFindings(work, draft, { findings, pictureAttached });
    if (eligibility.refusal !== null) return refused(eligibility, eligibility.refusal);
    const filed = toFiledComplaint(draft, findings, eligibility);
    const received = { caller, filed, documentIds, eligibility, portalUrl };
    const number = await registerReport(work, received);
    return number && { number, refusals: [], eligibility };
  });
}

/** An outage is of a service, which its provider must have. */
async function refuseService(
  { providers }: Work,
  { provider }: ComplaintDraft,
): Promise<SubmissionAnswer> {
  const [services = []] = await providers.servicesOf([provider]);
  return refused(null, {
    code: "INVALID_INPUT",
    message: {
      ar: "لا توجد لدى الجهة خدمة بهذا الرمز.",
      en: "The provider has no service of this code.",
    },
    path: ["input", "serviceCode"],
    allowed: services.map(({ code }) => code),
  });
}

function refused(
  eligibility: Eligibility | null,
  ...refusals: readonly Refusal[]
): SubmissionAnswer {
  return { number: null, refusals, eligibility };
}

async function toSubmitted(
  context: RequestContext,
  given: OnceAnswer<SubmissionAnswer>,
): Promise<Submitted> {
  if ("refusal" in given) {
    return { complaint: null, refusals: [given.refusal], eligibility: null };
  }
  const { number, refusals, eligibility } = given.answer;
  return { complaint: number && (await viewReport(context, number)), refusals, eligibility };
}
