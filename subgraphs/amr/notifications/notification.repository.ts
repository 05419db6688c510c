import { randomUUID } from "node:crypto";
import { type EntityManager, In } from "typeorm";
import { type NewNotification, type Notification } from "./notification";
import { NotificationRow } from "./notification.row";

/** The notices to beneficiaries, a row each. Works inside whatever transaction its manager belongs to. */
export class NotificationRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Written and pending, with a delivery for each address that the report has. Of a report that has none, which would
   * be nobody's fault but ours, one delivery is tried all the same, so that it is seen to reach nobody.
   */
  async add(notices: readonly NewNotification[]): Promise<void> {
    if (notices.length === 0) return;
    const rows = notices.map(({ text: { ar: textAr, en: textEn }, at: createdAt, ...notice }) => ({
      ...{ ...notice, id: randomUUID(), textAr, textEn, createdAt },
      status: "PENDING" as const,
    }));
    await this.manager.insert(NotificationRow, rows);
    await this.manager.query(ADD_DELIVERIES, [rows.map(({ id }) => id)]);
  }

  /** Locks a notice: whoever says what became of it does so first. */
  async lock(id: string): Promise<void> {
    await this.manager.query("select from notification where id = $1 for update", [id]);
  }

  /** False when it was delivered before; it must be locked. */
  async markDelivered(id: string, at: Date): Promise<boolean> {
    const { affected } = await this.manager
      .createQueryBuilder()
      .update(NotificationRow)
      // The sandbox's clock may have been set back since.
      .set({ status: "DELIVERED", deliveredAt: () => "greatest(created_at, :at)" })
      .where({ id, status: "PENDING" })
      .setParameter("at", at)
      .execute();
    return affected === 1;
  }

  /** False while a delivery of it is pending, and when one was made; it must be locked. */
  async markFailedByAll(id: string): Promise<boolean> {
    const { affected } = await this.manager
      .createQueryBuilder()
      .update(NotificationRow)
      .set({ status: "FAILED" })
      .where({ id, status: "PENDING" })
      .andWhere(EVERY_DELIVERY_FAILED)
      .execute();
    return affected === 1;
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

const ADD_DELIVERIES = `
  insert into notification_delivery (notification, channel, next_attempt_at)
    select notice.id, way.channel, notice.created_at
      from notification notice
        join report on report.number = notice.report_number
        cross join lateral (values
          ('EMAIL', report.beneficiary_email is not null),
          ('SMS', report.beneficiary_mobile is not null or report.beneficiary_email is null)
        ) as way (channel, is_open)
      where notice.id = any ($1) and way.is_open`;

const EVERY_DELIVERY_FAILED = `not exists (
  select from notification_delivery delivery
    where delivery.notification = notification.id and delivery.status <> 'FAILED')`;
