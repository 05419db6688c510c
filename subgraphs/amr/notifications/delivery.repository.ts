import { type EntityManager } from "typeorm";
import { type NotificationKind } from "../../../domain/lifecycle/notice";
import { type Channel } from "../../../platform/messages/carrier";
import { type Delivery, type DeliveryFailure } from "./delivery";

/** Which deliveries to claim. */
export interface DeliveryClaim {
  readonly channel: Channel;
  readonly now: Date;
  readonly limit: number;
  readonly leaseMs: number;
}

/** What is said of an attempt that failed. */
export interface FailedAttempt {
  readonly failure: DeliveryFailure;
  /** When it is tried again; null when it is given up. */
  readonly nextAttemptAt: Date | null;
}

interface ClaimedRow extends Omit<Delivery, "text"> {
  readonly kind: NotificationKind;
  readonly textAr: string;
  readonly textEn: string;
}

/** The ways of notices to their beneficiaries, a row for each channel, that workers claim. */
export class DeliveryRepository {
  constructor(private readonly manager: EntityManager) {}

  /** When the next one falls due by a channel that nobody is sending; null when there is none. */
  async next(channel: Channel): Promise<Date | null> {
    const [row] = await this.manager.query<Array<{ at: Date }>>(NEXT, [channel]);
    return row?.at ?? null;
  }

  /**
   * Those that are due, leased: nobody else sends them until the lease is over, and after that anybody does. A lease
   * holds no connection while a carrier is waited for.
   */
  async claim({ channel, now, limit, leaseMs }: DeliveryClaim): Promise<readonly Delivery[]> {
    const rows = await this.manager.query<ClaimedRow[]>(CLAIM, [channel, now, limit, leaseMs]);
    return rows.map(({ textAr, textEn, ...row }) => ({ ...row, text: { ar: textAr, en: textEn } }));
  }

  /** Locks it; null when it has come to an end, else until when it is leased. */
  async lock(id: string): Promise<{ readonly leasedUntil: Date | null } | null> {
    const [row] = await this.manager.query<Array<{ leasedUntil: Date | null }>>(LOCK, [id]);
    return row ?? null;
  }

  /** It was handed over; its row must be locked. */
  async markSent(id: string, at: Date): Promise<void> {
    await this.manager.query(MARK_SENT, [id, at]);
  }

  /** It was not handed over; its row must be locked. */
  async markFailed(id: string, { failure, nextAttemptAt }: FailedAttempt): Promise<void> {
    await this.manager.query(MARK_FAILED, [id, failure, nextAttemptAt]);
  }
}

/** The lease goes by the database's clock: it must not end because the hub's is moved on. */
const IS_FREE = `status = 'PENDING' and channel = $1
  and (leased_until is null or leased_until <= clock_timestamp())`;

const NEXT = `
  select next_attempt_at as at from notification_delivery
    where ${IS_FREE} order by next_attempt_at, id limit 1`;

const CLAIM = `
  with due as (
    select id from notification_delivery
      where ${IS_FREE} and next_attempt_at <= $2
      order by next_attempt_at, id limit $3
      for update skip locked
  ), claimed as (
    update notification_delivery delivery
      set leased_until = date_trunc('milliseconds', clock_timestamp() + $4 * interval '1 millisecond')
      from due where delivery.id = due.id
      returning delivery.*
  )
  select claimed.id, claimed.channel, claimed.attempts, claimed.leased_until as "leasedUntil",
      notice.id as notification, notice.kind, notice.text_ar as "textAr", notice.text_en as "textEn",
      notice.created_at as "createdAt", notice.report_number as report,
      case claimed.channel when 'SMS' then report.beneficiary_mobile
        else report.beneficiary_email end as "to"
    from claimed
      join notification notice on notice.id = claimed.notification
      join report on report.number = notice.report_number
    order by claimed.next_attempt_at, claimed.id`;

const LOCK = `
  select leased_until as "leasedUntil" from notification_delivery
    where id = $1 and status = 'PENDING' for update`;

const MARK_SENT = `
  update notification_delivery
    set status = 'SENT', sent_at = $2, attempts = attempts + 1,
        next_attempt_at = null, leased_until = null
    where id = $1`;

const MARK_FAILED = `
  update notification_delivery
    set status = case when cast($3 as timestamptz) is null then 'FAILED' else 'PENDING' end,
        next_attempt_at = $3, last_failure = $2, attempts = attempts + 1, leased_until = null
    where id = $1`;
