import { START } from "../../../platform/feed/cursor";

/** How often to look whether another process has read on. */
const POLL_MS = 25;

/**
 * How far the index is with a provider's feed: everything up to the asked for is taken in, or is not in spite of the
 * wait, or that cannot be told.
 */
export type Standing = "CURRENT" | "BEHIND" | "UNKNOWN";

/** How far amr has read one provider's feed, whichever of its processes reads it. */
export class FeedProgress {
  private readonly waiting = new Set<() => void>();
  private reading: Promise<void> | null = null;
  private cursor = START;

  constructor(private readonly stored: () => Promise<string>) {}

  /** This process has read up to here, and what it made of it is committed. */
  moved(cursor: string): void {
    this.cursor = cursor;
    for (const wake of this.waiting) wake();
  }

  /** CURRENT once everything up to `target` is taken in, BEHIND after so many milliseconds, UNKNOWN when the feed has another life. */
  async reaches(target: string, withinMs: number): Promise<Standing> {
    const until = performance.now() + withinMs;
    await this.look();
    while (!hasReached(this.cursor, target)) {
      if (performance.now() >= until) return "BEHIND";
      if ((await this.woken()) === "POLL") await this.look();
    }
    return isSameLife(this.cursor, target) ? "CURRENT" : "UNKNOWN";
  }

  /** However many wait, one of them looks for all. */
  private look(): Promise<void> {
    this.reading ??= this.stored()
      .then((cursor) => {
        if (hasReached(cursor, this.cursor)) this.cursor = cursor;
      })
      .finally(() => {
        this.reading = null;
      });
    return this.reading;
  }

  private woken(): Promise<"MOVED" | "POLL"> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve("MOVED");
      };
      const timer = setTimeout(() => {
        this.waiting.delete(wake);
        resolve("POLL");
      }, POLL_MS);
      this.waiting.add(wake);
    });
  }
}

/**
 * Whether reading up to `cursor` has taken in everything that `target` stands for: a cursor, or a bare position
 * in the same feed. Cursors of two lives of a feed cannot be compared: then there is nothing to wait for, and the
 * follower begins again by itself.
 */
export function hasReached(cursor: string, target: string): boolean {
  const { epoch, position } = partsOf(cursor);
  const wanted = partsOf(target);
  if (wanted.position === 0n) return true;
  if (epoch === START) return false;
  return !isSameLife(cursor, target) || position >= wanted.position;
}

/** What is reached from the start, before anything happened, is of whatever life comes. */
function isSameLife(cursor: string, target: string): boolean {
  const [{ epoch }, wanted] = [partsOf(cursor), partsOf(target)];
  return wanted.position === 0n || wanted.epoch === "" || wanted.epoch === epoch;
}

function partsOf(cursor: string) {
  if (cursor === START) return { epoch: START, position: 0n };
  const colon = cursor.lastIndexOf(":");
  return { epoch: cursor.slice(0, Math.max(0, colon)), position: BigInt(cursor.slice(colon + 1)) };
}
