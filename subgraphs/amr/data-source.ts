import { CreateRegistryAndIndex1767225600001 } from "../../migrations/amr/0001-create-registry-and-index";
import { CreateReports1767225600002 } from "../../migrations/amr/0002-create-reports";
import { CompleteReports1767225600003 } from "../../migrations/amr/0003-complete-reports";
import { AdministerCalendar1767225600004 } from "../../migrations/amr/0004-administer-calendar";
import { DeliverNotices1767225600005 } from "../../migrations/amr/0005-deliver-notices";
import { KeepDocuments1767225600006 } from "../../migrations/amr/0006-keep-documents";
import { DocumentRow } from "./documents/document.row";
import { KeepFigures1767225600007 } from "../../migrations/amr/0007-keep-figures";
import { NotificationRow } from "./notifications/notification.row";
import { ProviderRow, ServiceRow } from "./providers/provider.row";
import {
  EligibilityDecisionRow,
  ReportChangeRow,
  ReportDeadlineChangeRow,
  ReportTextRow,
} from "./reports/report-history.row";
import { RatingRow } from "./ratings/rating.row";
import { ReportRow } from "./reports/report.row";
import { TicketDeadlineChangeRow, TicketRow } from "./tickets/ticket.row";

/** The rows of amr's database. */
export const ROWS = [
  ProviderRow,
  ServiceRow,
  TicketRow,
  TicketDeadlineChangeRow,
  ReportRow,
  RatingRow,
  ReportChangeRow,
  ReportDeadlineChangeRow,
  ReportTextRow,
  EligibilityDecisionRow,
  NotificationRow,
  DocumentRow,
];

/** How amr's database came to be, oldest first. */
export const MIGRATIONS = [
  CreateRegistryAndIndex1767225600001,
  CreateReports1767225600002,
  CompleteReports1767225600003,
  AdministerCalendar1767225600004,
  DeliverNotices1767225600005,
  KeepDocuments1767225600006,
  KeepFigures1767225600007,
];
