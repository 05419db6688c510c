import { type Decision } from "../../../domain/decision";
import { type Refusal } from "../../../domain/refusal";
import { type KnownService } from "../../../domain/requests/known-service";
import { type Caller } from "../../../platform/auth/caller";
import { invariant } from "../../../platform/errors";
import { type RequestContext } from "../context";
import { type Work } from "../unit-of-work";
import { answerOnce } from "./answer-once";
import { type Filed, registerReport, untilRegistered } from "./register-report";
import { type SubmittedInput } from "./report-draft";
import { type ReportNumber } from "./report-number";
import { findProvider, unknownProvider } from "./submit-provider";
import { type ReportView, viewReport } from "./view-report";

/** What became of a submission: the report, or why there is none. */
export interface RequestSubmitted {
  readonly report: ReportView | null;
  readonly refusals: readonly Refusal[];
}

/** A transformation request or suggestion, and how the rules of its track look at it. */
export interface SubmittedRequest<Input extends SubmittedInput, Draft> {
  /** The mutation, which is what an idempotency key belongs to. */
  readonly operation: string;
  readonly input: Input;
  /** Everything that needs no look-up. */
  readonly read: (input: Input, caller: Caller) => Decision<Draft>;
  /** The rules, on the provider's services and the beneficiary's earlier reports as they are now. */
  readonly file: (
    work: Work,
    draft: Draft,
    services: readonly KnownService[],
  ) => Promise<Decision<Filed>>;
}

/** What is kept of an answer: the report itself is read anew whenever it is given again. */
interface SubmissionAnswer {
  readonly number: ReportNumber | null;
  readonly refusals: readonly Refusal[];
}

/** Receives a report that no provider is asked about: read, decide, write, in one transaction. */
export async function submitRequest<Input extends SubmittedInput, Draft>(
  context: RequestContext,
  request: SubmittedRequest<Input, Draft>,
): Promise<RequestSubmitted> {
  const { caller, unitOfWork } = context;
  invariant(caller !== null, "a report is submitted by somebody");
  const { operation, input } = request;
  const given = await unitOfWork.run((work) =>
    answerOnce(work.manager, { caller, operation, input }, () =>
      decide(work, { ...context, caller }, request),
    ),
  );
  if ("refusal" in given) return { report: null, refusals: [given.refusal] };
  const { number, refusals } = given.answer;
  return { report: number && (await viewReport(context, number)), refusals };
}

/** What is wrong with the input comes before what the rules say. */
async function decide<Input extends SubmittedInput, Draft>(
  work: Work,
  { caller, portalUrl }: { readonly caller: Caller; readonly portalUrl: string },
  { input, read, file }: SubmittedRequest<Input, Draft>,
): Promise<SubmissionAnswer> {
  const draft = read(input, caller);
  if (!draft.granted) return refused(...draft.refusals);
  const provider = await findProvider(work, input.provider);
  if (provider === null) return refused(await unknownProvider(work));
  const documentIds = input.documentIds ?? [];
  const refusals = await work.documents.check(documentIds, caller);
  if (refusals.length > 0) return refused(...refusals);

  const [services = []] = await work.providers.servicesOf([provider.code]);
  return untilRegistered(async () => {
    const filed = await file(work, draft.value, services);
    if (!filed.granted) return refused(...filed.refusals);
    const received = { caller, filed: filed.value, documentIds, eligibility: null, portalUrl };
    const number = await registerReport(work, received);
    return number && { number, refusals: [] };
  });
}

function refused(...refusals: readonly Refusal[]): SubmissionAnswer {
  return { number: null, refusals };
}
