import { type Carrier } from "../../platform/messages/carrier";
import { type Worker } from "../../platform/workers/worker";
import { type DeliveryTimes } from "../../subgraphs/amr/notifications/delivery-lane";
import { notificationWorker } from "../../subgraphs/amr/notifications/notification-worker";
import { repositoriesOf } from "../../subgraphs/amr/repositories";
import { type TestAmr } from "./test-amr";

/** Times that a test need not wait for. */
export const SHORT_TIMES: Partial<DeliveryTimes> = { timeoutMs: 300, leaseMs: 900, graceMs: 50 };

/** A worker of notices that is not started; its carriers are the test's own. */
export function noticeWorker(
  { amr }: Pick<TestAmr, "amr">,
  carriers: readonly Carrier[],
  times: Partial<DeliveryTimes> = SHORT_TIMES,
): Worker {
  const { deliveries } = repositoriesOf(amr.database.manager);
  return notificationWorker({ ...amr, deliveries, carriers, times });
}

/** A delivery as it lies in the database. */
export interface StoredDelivery {
  readonly id: string;
  readonly channel: string;
  readonly status: string;
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly lastFailure: string | null;
  readonly notice: string;
}

/** A report's deliveries of a kind of notice, by channel. */
export function deliveriesOf(
  { amr }: TestAmr,
  report: string,
  kind: string,
): Promise<StoredDelivery[]> {
  return amr.database.query(
    `select delivery.id, delivery.channel, delivery.status, attempts, last_failure as "lastFailure",
         next_attempt_at as "nextAttemptAt", notice.status as notice
       from notification_delivery delivery
         join notification notice on notice.id = delivery.notification
       where notice.report_number = $1 and notice.kind = $2 order by channel`,
    [report, kind],
  );
}
