import { type EntityManager } from "typeorm";
import { NotificationRepository } from "./notifications/notification.repository";
import { ProviderRepository } from "./providers/provider.repository";
import { DeadlineRepository } from "./reports/deadline.repository";
import { DecisionRepository } from "./reports/decision.repository";
import { ReportHistoryRepository } from "./reports/report-history.repository";
import { ReportRepository } from "./reports/report.repository";
import { FeedCursorRepository } from "./tickets/feed-cursor.repository";
import { TicketRepository } from "./tickets/ticket.repository";

/** Everything amr keeps, over one connection or one transaction. */
export interface Repositories {
  readonly providers: ProviderRepository;
  readonly tickets: TicketRepository;
  readonly feedCursors: FeedCursorRepository;
  readonly reports: ReportRepository;
  readonly reportHistory: ReportHistoryRepository;
  readonly decisions: DecisionRepository;
  readonly deadlines: DeadlineRepository;
  readonly notifications: NotificationRepository;
}

/** Repositories that work inside whatever transaction the manager belongs to. */
export function repositoriesOf(manager: EntityManager): Repositories {
  return {
    providers: new ProviderRepository(manager),
    tickets: new TicketRepository(manager),
    feedCursors: new FeedCursorRepository(manager),
    reports: new ReportRepository(manager),
    reportHistory: new ReportHistoryRepository(manager),
    decisions: new DecisionRepository(manager),
    deadlines: new DeadlineRepository(manager),
    notifications: new NotificationRepository(manager),
  };
}
