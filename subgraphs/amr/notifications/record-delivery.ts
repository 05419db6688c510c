import { informationNoticeLost, informationNoticeSent } from "../reports/information-notice";
import { type Work } from "../unit-of-work";
import { nextAttemptAt } from "./back-off";
import { type Delivery, type DeliveryFailure } from "./delivery";

/** How failures are followed up, and where the portal is. */
export interface RecordingSettings {
  readonly portalUrl: string;
  readonly backOffMs: readonly number[];
}

/** What no second attempt could mend. */
const PERMANENT: ReadonlySet<DeliveryFailure> = new Set(["NO_ADDRESS", "NO_CARRIER", "REFUSED"]);

/**
 * Records that a notice was handed over by one channel. By the first one the notice is delivered; of one that asks
 * for information the 48 hours begin in the same transaction (A3, AMR-M3). Nothing changes when that is recorded already.
 *
 * Locks are taken in one order: delivery, notice, report.
 */
export async function recordSent(
  work: Work,
  delivery: Delivery,
  settings: RecordingSettings,
): Promise<void> {
  const { id, notification, kind, report, createdAt: askedAt } = delivery;
  if ((await work.deliveries.lock(id)) === null) return;
  await work.notifications.lock(notification);
  const at = work.now;
  await work.deliveries.markSent(id, at);
  const isFirst = await work.notifications.markDelivered(notification, at);
  if (isFirst && kind === "INFORMATION_MISSING")
    await informationNoticeSent(work, { report, askedAt, at }, settings);
}

/**
 * Records that an attempt failed: it is made again later, or the channel is given up. Once every channel is, the
 * notice has failed, and a report that awaits information is not cancelled for want of it (A3). An attempt that took
 * longer than its lease says nothing: somebody else has made another one since.
 *
 * Answers when the next attempt is made; null when there is none.
 */
export async function recordFailure(
  work: Work,
  { delivery, failure }: { readonly delivery: Delivery; readonly failure: DeliveryFailure },
  settings: RecordingSettings,
): Promise<Date | null> {
  const { id } = delivery;
  const locked = await work.deliveries.lock(id);
  if (locked?.leasedUntil?.getTime() !== delivery.leasedUntil.getTime()) return null;
  const next = PERMANENT.has(failure) ? null : nextAfter(delivery, work.now, settings);
  await work.deliveries.markFailed(id, { failure, nextAttemptAt: next });
  if (next === null) await giveUp(work, delivery, settings);
  return next;
}

async function giveUp(
  work: Work,
  { notification, kind, report, createdAt: askedAt }: Delivery,
  settings: RecordingSettings,
): Promise<void> {
  await work.notifications.lock(notification);
  const reachedNobody = await work.notifications.markFailedByAll(notification);
  if (reachedNobody && kind === "INFORMATION_MISSING")
    await informationNoticeLost(work, { report, askedAt }, settings);
}

function nextAfter({ attempts }: Delivery, now: Date, { backOffMs }: RecordingSettings) {
  return nextAttemptAt({ attempts: attempts + 1, now }, backOffMs, Math.random());
}
