import { type BusinessCalendar } from "../calendar/business-calendar";
import { type Decision, grant, refuse } from "../decision";
import { type DeadlineCause } from "../deadline/ticket-deadline";
import { type Refusal } from "../refusal";
import { BOUNDS } from "./bounds";
import { firstRefusals, versionRefusals } from "./refusals";
import { type ReportStep } from "./report";
import { noSuchReportStep } from "./report-guards";
import { type Taken, reportMove } from "./report-move";
import { type ReportRequest } from "./report-request";
import { type ReportCell } from "./report-rows";
import { type ReportMove, type ReportState } from "./report-state";
import { reportCell } from "./report-table";
import { cleaned, textRefusals } from "./text";

/** One operation of a report's table: the move it makes, or why it makes none. Nothing is changed by a refusal. */
export type TakeStep<Request extends ReportRequest> = (
  state: ReportState,
  request: Request,
  calendar: BusinessCalendar,
) => Decision<ReportMove>;

/** What tells one operation from another, beside its cells of the table. */
export interface Operation<Request> {
  readonly step: ReportStep;
  readonly noteOwed?: (state: ReportState, request: Request) => boolean;
  readonly refusals?: (request: Request, state: ReportState) => readonly Refusal[];
  /** Whether it goes the other way that its cell has. */
  readonly otherwise?: (state: ReportState, request: Request) => boolean;
  readonly effect?: (
    state: ReportState,
    request: Request,
    cell: ReportCell,
  ) => Partial<ReportState>;
  /** What is kept as the note of the history; the request's own where left out. */
  readonly note?: (request: Request) => string | null;
  /** Set where the step moves the deadline, when it does not go the other way. */
  readonly cause?: DeadlineCause;
}

/** The operation that refuses by version, table and input, in this order, and else makes its move. */
export function operation<Request extends ReportRequest = ReportRequest>(
  own: Operation<Request>,
): TakeStep<Request> {
  return (state, request, calendar) => {
    const cell = reportCell(state, own.step, request);
    const refusals = firstRefusals(
      () => versionRefusals(request.expectedVersion, state.version),
      () => (cell === null ? [noSuchReportStep(state, own.step, request)] : []),
      () => inputRefusals(own, state, request),
    );
    if (cell === null || refusals.length > 0) return refuse(...refusals);

    return grant(reportMove(state, takenFrom(own, state, request, cell), calendar));
  };
}

function takenFrom<Request extends ReportRequest>(
  own: Operation<Request>,
  state: ReportState,
  request: Request,
  cell: ReportCell,
): Taken {
  const { step, note, effect } = own;
  const { at, actor } = request;
  return {
    ...{ step, cell, at, actor },
    note: note ? note(request) : cleaned(request.note),
    effect: effect?.(state, request, cell) ?? {},
    ...wayOf(own, state, request),
  };
}

/** A step that goes the other way leaves the clock alone. */
function wayOf<Request extends ReportRequest>(
  { otherwise, cause }: Operation<Request>,
  state: ReportState,
  request: Request,
): Pick<Taken, "otherwise" | "cause"> {
  const goesOtherwise = otherwise?.(state, request) ?? false;
  return { otherwise: goesOtherwise, cause: goesOtherwise ? null : (cause ?? null) };
}

function inputRefusals<Request extends ReportRequest>(
  { noteOwed, refusals }: Operation<Request>,
  state: ReportState,
  request: Request,
): readonly Refusal[] {
  const owed = noteOwed?.(state, request) ?? false;
  const note = textRefusals(request.note, { field: "note", most: BOUNDS.note, owed });
  return [...(refusals?.(request, state) ?? []), ...note];
}
