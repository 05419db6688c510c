import { type EntityManager } from "typeorm";
import { START } from "../../../platform/feed/cursor";

/** How far amr has read each provider's feed. */
export class FeedCursorRepository {
  constructor(private readonly manager: EntityManager) {}

  /** START when nothing has been read. */
  async find(provider: string): Promise<string> {
    const [row] = await this.manager.query<Array<{ cursor: string }>>(
      "select cursor from provider_feed where provider_code = $1",
      [provider],
    );
    return row?.cursor ?? START;
  }

  /**
   * Moves the cursor on from where the caller believes it to be. False when it is elsewhere: another
   * process reads this feed, and what the caller has of it must not be taken in.
   */
  async advance(provider: string, from: string, to: string): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      `insert into provider_feed as feed (provider_code, cursor) values ($1, $3)
       on conflict (provider_code) do update set cursor = excluded.cursor where feed.cursor = $2
       returning true`,
      [provider, from, to],
    );
    return rows.length === 1;
  }
}
