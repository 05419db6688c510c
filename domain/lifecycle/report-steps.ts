import { amendmentNote, amendmentRefusals } from "./amendment";
import { informationGiven, informationMissing } from "./information";
import { planRefusals, planned } from "./plan";
import { ratingNote, ratingRefusals } from "./rating";
import { reopeningAsked, reopeningDecided } from "./reopening";
import { missingRefusals, ruleRefusals } from "./report-guards";
import { operation } from "./report-operation";
import {
  type AmendmentRequest,
  type MissingInformationRequest,
  type PlanRequest,
  type RatingRequest,
  type ReclassificationRequest,
  type RejectionRequest,
  type ReopenDecisionRequest,
} from "./report-request";
import { type ReportState } from "./report-state";
import { cleaned, linesOf } from "./text";

const always = () => true;

/** RECEIVED to UNDER_REVIEW, by staff; not while the verdict is PROVISIONAL (AMR-P1). */
export const startReview = operation({ step: "START_REVIEW" });

/** To AWAITING_INFORMATION, by staff, and in progress by the agent: the clock pauses (AMR-P7, AMR-M4, A9). */
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
  noteOwed: always,
  effect: informationGiven,
  cause: "RESUMED",
});

/** UNDER_REVIEW to REFERRED, by staff (AMR-P1). */
export const referReport = operation({ step: "REFER", effect: () => ({ wasReferred: true }) });

/** REFERRED or IN_PROGRESS back to UNDER_REVIEW, by the agent, saying whose it is (MOF-6). */
export const returnReport = operation({ step: "RETURN", noteOwed: always });

/** REFERRED to IN_PROGRESS, by the agent (AMR-N3). */
export const startReport = operation({ step: "START" });

/** IN_PROGRESS, or PLANNED once carried out, to RESOLVED, by the agent, with the answer that the beneficiary reads (AMR-P2). */
export const resolveReport = operation({
  step: "RESOLVE",
  noteOwed: always,
  effect: (_, { at, note }) => ({ answeredAt: at, answer: cleaned(note) }),
});

/** IN_PROGRESS to PLANNED for a day that is not past, by the agent, and to a later one with the reason (AMR-T6, AMR-S6). */
export const planReport = operation<PlanRequest>({
  step: "PLAN",
  noteOwed: ({ plannedFor }) => plannedFor !== null,
  refusals: planRefusals,
  effect: planned,
  cause: "PLANNED",
});

/** IN_PROGRESS to DECLINED, by the agent, with the reasons that the beneficiary reads (AMR-T5). */
export const declineReport = operation({
  step: "DECLINE",
  noteOwed: always,
  effect: (_, { note }) => ({ reason: cleaned(note) }),
});

/** RESOLVED to CLOSED, by staff, or by the beneficiary for their own; not while a reopening is undecided (AMR-P4). */
export const closeReport = operation({ step: "CLOSE" });

/** AMR-P6: asks to reopen an answered complaint, in time and once, saying why; its status stays. */
export const requestReopen = operation({
  step: "REQUEST_REOPEN",
  noteOwed: always,
  effect: reopeningAsked,
});

/** AMR-P6, AMR-N6: RESOLVED or CLOSED to IN_PROGRESS with a new clock, by staff; refused, with a note, its status stays. */
export const decideReopen = operation<ReopenDecisionRequest>({
  step: "DECIDE_REOPEN",
  noteOwed: (_, { accept }) => !accept,
  otherwise: (_, { accept }) => !accept,
  effect: reopeningDecided,
  cause: "REOPENED",
});

/** Any active status to WITHDRAWN, by the beneficiary or staff for them (AMR-P5). */
export const withdrawReport = operation({
  step: "WITHDRAW",
  effect: (_, { note }) => ({ reason: cleaned(note) }),
});

/** RECEIVED or UNDER_REVIEW to INELIGIBLE, by staff; the rule and the note are what the beneficiary reads. */
export const rejectReport = operation<RejectionRequest>({
  step: "REJECT",
  noteOwed: always,
  refusals: ruleRefusals,
  effect: (_, { ruleId, note }) => ({ reason: `${ruleId}: ${cleaned(note) ?? ""}` }),
});

/** A4: an open complaint weighed again, by staff with a note: it ends as INELIGIBLE before its first referral, and else goes on. */
export const reclassifyComplaint = operation<ReclassificationRequest>({
  step: "RECLASSIFY",
  noteOwed: always,
  otherwise: isEndedByReclassifying,
  effect: (state, request) =>
    isEndedByReclassifying(state, request) ? { reason: request.reason } : {},
});

/** AMR-P5: corrects title, description or documents, by the beneficiary until referral and by staff while active; its status stays. */
export const amendReport = operation<AmendmentRequest>({
  step: "AMEND",
  refusals: amendmentRefusals,
  note: amendmentNote,
});

/** AMR-P3, AMR-V1, AMR-V2: rates the provider's response or the hub, by the beneficiary; its status stays. */
export const rateReport = operation<RatingRequest>({
  step: "RATE",
  refusals: ratingRefusals,
  note: ratingNote,
});

function isEndedByReclassifying(
  { wasReferred }: ReportState,
  { verdict }: ReclassificationRequest,
): boolean {
  return !wasReferred && verdict !== "ELIGIBLE";
}
