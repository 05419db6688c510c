import { type EntityManager } from "typeorm";
import { type IndexedTicket } from "./indexed-ticket";
import { toTicket } from "./ticket.repository";
import { TicketRow } from "./ticket.row";

/** Tickets whose deadlines follow the calendar: those that are not closed. */
export class FollowingTicketRepository {
  constructor(private readonly manager: EntityManager) {}

  /** So many that were worked out with an earlier calendar, locked; those that somebody else has locked are passed over. */
  async claim(version: number, most: number): Promise<readonly IndexedTicket[]> {
    const rows = await this.manager
      .createQueryBuilder(TicketRow, "ticket")
      .where(BEHIND, { version })
      .orderBy("ticket.calendarVersion")
      .addOrderBy("ticket.provider")
      .addOrderBy("ticket.key")
      .limit(most)
      .setLock("pessimistic_write")
      .setOnLocked("skip_locked")
      .getMany();
    return rows.map(toTicket);
  }

  /** Whether any is still to be worked out, locked by somebody or not. */
  async isAnyBehind(version: number): Promise<boolean> {
    const [row] = await this.manager.query<Array<{ behind: boolean }>>(
      "select exists (select from ticket_index where status <> 'CLOSED' and calendar_version < $1) as behind",
      [version],
    );
    return row?.behind ?? false;
  }

  /** Writes their deadlines, and nothing else of them; they must be locked. */
  async save(tickets: readonly IndexedTicket[], version: number): Promise<void> {
    await this.manager.query(SAVE, [
      tickets.map(({ key }) => key),
      tickets.map(({ provider }) => provider),
      tickets.map(({ dueAt }) => dueAt),
      version,
    ]);
  }

  /** How many deadlines the change to a version of the calendar moved so far. */
  async movedBy(version: number): Promise<number> {
    const [row] = await this.manager.query<Array<{ moved: number }>>(
      `select count(*)::int as moved from ticket_deadline_change
         where calendar_version = $1 and cause = 'CALENDAR_CHANGED'`,
      [version],
    );
    return row?.moved ?? 0;
  }
}

const BEHIND = "ticket.status <> 'CLOSED' and ticket.calendarVersion < :version";

const SAVE = `
  update ticket_index ticket set due_at = moved.due_at, calendar_version = $4
    from unnest($1::text[], $2::text[], $3::timestamptz[]) as moved (key, provider, due_at)
    where ticket.number_key = moved.key and ticket.provider_code = moved.provider`;
