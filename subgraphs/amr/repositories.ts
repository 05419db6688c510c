import { type EntityManager } from "typeorm";
import { DocumentRepository } from "./documents/document.repository";
import { ReportDocuments } from "./documents/report-documents";
import { CalendarRepository } from "./calendar/calendar.repository";
import { DeliveryRepository } from "./notifications/delivery.repository";
import { NotificationRepository } from "./notifications/notification.repository";
import { FigureRepository } from "./overview/figure.repository";
import { ProviderRepository } from "./providers/provider.repository";
import { RatingRepository } from "./ratings/rating.repository";
import { DeadlineRepository } from "./reports/deadline.repository";
import { DecisionRepository } from "./reports/decision.repository";
import { EarlierReportRepository } from "./reports/earlier-report.repository";
import { ReportHistoryRepository } from "./reports/report-history.repository";
import { ReportRepository } from "./reports/report.repository";
import { FeedCursorRepository } from "./tickets/feed-cursor.repository";
import { FollowingReportRepository } from "./reports/following-report.repository";
import { FollowingTicketRepository } from "./tickets/following-ticket.repository";
import { TicketRepository } from "./tickets/ticket.repository";

/** Everything amr keeps, over one connection or one transaction. */
export interface Repositories {
  readonly providers: ProviderRepository;
  readonly calendarVersions: CalendarRepository;
  readonly tickets: TicketRepository;
  readonly followingTickets: FollowingTicketRepository;
  readonly feedCursors: FeedCursorRepository;
  readonly reports: ReportRepository;
  readonly followingReports: FollowingReportRepository;
  /** What was reported before, for what is weighed. */
  readonly earlier: EarlierReportRepository;
  readonly reportHistory: ReportHistoryRepository;
  readonly decisions: DecisionRepository;
  readonly deadlines: DeadlineRepository;
  readonly notifications: NotificationRepository;
  readonly deliveries: DeliveryRepository;
  readonly ratings: RatingRepository;
  readonly figures: FigureRepository;
  readonly documents: ReportDocuments;
  /** Documents on their way, before a report has them. */
  readonly uploads: DocumentRepository;
}

/** Repositories that work inside whatever transaction the manager belongs to. */
export function repositoriesOf(manager: EntityManager): Repositories {
  const uploads = new DocumentRepository(manager);
  return {
    providers: new ProviderRepository(manager),
    calendarVersions: new CalendarRepository(manager),
    tickets: new TicketRepository(manager),
    followingTickets: new FollowingTicketRepository(manager),
    feedCursors: new FeedCursorRepository(manager),
    reports: new ReportRepository(manager),
    followingReports: new FollowingReportRepository(manager),
    earlier: new EarlierReportRepository(manager),
    reportHistory: new ReportHistoryRepository(manager),
    decisions: new DecisionRepository(manager),
    deadlines: new DeadlineRepository(manager),
    notifications: new NotificationRepository(manager),
    deliveries: new DeliveryRepository(manager),
    ratings: new RatingRepository(manager),
    figures: new FigureRepository(manager),
    documents: new ReportDocuments(uploads),
    uploads,
  };
}
