/** The words of the life cycles, written down for the model alone. */
export type Track = "COMPLAINT" | "TRANSFORMATION_REQUEST" | "SUGGESTION";

export type Status =
  | "RECEIVED"
  | "UNDER_REVIEW"
  | "AWAITING_INFORMATION"
  | "REFERRED"
  | "IN_PROGRESS"
  | "PLANNED"
  | "RESOLVED"
  | "CLOSED"
  | "INELIGIBLE"
  | "DECLINED"
  | "AUTO_CANCELLED"
  | "WITHDRAWN";

export type Step =
  | "AMEND"
  | "PROVIDE_INFORMATION"
  | "WITHDRAW"
  | "REQUEST_REOPEN"
  | "RATE"
  | "START_REVIEW"
  | "REQUEST_INFORMATION"
  | "REFER"
  | "REJECT"
  | "RECLASSIFY"
  | "DECIDE_REOPEN"
  | "CLOSE"
  | "START"
  | "RESOLVE"
  | "RETURN"
  | "PLAN"
  | "DECLINE";

/** What the hub's own clock does to a report. */
export type ClockStep =
  "AUTO_CANCEL" | "NOTE_OVERDUE" | "CLOSE_AFTER_SILENCE" | "DECIDE_PROVISIONAL";

/** Beneficiary, staff of the regulator, agent of the provider: as lifecycle.md abbreviates them. */
export type Actor = "B" | "S" | "P";

/** The mutation of each step. */
export const OPERATIONS: Readonly<Record<Step, string>> = {
  AMEND: "amendReport",
  PROVIDE_INFORMATION: "provideInformation",
  WITHDRAW: "withdrawReport",
  REQUEST_REOPEN: "requestReopen",
  RATE: "rateReport",
  START_REVIEW: "startReview",
  REQUEST_INFORMATION: "requestInformation",
  REFER: "referReport",
  REJECT: "rejectReport",
  RECLASSIFY: "reclassifyComplaint",
  DECIDE_REOPEN: "decideReopen",
  CLOSE: "closeReport",
  START: "startReport",
  RESOLVE: "resolveReport",
  RETURN: "returnReport",
  PLAN: "planReport",
  DECLINE: "declineReport",
};

export const STEPS = Object.keys(OPERATIONS) as readonly Step[];

/** The mutations that each role may use at all; any other is FORBIDDEN. */
export const MAY: Readonly<Record<Actor, readonly Step[]>> = {
  B: ["AMEND", "PROVIDE_INFORMATION", "WITHDRAW", "REQUEST_REOPEN", "RATE", "CLOSE"],
  S: [
    ...["AMEND", "PROVIDE_INFORMATION", "WITHDRAW", "REQUEST_REOPEN", "RATE", "CLOSE"],
    ...["START_REVIEW", "REQUEST_INFORMATION", "REFER", "REJECT", "RECLASSIFY", "DECIDE_REOPEN"],
  ] as Step[],
  P: ["START", "RESOLVE", "RETURN", "PLAN", "DECLINE", "REQUEST_INFORMATION"],
};

/** The steps that staff take for a beneficiary: the history says so. */
export const BENEFICIARYS: readonly Step[] = [
  "AMEND",
  "PROVIDE_INFORMATION",
  "WITHDRAW",
  "REQUEST_REOPEN",
  "RATE",
];
