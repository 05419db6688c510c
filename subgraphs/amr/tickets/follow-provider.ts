import { setTimeout as pause } from "node:timers/promises";
import { START } from "../../../platform/feed/cursor";
import { type Logger } from "../../../platform/logger";
import { type Worker } from "../../../platform/workers/worker";
import { type ProviderPeer } from "../door";
import { type ServiceClient } from "../service-client";
import { type SessionLocks } from "../session-locks";
import { type UnitOfWork } from "../unit-of-work";
import { type FeedCursorRepository } from "./feed-cursor.repository";
import { type FeedProgress } from "./feed-progress";
import { takeInChange } from "./take-in-change";
import { TicketFeed } from "./ticket-feed";

/** What a follower works with. */
export interface Following {
  readonly peer: ProviderPeer;
  readonly services: ServiceClient;
  readonly locks: SessionLocks;
  readonly cursors: FeedCursorRepository;
  readonly unitOfWork: UnitOfWork;
  readonly portalUrl: string;
  readonly progress: FeedProgress;
  /** How far the provider's feed has come, asked of the provider; rejects when it does not say. */
  readonly position: () => Promise<string>;
  readonly logger: Logger;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** How soon a process that stands by notices that nobody follows. */
const STAND_BY_MS = 500;
/** One that followed for so long and is cut off begins with the shortest pause again. */
const STEADY_MS = 10_000;
/** Some three seconds of trying: what is longer than a restart is worth a warning, and another each minute. */
const WARNED_AT = 5;
const WARNED_EVERY = 30;
/** Some of the longest pauses between two attempts: a provider that has just come back is followed by then. */
const CAUGHT_UP_WITHIN_MS = 10_000;

/**
 * Keeps the ticket index up with one provider for as long as it runs, through restarts of the provider, of
 * the database and of amr. Of several processes one follows and the others stand by. A pause between two
 * attempts grows and has jitter, so that a provider that comes back is not met by all at once.
 */
export class ProviderFollower implements Worker {
  private readonly stopping = new AbortController();
  private readonly logger: Logger;
  private failures = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly following: Following) {
    this.logger = following.logger.child({ provider: following.peer.code });
  }

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Everything that the provider had committed is in the index when it answers; for one that is down nothing is waited for. */
  async doAllDue(): Promise<number> {
    const { peer, cursors, position, progress } = this.following;
    const before = await cursors.find(peer.code);
    const target = await position().catch(() => null);
    if (target === null) return 0;
    const standing = await progress.reaches(target, CAUGHT_UP_WITHIN_MS);
    if (standing !== "CURRENT") this.logger.warn({ standing }, "the index has not caught up");
    return (await cursors.find(peer.code)) === before ? 0 : 1;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const ms = await this.attempt();
      await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** Follows for as long as it can; answers how long to wait before the next attempt. */
  private async attempt(): Promise<number> {
    const begun = performance.now();
    try {
      const lock = await this.following.locks.take(`follow ${this.following.peer.code}`);
      if (lock === null) return STAND_BY_MS;
      await this.follow(lock.lost).finally(() => lock.release());
      return FIRST_PAUSE_MS;
    } catch (error) {
      if (performance.now() - begun > STEADY_MS) this.failures = 0;
      return this.failed(error);
    }
  }

  private async follow(lost: AbortSignal): Promise<void> {
    const { peer, services, cursors } = this.following;
    const after = await cursors.find(peer.code);
    const over = AbortSignal.any([lost, this.stopping.signal]);
    if (over.aborted) return;
    const feed = new TicketFeed(peer, services, () => {
      this.logger.info({ after }, "follows the provider");
    });
    const end = () => void feed.close();
    over.addEventListener("abort", end);
    try {
      await this.read(feed, after);
    } catch (error) {
      await this.beginAgainIfExpired(error, after);
      throw error;
    } finally {
      over.removeEventListener("abort", end);
      await feed.close();
    }
  }

  private async read(feed: TicketFeed, from: string): Promise<void> {
    const { progress } = this.following;
    let after = from;
    for await (const change of feed.after(from)) {
      if (!(await takeInChange(this.following, change, after))) return;
      after = change.cursor;
      progress.moved(after);
      this.failures = 0;
    }
  }

  /** The provider's feed is another one, restored or renewed: what it tells of its tickets is taken in anew. */
  private async beginAgainIfExpired(error: unknown, after: string): Promise<void> {
    if (codeOf(error) !== "CURSOR_EXPIRED" || after === START) return;
    const { cursors, peer, progress } = this.following;
    this.logger.error({ after }, "provider no longer knows amr's cursor: index is built again");
    await cursors.advance(peer.code, after, START);
    progress.moved(START);
  }

  private failed(error: unknown): number {
    if (this.stopping.signal.aborted) return 0;
    this.failures += 1;
    const longest = Math.min(FIRST_PAUSE_MS * 2 ** this.failures, LONGEST_PAUSE_MS);
    const againInMs = Math.round(longest * (0.5 + Math.random() / 2));
    const level = this.failures % WARNED_EVERY === WARNED_AT ? "warn" : "debug";
    const { failures } = this;
    this.logger[level]({ err: toError(error), failures, againInMs }, "provider's feed is lost");
    return againInMs;
  }
}

/** A refusal comes as a list of GraphQL errors: thrown as it is, or as the cause of what is thrown. */
function codeOf(error: unknown): unknown {
  const errors = error instanceof Error ? error.cause : error;
  const [first] = Array.isArray(errors) ? (errors as Refusals) : [];
  return first?.extensions?.code;
}

type Refusals = ReadonlyArray<{ readonly extensions?: { readonly code?: unknown } }>;

/** A lost connection is thrown as the socket's own event, which is no Error. */
function toError(error: unknown): Error {
  if (error instanceof Error) return error;
  const { code, reason, message } = (error ?? {}) as Record<string, unknown>;
  return new Error("provider's feed ended", {
    cause: codeOf(error) ?? message ?? { code, reason },
  });
}
