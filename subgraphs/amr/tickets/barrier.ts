import { type OperationKind } from "../../../platform/auth/signature";
import { type Logger } from "../../../platform/logger";
import { type ProviderDoor } from "../door";
import { type FeedProgress } from "./feed-progress";

interface Settings {
  readonly operation: OperationKind;
  readonly door: Pick<ProviderDoor, "position">;
  /** By the code of the provider. */
  readonly progress: ReadonlyMap<string, FeedProgress>;
  readonly logger: Logger;
}

/** How long one request waits for the index to catch up with one provider. */
const WAIT_MS = 2_000;

/**
 * Read your own writes: what a provider has committed before the request is in the index before amr answers,
 * for a mutation or a subscription and within bounds. A query never waits, and neither does anybody for a
 * provider that does not answer.
 */
export class Barrier {
  private readonly passed = new Map<string, Promise<boolean>>();

  constructor(private readonly settings: Settings) {}

  /**
   * False when the index is known to be behind after all: what it says of the provider's tickets may be stale.
   * The provider is asked once a request, however many of its tickets are read.
   */
  caughtUp(provider: string): Promise<boolean> {
    if (this.settings.operation === "query") return Promise.resolve(true);
    const passed = this.passed.get(provider) ?? this.wait(provider);
    this.passed.set(provider, passed);
    return passed;
  }

  private async wait(provider: string): Promise<boolean> {
    const { door, progress, logger } = this.settings;
    const target = await door.position(provider).catch(() => null);
    if (target === null) return true;
    const isThere = (await progress.get(provider)?.reaches(target, WAIT_MS)) ?? true;
    if (!isThere) logger.warn({ provider }, "the ticket index has not caught up in time");
    return isThere;
  }
}
