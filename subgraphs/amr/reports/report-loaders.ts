import DataLoader from "dataloader";
import { type Feed } from "../../../platform/feed/feed";
import { type Notification } from "../notifications/notification";
import { type NotificationRepository } from "../notifications/notification.repository";
import { type DecisionRepository } from "./decision.repository";
import { type Decided, type Report, type ReportChange, type ReportDeadlineChange } from "./report";
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
  };
  readonly feed: Feed;
  readonly cache: boolean;
}

/** Loaders for one request. */
export function reportLoadersOf({ repositories, feed, cache }: ReportSources): ReportLoaders {
  const { reports, reportHistory, decisions, notifications } = repositories;
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
    notifications: new DataLoader((numbers) => notifications.of(numbers), options),
    position: new DataLoader((eventIds) => positionsOf(feed, eventIds), options),
  };
}

async function positionsOf(feed: Feed, eventIds: readonly string[]): Promise<Array<string | null>> {
  const positions = await feed.positionsOf(eventIds);
  return eventIds.map((id) => positions.get(id) ?? null);
}
