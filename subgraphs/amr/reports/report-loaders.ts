import DataLoader from "dataloader";
import { type Feed } from "../../../platform/feed/feed";
import { type Notification } from "../notifications/notification";
import { type NotificationRepository } from "../notifications/notification.repository";
import { type DecisionRepository } from "./decision.repository";
import { type Decided, type Report, type ReportChange, type ReportDeadlineChange } from "./report";
import { type EarlierReportRepository } from "./earlier-report.repository";
import { type ReportHistoryRepository } from "./report-history.repository";
import { type ReportNumber } from "./report-number";
import { type ReportRepository, type TicketOfReport } from "./report.repository";

/** Reports and what belongs to them, one statement a kind for however many are asked of it at once. Row rights are the asker's to apply. */
export interface ReportLoaders {
  readonly report: DataLoader<ReportNumber, Report | null>;
  /** The report that stands in the way of another one about a ticket (A6). */
  readonly reportInTheWay: DataLoader<TicketOfReport, Report | null, string>;
  readonly reportChanges: DataLoader<ReportNumber, readonly ReportChange[]>;
  readonly reportDeadlineChanges: DataLoader<ReportNumber, readonly ReportDeadlineChange[]>;
  /** Every decision on a report, oldest first; the last one is in force. */
  readonly decisions: DataLoader<ReportNumber, readonly Decided[]>;
  /** What a transformation request or a suggestion is compared with (A14), latest first. */
  readonly reportsBefore: DataLoader<Report, readonly Report[], ReportNumber>;
  readonly notifications: DataLoader<ReportNumber, readonly Notification[]>;
  /** The position of an event in amr's feed; null when it has none yet. */
  readonly position: DataLoader<string, string | null>;
}

/** What these loaders read from. */
export interface ReportSources {
  readonly repositories: {
    readonly reports: ReportRepository;
    readonly reportHistory: ReportHistoryRepository;
    readonly decisions: DecisionRepository;
    readonly notifications: NotificationRepository;
    readonly earlier: EarlierReportRepository;
  };
  readonly feed: Feed;
  readonly cache: boolean;
}

/** So many of the latest earlier reports are compared, so that a look costs the same however many there are. */
const COMPARED = 50;

/** Loaders for one request. */
export function reportLoadersOf({ repositories, feed, cache }: ReportSources): ReportLoaders {
  const { reports, reportHistory, decisions, notifications, earlier } = repositories;
  const options = { cache };
  const byTicket = {
    cache,
    cacheKeyFn: ({ provider, key }: TicketOfReport) => `${provider}/${key}`,
  };
  return {
    report: new DataLoader((numbers) => reports.findMany(numbers), options),
    reportInTheWay: new DataLoader((tickets) => reports.inTheWayOf(tickets), byTicket),
    reportChanges: new DataLoader((numbers) => reportHistory.changesOf(numbers), options),
    reportDeadlineChanges: new DataLoader(
      (numbers) => reportHistory.deadlineChangesOf(numbers),
      options,
    ),
    decisions: new DataLoader((numbers) => decisions.of(numbers), options),
    reportsBefore: new DataLoader((asked) => earlier.before(asked, COMPARED), {
      cache,
      cacheKeyFn: ({ number }) => number,
    }),
    notifications: new DataLoader((numbers) => notifications.of(numbers), options),
    position: new DataLoader((eventIds) => positionsOf(feed, eventIds), options),
  };
}

async function positionsOf(feed: Feed, eventIds: readonly string[]): Promise<Array<string | null>> {
  const positions = await feed.positionsOf(eventIds);
  return eventIds.map((id) => positions.get(id) ?? null);
}
