import { type Feature } from "../feature";
import { AgentStepsResolver } from "./agent-steps.resolver";
import { BeneficiaryStepsResolver } from "./beneficiary-steps.resolver";
import { ComplaintFieldsResolver } from "./complaint-fields.resolver";
import { ComplaintType } from "./complaint.type";
import { EligibilityResolver } from "./eligibility.resolver";
import { ReportChangeResolver } from "./report-change.resolver";
import { ReportConnectionResolver } from "./report-connection.resolver";
import { ReportFieldsResolver } from "./report-fields.resolver";
import { ReportsResolver } from "./reports.resolver";
import { StaffStepsResolver } from "./staff-steps.resolver";
import { SubmitComplaintResolver } from "./submit-complaint.resolver";
import { TicketReportResolver } from "./ticket-report.resolver";

/** What the regulator receives, from its submission to its end. */
export const reportsFeature: Feature = {
  resolvers: [
    ReportsResolver,
    ReportFieldsResolver,
    ComplaintFieldsResolver,
    EligibilityResolver,
    ReportChangeResolver,
    ReportConnectionResolver,
    SubmitComplaintResolver,
    BeneficiaryStepsResolver,
    StaffStepsResolver,
    AgentStepsResolver,
    TicketReportResolver,
  ],
  orphanedTypes: [ComplaintType],
};
