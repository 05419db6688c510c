import { CreateRegistryAndIndex1767225600001 } from "../../migrations/amr/0001-create-registry-and-index";
import { CreateReports1767225600002 } from "../../migrations/amr/0002-create-reports";
import { NotificationRow } from "./notifications/notification.row";
import { ProviderRow, ServiceRow } from "./providers/provider.row";
import {
  EligibilityDecisionRow,
  ReportChangeRow,
  ReportDeadlineChangeRow,
} from "./reports/report-history.row";
import { ReportRow } from "./reports/report.row";
import { TicketDeadlineChangeRow, TicketRow } from "./tickets/ticket.row";

/** The rows of amr's database. */
export const ROWS = [
  ProviderRow,
  ServiceRow,
  TicketRow,
  TicketDeadlineChangeRow,
  ReportRow,
  ReportChangeRow,
  ReportDeadlineChangeRow,
  EligibilityDecisionRow,
  NotificationRow,
];

/** How amr's database came to be, oldest first. */
export const MIGRATIONS = [CreateRegistryAndIndex1767225600001, CreateReports1767225600002];
