import { type NotificationKind } from "../../../domain/lifecycle/notice";
import { noticeText } from "./notice";
import { type NoticeFacts } from "./notice-facts";
import { type NotificationRepository } from "./notification.repository";

/** The notices that a step of a report writes. */
export interface NoticesRequest {
  readonly kinds: readonly NotificationKind[];
  readonly facts: NoticeFacts;
  readonly clockStartedAt: Date;
  readonly at: Date;
}

/** Writes each notice in both languages; it is pending until a carrier has taken it. */
export async function writeNotices(
  notifications: NotificationRepository,
  { kinds, facts, clockStartedAt, at }: NoticesRequest,
): Promise<void> {
  const { number: report, plannedFor } = facts;
  const about = { report, clockStartedAt, plannedFor, at };
  await notifications.add(kinds.map((kind) => ({ ...about, kind, text: noticeText(kind, facts) })));
}
