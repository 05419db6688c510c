/** One event as it is read: `position` makes its cursor, `id` is what `publish` answered. */
export interface FeedEvent {
  readonly position: string;
  readonly id: string;
  readonly subject: string;
  readonly event: Record<string, unknown>;
}
