import { type OperationKind } from "../../../platform/auth/signature";
import { type Logger } from "../../../platform/logger";
import { type ProviderDoor } from "../door";
import { type FeedProgress, type Standing } from "./feed-progress";

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
  private readonly passed = new Map<string, Promise<Standing>>();

  constructor(private readonly settings: Settings) {}

  /**
   * Unless it is CURRENT, what the index says of the provider's tickets may be stale. For a query it counts as CURRENT.
   * The provider is asked once a request, however many of its tickets are read.
   */
  caughtUp(provider: string): Promise<Standing> {
    if (this.settings.operation === "query") return Promise.resolve("CURRENT");
    const passed = this.passed.get(provider) ?? this.wait(provider);
    this.passed.set(provider, passed);
    return passed;
  }

  private async wait(provider: string): Promise<Standing> {
    const { door, logger } = this.settings;
    const progress = this.settings.progress.get(provider);
    const target = await door.position(provider).catch(() => null);
    if (target === null || progress === undefined) return "UNKNOWN";
    const standing = await progress.reaches(target, WAIT_MS);
    if (standing === "BEHIND")
      logger.warn({ provider }, "the ticket index has not caught up in time");
    return standing;
  }
}
