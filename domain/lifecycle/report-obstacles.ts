import { type RuleId } from "../rulebook/rule";
import { type LocalizedText } from "../text";
import { type ReportActor } from "./report";
import { type ReportState } from "./report-state";
import { isReopeningUndecided } from "./report-windows";
import { dayInText } from "./wording";

/** Who asks for a step, and when. */
export interface Taker {
  readonly actor: ReportActor;
  readonly at: Date;
}

/** Why a step that the table has is not possible. */
export interface Obstacle {
  readonly because: LocalizedText;
  readonly rule?: RuleId;
}

/** Looks for what stands in the way of a step; null when nothing does. */
export type FindObstacle = (state: ReportState, taker: Taker) => Obstacle | null;

/** A8: until the provider answers nothing is reviewed and nothing weighed again. */
export const verdictIsProvisional: FindObstacle = ({ provisional }) =>
  provisional ? PROVISIONAL : null;

/** What is missing is asked for again only when nobody was told of it. */
export const noticeMayReachSomebody: FindObstacle = ({ noticeUnreached }) =>
  noticeUnreached ? null : TOLD;

/** AMR-P5: the beneficiary corrects a report until it is first referred, staff for them while it is active. */
export const wasReferredAndIsNotStaffs: FindObstacle = ({ wasReferred }, { actor }) =>
  wasReferred && actor === "BENEFICIARY" ? CORRECTED_BY_THE_CENTRE : null;

/** A report is not closed while the beneficiary waits to hear whether it is reopened. */
export const reopeningIsUndecided: FindObstacle = (state) =>
  isReopeningUndecided(state) ? REOPENING_UNDECIDED : null;

/** A reopening is decided on once, after it was asked for. */
export const noReopeningIsUndecided: FindObstacle = (state) =>
  isReopeningUndecided(state) ? null : NO_REOPENING_ASKED;

/** AMR-P6: complaints only, once, and until ten business days after the answer have ended. */
export const mayNotBeReopened: FindObstacle = (state, { at }) => {
  if (state.track !== "COMPLAINT") return COMPLAINTS_ONLY;
  if (state.reopenRequest !== null) return ASKED_BEFORE;
  const { reopenableUntil } = state;
  return reopenableUntil !== null && at < reopenableUntil ? null : tooLate(reopenableUntil);
};

const PROVISIONAL: Obstacle = {
  because: {
    ar: "لم يُبتّ بعد في استيفاء الشكوى للشروط، لأن الجهة لم تُجب.",
    en: "Whether the complaint is eligible is not decided: the provider has not answered.",
  },
};

const TOLD: Obstacle = {
  because: {
    ar: "لا يُطلب ما هو ناقص مرة أخرى إلا إذا لم يصل الإشعار إلى أحد.",
    en: "What is missing is asked for again only when the notice reached nobody.",
  },
};

const CORRECTED_BY_THE_CENTRE: Obstacle = {
  because: {
    ar: "بعد إحالة البلاغ إلى الجهة تُصحَّح الأخطاء بالتواصل مع مركز آمر.",
    en: "Once the report was referred to the provider, errors are corrected by contacting the Amr Centre.",
  },
  rule: "AMR-P5",
};

const REOPENING_UNDECIDED: Obstacle = {
  because: {
    ar: "لم يُبتّ بعد في طلب إعادة فتح الشكوى.",
    en: "The request to reopen the complaint is not decided.",
  },
  rule: "AMR-P6",
};

const NO_REOPENING_ASKED: Obstacle = {
  because: {
    ar: "لا يوجد طلب إعادة فتح ينتظر البتّ فيه.",
    en: "There is no request to reopen to decide on.",
  },
  rule: "AMR-P6",
};

const COMPLAINTS_ONLY: Obstacle = {
  because: {
    ar: "تُطلب إعادة الفتح للشكاوى وحدها.",
    en: "Only complaints are reopened.",
  },
  rule: "AMR-P6",
};

const ASKED_BEFORE: Obstacle = {
  because: {
    ar: "طُلبت إعادة فتح الشكوى من قبل، ولا تُطلب إلا مرة واحدة.",
    en: "Reopening the complaint was asked for before; it is asked for once.",
  },
  rule: "AMR-P6",
};

function tooLate(until: Date | null): Obstacle {
  const lastDay = until && dayInText(new Date(until.getTime() - 1));
  return {
    because: {
      ar: `انقضت مدة طلب إعادة الفتح، وآخر يوم فيها ${lastDay?.ar ?? "—"}.`,
      en: `The time to ask for a reopening has passed; its last day was ${lastDay?.en ?? "—"}.`,
    },
    rule: "AMR-P6",
  };
}
