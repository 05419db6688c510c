import { type EntityManager, In } from "typeorm";
import { type NewNotification, type Notification } from "./notification";
import { NotificationRow } from "./notification.row";

/** The notices to beneficiaries, a row each. Works inside whatever transaction its manager belongs to. */
export class NotificationRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Writing a notice is handing it over: it is delivered from then on. */
  async add(notices: readonly NewNotification[]): Promise<void> {
    if (notices.length === 0) return;
    await this.manager.insert(
      NotificationRow,
      notices.map(({ report, clockStartedAt, kind, text, at }) => ({
        report,
        clockStartedAt,
        kind,
        textAr: text.ar,
        textEn: text.en,
        status: "DELIVERED" as const,
        createdAt: at,
        deliveredAt: at,
      })),
    );
  }

  /** Each report's notices, oldest first, in the order of `reports`. */
  async of(reports: readonly string[]): Promise<Array<readonly Notification[]>> {
    const rows = await this.manager.find(NotificationRow, {
      where: { report: In([...reports]) },
      order: { place: "ASC" },
    });
    return reports.map((report) => rows.filter((row) => row.report === report).map(toNotification));
  }
}

function toNotification(row: NotificationRow): Notification {
  const { id, kind, textAr, textEn, status, createdAt, deliveredAt } = row;
  return { id, kind, text: { ar: textAr, en: textEn }, status, createdAt, deliveredAt };
}
