import { type NotificationKind } from "./notice";
import { type ReportStatus } from "./report";
import { type TableStep } from "./report-table";

type Notices = readonly NotificationKind[];

/** The notices that each step writes, as the tables of the tracks have them. */
const NOTICES: Record<TableStep, Notices | ((to: ReportStatus) => Notices)> = {
  AMEND: [],
  PROVIDE_INFORMATION: [],
  WITHDRAW: ["WITHDRAWN"],
  REQUEST_REOPEN: [],
  RATE: [],
  START_REVIEW: [],
  REQUEST_INFORMATION: ["INFORMATION_MISSING"], // AMR-N2
  REFER: [],
  REJECT: ["INELIGIBLE"],
  RECLASSIFY: whenEnded,
  DECIDE_REOPEN: (to) => (to === "IN_PROGRESS" ? ["REOPENED"] : ["REOPEN_DECLINED"]), // AMR-N6
  CLOSE: ["CLOSED", "SURVEY"], // AMR-N5, AMR-N10, AMR-V2
  START: ["IN_PROGRESS"], // AMR-N3
  RESOLVE: ["RESOLVED", "SURVEY"], // AMR-N10, AMR-V1
  RETURN: [],
  PLAN: ["PLANNED"], // AMR-N7
  DECLINE: ["DECLINED", "SURVEY"], // AMR-N8, AMR-V1
  AUTO_CANCEL: ["AUTO_CANCELLED"], // AMR-N9
  NOTE_OVERDUE: ["OVERDUE"], // AMR-N4
  CLOSE_AFTER_SILENCE: ["CLOSED", "SURVEY"], // AMR-N5, AMR-N10
  DECIDE_PROVISIONAL: whenEnded,
};

/** What the beneficiary is told of a step that led to this status (AMR-N1 to N10). */
export function noticesOf(step: TableStep, to: ReportStatus): Notices {
  const notices = NOTICES[step];
  return typeof notices === "function" ? notices(to) : notices;
}

function whenEnded(to: ReportStatus): Notices {
  return to === "INELIGIBLE" ? ["INELIGIBLE"] : [];
}
