import { type Refusal } from "../refusal";
import { findRule } from "../rulebook/rulebook";
import { BOUNDS } from "./bounds";
import { invalidInput } from "./refusals";
import { type Obstacle, type Taker } from "./report-obstacles";
import { type MissingInformationRequest, type RejectionRequest } from "./report-request";
import { type ReportState } from "./report-state";
import { type TableStep, obstacleTo, stepsFor } from "./report-table";
import { REPORT_STATUS_WORDS } from "./status-words";
import { textRefusals } from "./text";
import { listInText } from "./wording";

/** No such step from here for this actor: the refusal says what stands in its way and names the steps that they may take now. */
export function noSuchReportStep(state: ReportState, step: TableStep, taker: Taker): Refusal {
  const allowed = stepsFor(state, taker.actor, taker.at);
  const { because, rule } = obstacleTo(state, step, taker) ?? notInTheTable(state);
  const possible = listInText(allowed);
  const message = {
    ar: `${because.ar} الإجراءات الممكنة: ${possible.ar}.`,
    en: `${because.en} Possible steps: ${possible.en}.`,
  };
  return {
    code: "INVALID_TRANSITION",
    message,
    path: ["input", "number"],
    ...(rule && { rule }),
    allowed,
  };
}

function notInTheTable({ status }: ReportState): Obstacle {
  const { ar, en } = REPORT_STATUS_WORDS[status];
  return {
    because: {
      ar: `البلاغ حالته «${ar}»، ولا يمكن هذا الإجراء منها.`,
      en: `The report is ${en}; this step is not possible from there.`,
    },
  };
}

/** AMR-N2: at least one line says what is missing, each within its bound. */
export function missingRefusals({ missing }: MissingInformationRequest): readonly Refusal[] {
  if (missing.length === 0 || missing.length > BOUNDS.missingLines) {
    return [
      invalidInput("missing", {
        ar: `يجب ذكر النواقص في سطر واحد على الأقل، و${BOUNDS.missingLines} سطرًا على الأكثر.`,
        en: `What is missing takes one line at least and ${BOUNDS.missingLines} at most.`,
      }),
    ];
  }
  return missing.flatMap((line, index) =>
    textRefusals(line, {
      field: ["missing", String(index)],
      most: BOUNDS.missingLine,
      owed: true,
    }),
  );
}

/** A report is turned down by a rule of the rulebook. */
export function ruleRefusals({ ruleId }: RejectionRequest): readonly Refusal[] {
  if (findRule(ruleId) !== null) return [];
  return [
    invalidInput("ruleId", {
      ar: "لا توجد قاعدة بهذا الرمز.",
      en: "There is no rule of this id.",
    }),
  ];
}
