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
import {
  SimilarSuggestionsResolver,
  SimilarTransformationRequestsResolver,
} from "./similar-reports.resolver";
import { SubmitComplaintResolver } from "./submit-complaint.resolver";
import { SubmitRequestResolver } from "./submit-request.resolver";
import { SuggestionType } from "./suggestion.type";
import { TicketReportResolver } from "./ticket-report.resolver";
import { TransformationRequestType } from "./transformation-request.type";

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
    SubmitRequestResolver,
    SimilarTransformationRequestsResolver,
    SimilarSuggestionsResolver,
    BeneficiaryStepsResolver,
    StaffStepsResolver,
    AgentStepsResolver,
    TicketReportResolver,
  ],
  orphanedTypes: [ComplaintType, TransformationRequestType, SuggestionType],
};
