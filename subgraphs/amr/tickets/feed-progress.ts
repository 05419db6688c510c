import { START } from "../../../platform/feed/cursor";

/** How often to look whether another process has read on. */
const POLL_MS = 25;

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

  /** True once everything up to `target` is taken in, false when it is not after so many milliseconds. */
  async reaches(target: string, withinMs: number): Promise<boolean> {
    const until = performance.now() + withinMs;
    await this.look();
    while (!hasReached(this.cursor, target)) {
      if (performance.now() >= until) return false;
      if ((await this.woken()) === "POLL") await this.look();
    }
    return true;
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
  const isSameLife = wanted.epoch === "" || wanted.epoch === epoch;
  return !isSameLife || position >= wanted.position;
}

function partsOf(cursor: string) {
  if (cursor === START) return { epoch: START, position: 0n };
  const colon = cursor.lastIndexOf(":");
  return { epoch: cursor.slice(0, Math.max(0, colon)), position: BigInt(cursor.slice(colon + 1)) };
}
