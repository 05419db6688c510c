import { type BusinessCalendar } from "../calendar/business-calendar";
import { type Decision, grant, refuse } from "../decision";
import { type DeadlineCause } from "../deadline/ticket-deadline";
import { type Refusal } from "../refusal";
import { BOUNDS } from "./bounds";
import { missingRefusals, noSuchReportStep, ruleRefusals } from "./complaint-guards";
import { complaintMove } from "./complaint-move";
import { type ComplaintCell, type ComplaintStep, complaintCell } from "./complaint-table";
import { informationGiven, informationMissing } from "./information";
import { firstRefusals, versionRefusals } from "./refusals";
import {
  type MissingInformationRequest,
  type RejectionRequest,
  type ReportRequest,
} from "./report-request";
import { type ReportMove, type ReportState } from "./report-state";
import { cleaned, linesOf, textRefusals } from "./text";

/** One operation of the complaint's table: the move it makes, or why it makes none. Nothing is changed by a refusal. */
export type TakeStep<Request extends ReportRequest> = (
  state: ReportState,
  request: Request,
  calendar: BusinessCalendar,
) => Decision<ReportMove>;

/** What tells one operation from another, beside its row of the table. */
interface Operation<Request> {
  readonly step: ComplaintStep;
  readonly noteOwed?: boolean;
  readonly refusals?: (request: Request) => readonly Refusal[];
  readonly effect?: (
    state: ReportState,
    request: Request,
    cell: ComplaintCell,
  ) => Partial<ReportState>;
  /** What is kept as the note of the history; the request's own where left out. */
  readonly note?: (request: Request) => string | null;
  /** Set where the step stops the clock or lets it go on. */
  readonly cause?: DeadlineCause;
}

/** RECEIVED to UNDER_REVIEW, by staff; not while the verdict is PROVISIONAL (AMR-P1). */
export const startReview = operation({ step: "START_REVIEW" });

/** To AWAITING_INFORMATION, by staff, and in progress by the agent: the clock pauses and the 48 hours run (AMR-P7, A3, A9). */
export const requestInformation = operation<MissingInformationRequest>({
  step: "REQUEST_INFORMATION",
  refusals: missingRefusals,
  effect: informationMissing,
  note: ({ missing, note }) => linesOf([...missing, note]),
  cause: "PAUSED",
});

/** AWAITING_INFORMATION to where it came from, by the beneficiary or staff for them: the clock goes on (AMR-P7, AMR-P8). */
export const provideInformation = operation({
  step: "PROVIDE_INFORMATION",
  noteOwed: true,
  effect: informationGiven,
  cause: "RESUMED",
});

/** UNDER_REVIEW to REFERRED, by staff (AMR-P1). */
export const referReport = operation({ step: "REFER", effect: () => ({ wasReferred: true }) });

/** REFERRED or IN_PROGRESS back to UNDER_REVIEW, by the agent, saying whose it is (MOF-6). */
export const returnReport = operation({ step: "RETURN", noteOwed: true });

/** REFERRED to IN_PROGRESS, by the agent (AMR-N3). */
export const startReport = operation({ step: "START" });

/** IN_PROGRESS to RESOLVED, by the agent, with the answer that the beneficiary reads (AMR-P2). */
export const resolveReport = operation({
  step: "RESOLVE",
  noteOwed: true,
  effect: (_, { at, note }) => ({ answeredAt: at, answer: cleaned(note) }),
});

/** RESOLVED to CLOSED, by staff, or by the beneficiary for their own (AMR-P4). */
export const closeReport = operation({ step: "CLOSE" });

/** Any active status to WITHDRAWN, by the beneficiary or staff for them (AMR-P5). */
export const withdrawReport = operation({
  step: "WITHDRAW",
  effect: (_, { note }) => ({ reason: cleaned(note) }),
});

/** RECEIVED or UNDER_REVIEW to INELIGIBLE, by staff; the rule and the note are what the beneficiary reads. */
export const rejectReport = operation<RejectionRequest>({
  step: "REJECT",
  noteOwed: true,
  refusals: ruleRefusals,
  effect: (_, { ruleId, note }) => ({ reason: `${ruleId}: ${cleaned(note) ?? ""}` }),
});

function operation<Request extends ReportRequest = ReportRequest>(
  own: Operation<Request>,
): TakeStep<Request> {
  return (state, request, calendar) => {
    const { step, cause = null } = own;
    const { at, actor } = request;
    const cell = complaintCell(state, step, actor);
    const refusals = firstRefusals(
      () => versionRefusals(request.expectedVersion, state.version),
      () => (cell === null ? [noSuchReportStep(state, actor)] : []),
      () => inputRefusals(own, request),
    );
    if (cell === null || refusals.length > 0) return refuse(...refusals);

    const { note, effect } = takenFrom(own, state, request, cell);
    return grant(complaintMove(state, { step, cell, at, actor, note, effect, cause }, calendar));
  };
}

function takenFrom<Request extends ReportRequest>(
  { note, effect }: Operation<Request>,
  state: ReportState,
  request: Request,
  cell: ComplaintCell,
) {
  return {
    note: note ? note(request) : cleaned(request.note),
    effect: effect ? effect(state, request, cell) : {},
  };
}

function inputRefusals<Request extends ReportRequest>(
  { noteOwed = false, refusals }: Operation<Request>,
  request: Request,
): readonly Refusal[] {
  const note = textRefusals(request.note, { field: "note", most: BOUNDS.note, owed: noteOwed });
  return [...(refusals?.(request) ?? []), ...note];
}
