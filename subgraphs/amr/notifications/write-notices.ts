import { type NotificationKind } from "../../../domain/lifecycle/notice";
import { noticeText, type NoticeFacts } from "./notice";
import { type NotificationRepository } from "./notification.repository";

/** The notices that a step of a report writes. */
export interface NoticesRequest {
  readonly kinds: readonly NotificationKind[];
  readonly facts: NoticeFacts;
  readonly clockStartedAt: Date;
  readonly at: Date;
}

/** Writes each notice of a kind that has a text, in both languages. */
export async function writeNotices(
  notifications: NotificationRepository,
  { kinds, facts, clockStartedAt, at }: NoticesRequest,
): Promise<void> {
  const texts = kinds.map((kind) => ({ kind, text: noticeText(kind, facts) }));
  await notifications.add(
    texts.flatMap(({ kind, text }) =>
      text === null ? [] : [{ report: facts.number, clockStartedAt, kind, text, at }],
    ),
  );
}
