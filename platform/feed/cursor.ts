import { HubError } from "../errors";

/** The cursor before the first event of any feed. */
export const START = "START";

/** The life of a feed: its epoch, and up to which position its events are no longer kept. */
export interface Epoch {
  readonly id: string;
  readonly prunedTo: bigint;
}

/** A cursor names an epoch and a position in it. */
export function cursorOf(epoch: Epoch, position: bigint | string): string {
  return `${epoch.id}:${position}`;
}

/** The position after which to go on; what is no cursor is BAD_USER_INPUT, and what no longer leads anywhere CURSOR_EXPIRED. */
export function positionIn(epoch: Epoch, cursor: string): bigint {
  const position = cursor === START ? 0n : positionOf(epoch, cursor);
  if (position < epoch.prunedTo) throw expired("pruned");
  return position;
}

function positionOf(epoch: Epoch, cursor: string): bigint {
  const [, id, position] = /^([\w-]{1,64}):(\d{1,18})$/.exec(cursor) ?? [];
  if (id === undefined || position === undefined) throw notACursor();
  if (id !== epoch.id) throw expired("epoch");
  return BigInt(position);
}

/** A cursor that this feed did not give out, or whose events it no longer has. */
export function expired(why: string): HubError {
  return new HubError("CURSOR_EXPIRED", { details: { why } });
}

function notACursor(): HubError {
  return new HubError("BAD_USER_INPUT", {
    message: { ar: "قيمة after ليست مؤشراً صحيحاً.", en: "`after` is not a cursor." },
  });
}
