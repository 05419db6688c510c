import { type Decision } from "../../../domain/decision";
import {
  informationNoticeHandedOver,
  informationNoticeReachedNobody,
} from "../../../domain/lifecycle/report-clock";
import { type ReportMove, type ReportState } from "../../../domain/lifecycle/report-state";
import { type Work } from "../unit-of-work";
import { recordMove } from "./record-move";
import { CLOCK } from "./report";
import { reportNumber } from "./report-number";

/** A notice that asks for missing information, by its report and by when it was asked for. */
interface InformationNotice {
  readonly report: string;
  readonly askedAt: Date;
}

interface Settings {
  readonly portalUrl: string;
}

/**
 * A3: the notice was handed over to a channel, and from then on the 48 hours run. Nothing changes when it is not of
 * the latest request, was handed over before, or the information is not awaited any more.
 */
export function informationNoticeSent(
  work: Work,
  { report, askedAt, at }: InformationNotice & { readonly at: Date },
  settings: Settings,
): Promise<void> {
  return note(work, report, settings, (state) =>
    informationNoticeHandedOver(state, { askedAt, at }),
  );
}

/** A3: the notice reached nobody, so the report is not cancelled and staff see it first; with the same exceptions. */
export function informationNoticeLost(
  work: Work,
  { report, askedAt }: InformationNotice,
  settings: Settings,
): Promise<void> {
  return note(work, report, settings, (state) =>
    informationNoticeReachedNobody(state, { askedAt }),
  );
}

async function note(
  work: Work,
  text: string,
  { portalUrl }: Settings,
  decide: (state: ReportState) => Decision<ReportMove>,
): Promise<void> {
  const number = reportNumber(text);
  const report = number && (await work.reports.lock(number));
  if (report === null) return;
  const decision = decide(report.state);
  if (!decision.granted) return;

  const move = decision.value;
  const after = { ...report, state: move.state };
  await work.reports.save(after);
  await recordMove(work, { report: after, move, by: CLOCK, portalUrl });
}
