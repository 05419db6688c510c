import { registerEnumType } from "type-graphql";
import { REPORT_STATUSES, REPORT_STEPS, REPORT_TRACKS } from "../../../domain/lifecycle/report";
import { enumOf } from "../../vocabulary/enum-of";
import { REPORT_ORDERS } from "./report-query";

/** The contract's enum of the three kinds of report. */
export const ReportTrackType = enumOf(REPORT_TRACKS);
registerEnumType(ReportTrackType, {
  name: "ReportTrack",
  description: "The three kinds of report (AMR-D2).",
});

/** The contract's enum of where a report stands. */
export const ReportStatusType = enumOf(REPORT_STATUSES);
registerEnumType(ReportStatusType, {
  name: "ReportStatus",
  description: "Where a report stands.",
  valuesConfig: {
    AWAITING_INFORMATION: {
      description: "Data is missing; cancelled by itself 48 hours after the beneficiary was told.",
    },
    REFERRED: { description: "Sent to the provider." },
    IN_PROGRESS: { description: "The provider is working on it." },
    PLANNED: {
      description:
        "The provider accepted a transformation request or a suggestion; `plannedFor` says for when.",
    },
    RESOLVED: {
      description:
        "The provider answered; the beneficiary may rate it, ask to reopen, or let it close.",
    },
    INELIGIBLE: { description: "Turned down by the regulator on review, naming the rule." },
    DECLINED: {
      description:
        "A transformation request or suggestion that the provider turned down, with reasons.",
    },
  },
});

/** The contract's enum of a report's steps. */
export const ReportStepType = enumOf(REPORT_STEPS);
registerEnumType(ReportStepType, {
  name: "ReportStep",
  description: "The steps of a report, named as their mutations.",
});

/** The contract's enum of how a list of reports is ordered. */
export const ReportOrderType = enumOf(REPORT_ORDERS);
registerEnumType(ReportOrderType, {
  name: "ReportOrder",
  description: "How a list of reports is ordered.",
});
