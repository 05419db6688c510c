import { type MigrationInterface, type QueryRunner } from "typeorm";

/**
 * A notice's way to its beneficiary by one channel. The address is none of its columns: it is the report's, read
 * when the message is sent. The lease is by the database's own clock, whatever the hub's clock is set to.
 */
const NOTIFICATION_DELIVERY = `
  create table notification_delivery (
    -- What the carrier knows the message by, however often it is sent.
    id              uuid        primary key default gen_random_uuid(),
    notification    uuid        not null references notification,
    channel         text        not null check (channel in ('SMS', 'EMAIL')),
    status          text        not null default 'PENDING' check (status in ('PENDING', 'SENT', 'FAILED')),
    -- Those that came to an end, whichever.
    attempts        int         not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz,
    -- Until then one process is sending it; after that the process is taken for dead.
    leased_until    timestamptz,
    last_failure    text        check (last_failure in
      ('NO_ADDRESS', 'NO_CARRIER', 'REFUSED', 'TIMED_OUT', 'UNAVAILABLE', 'UNREACHABLE', 'UNRECORDED')),
    sent_at         timestamptz,
    unique (notification, channel),
    constraint pending_is_tried_again check ((status = 'PENDING') = (next_attempt_at is not null)),
    constraint leased_while_pending check (leased_until is null or status = 'PENDING'),
    constraint sent_says_when check ((status = 'SENT') = (sent_at is not null)),
    constraint failed_says_why check (status <> 'FAILED' or last_failure is not null)
  )`;

const PENDING_DELIVERIES = `
  create index notification_delivery_pending
    on notification_delivery (channel, next_attempt_at, id) where status = 'PENDING'`;

/** How notices reach their beneficiaries, a row for each notice and channel. */
export class DeliverNotices1767225600005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(NOTIFICATION_DELIVERY);
    await db.query(PENDING_DELIVERIES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table notification_delivery");
  }
}
