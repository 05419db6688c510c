import { type LocalDate } from "../calendar/local-date";
import { civilDayOf } from "../calendar/riyadh";
import { LAST_CALENDAR_YEAR } from "../calendar/ruled-calendar";
import { type Refusal } from "../refusal";
import { type RuleId } from "../rulebook/rule";
import { invalidInput } from "./refusals";
import { type ReportTrack } from "./report";
import { type PlanRequest } from "./report-request";
import { type ReportState } from "./report-state";
import { isolated } from "./wording";

/** AMR-T6, AMR-S6: the execution date is not in the past in Riyadh, and one that was promised is only put off. */
export function planRefusals(
  { at, plannedFor }: PlanRequest,
  state: ReportState,
): readonly Refusal[] {
  if (plannedFor < civilDayOf(at)) return [inThePast(state.track)];
  if (plannedFor > LAST_PLANNED_DAY) return [BEYOND_THE_CALENDAR];
  if (state.plannedFor !== null && plannedFor <= state.plannedFor) {
    return [notLater(state.plannedFor)];
  }
  return [];
}

/** AMR-T6, AMR-S6: each promised date is watched anew. */
export function planned(_: ReportState, { plannedFor }: PlanRequest): Partial<ReportState> {
  return { plannedFor, overdueAt: null };
}

const LAST_PLANNED_DAY = `${LAST_CALENDAR_YEAR}-12-31`;

const BEYOND_THE_CALENDAR = invalidInput("plannedFor", {
  ar: `موعد التنفيذ لا يتجاوز ${isolated(LAST_PLANNED_DAY)}.`,
  en: `The execution date is not after ${LAST_PLANNED_DAY}.`,
});

function inThePast(track: ReportTrack): Refusal {
  const rule: RuleId = track === "SUGGESTION" ? "AMR-S6" : "AMR-T6";
  const message = {
    ar: "لا يكون موعد التنفيذ في الماضي.",
    en: "The execution date is not in the past.",
  };
  return { code: "RULE_REFUSED", message, path: ["input", "plannedFor"], rule };
}

function notLater(promised: LocalDate): Refusal {
  return invalidInput("plannedFor", {
    ar: `الموعد الجديد يكون بعد الموعد المحدد من قبل، وهو ${isolated(promised)}.`,
    en: `The new execution date is after the one promised before, ${promised}.`,
  });
}
