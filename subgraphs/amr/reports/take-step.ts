import { type Decision, grant } from "../../../domain/decision";
import { type ReportMove } from "../../../domain/lifecycle/report-state";
import { type TakeStep } from "../../../domain/lifecycle/report-operation";
import { type ReportRequest } from "../../../domain/lifecycle/report-request";
import { type Refusal } from "../../../domain/refusal";
import { type Caller } from "../../../platform/auth/caller";
import { invariant } from "../../../platform/errors";
import { type RequestContext } from "../context";
import { type Work } from "../unit-of-work";
import { answerOnce } from "./answer-once";
import { doWhatIsDue } from "./do-what-is-due";
import { type Recording, recordMove } from "./record-move";
import { type Report } from "./report";
import { actorOf } from "./report-actor";
import { type ReportNumber, reportNumber } from "./report-number";
import { isVisible } from "./report-rights";
import { type ReportView, viewReport } from "./view-report";

/** What the input of every step has. */
export interface StepInput {
  readonly number: string;
  readonly note?: string | null;
  readonly expectedVersion?: number | null;
  readonly idempotencyKey?: string | null;
}

/** A step that was granted. */
export interface TakenStep {
  /** After the step. */
  readonly report: Report;
  readonly move: ReportMove;
  /** What it was decided with, where that is not what the provider declares at the moment. */
  readonly facts?: NonNullable<Recording["facts"]> | null;
}

/** A step that is asked for, with who asks. */
export interface StepRequest extends ReportRequest {
  readonly caller: Caller;
}

/**
 * Decides a step of a report, whose row is locked, and writes what goes with it beside the report and its move.
 * What it refuses, it has written nothing of.
 */
export type DecideStep = (
  work: Work,
  report: Report,
  request: StepRequest,
) => Decision<TakenStep> | Promise<Decision<TakenStep>>;

/** A step that somebody asks for. */
export interface AskedStep<Input extends StepInput> {
  /** The mutation, which is what an idempotency key belongs to. */
  readonly operation: string;
  readonly input: Input;
  readonly decide: DecideStep;
}

/** The report as it is now, also when the step was refused; null when it was not found. */
export interface StepOutcome {
  readonly report: ReportView | null;
  readonly refusals: readonly Refusal[];
}

/** What is kept of an answer: the report itself is read anew whenever it is given again. */
interface StepAnswer {
  readonly number: ReportNumber | null;
  readonly refusals: readonly Refusal[];
}

/** A step that changes nothing of a report but where it stands. */
export function plainStep(step: TakeStep<ReportRequest>): DecideStep {
  return ({ calendar }, report, request) => {
    const decision = step(report.state, request, calendar);
    if (!decision.granted) return decision;
    const move = decision.value;
    return grant({ report: { ...report, state: move.state }, move });
  };
}

/**
 * Takes one step of a report: read, decide, write, in one transaction. A report that the caller may not see
 * is one that is not there. What is refused changes nothing; what the clock was due to do first is done.
 */
export async function takeStep<Input extends StepInput>(
  context: RequestContext,
  asked: AskedStep<Input>,
): Promise<StepOutcome> {
  const { caller } = context;
  invariant(caller !== null, "a step is taken by somebody");
  const { operation, input } = asked;
  const outcome = await context.unitOfWork.run((work) =>
    answerOnce(work.manager, { caller, operation, input }, () =>
      decideAndWrite(work, context, caller, asked),
    ),
  );
  const { number, refusals } =
    "answer" in outcome ? outcome.answer : { number: null, refusals: [outcome.refusal] };
  const found = number ?? reportNumber(input.number);
  return { report: found && (await viewReport(context, found)), refusals };
}

async function decideAndWrite<Input extends StepInput>(
  work: Work,
  { portalUrl }: RequestContext,
  caller: Caller,
  { input, decide }: AskedStep<Input>,
): Promise<StepAnswer> {
  const found = await lockVisible(work, caller, input.number);
  if (found === null) return { number: null, refusals: [NOT_FOUND] };
  const report = await doWhatIsDue(work, found, { portalUrl });
  const { number } = report;

  const decision = await decide(work, report, toRequest(work, caller, input));
  if (!decision.granted) return { number, refusals: decision.refusals };

  await work.reports.save(decision.value.report);
  await recordMove(work, { ...decision.value, by: caller, portalUrl });
  return { number, refusals: [] };
}

async function lockVisible(work: Work, caller: Caller, text: string): Promise<Report | null> {
  const number = reportNumber(text);
  const report = number && (await work.reports.lock(number));
  return report && isVisible(caller, report) ? report : null;
}

function toRequest({ now }: Work, caller: Caller, input: StepInput): StepRequest {
  const { note = null, expectedVersion = null } = input;
  return { at: now, actor: actorOf(caller), note, expectedVersion, caller };
}

const NOT_FOUND: Refusal = {
  code: "NOT_FOUND",
  message: { ar: "لا يوجد بلاغ بهذا الرقم.", en: "There is no report of this number." },
  path: ["input", "number"],
};
