import { type EntityManager } from "typeorm";
import { type TicketKey } from "../../domain/identity/ticket-number";

/** A ticket that waits for its answer since the second contact (FRS-R3). */
export interface RemindedTicket {
  readonly key: TicketKey;
  readonly remindedAt: Date;
  readonly informationDueAt: Date;
}

/** Where awaited information runs out, before and after. */
export interface MovedDeadline {
  readonly key: TicketKey;
  readonly from: Date;
  readonly to: Date;
}

/** When awaited information runs out, over all tickets (FRS-R3). */
export class InformationDeadlineRepository {
  constructor(private readonly manager: EntityManager) {}

  /** When the next one runs out; null when nothing is awaited. */
  async next(): Promise<Date | null> {
    const [row] = await this.manager.query<Array<{ due: Date | null }>>(
      "select min(information_due_at) as due from ticket where information_due_at is not null",
    );
    return row?.due ?? null;
  }

  /**
   * A ticket of which it has run out, locked; null when there is none. One that somebody else has
   * locked is passed over, so any number of workers share the work; so is one of `but`.
   */
  async claim(now: Date, but: readonly TicketKey[]): Promise<TicketKey | null> {
    const [row] = await this.manager.query<Array<{ key: TicketKey }>>(CLAIM, [now, but]);
    return row?.key ?? null;
  }

  /** Every ticket whose answer is awaited since the second contact, locked. */
  async lockAll(): Promise<readonly RemindedTicket[]> {
    return this.manager.query<RemindedTicket[]>(LOCK_ALL);
  }

  /** Moves them, and keeps the old and the new instant; their tickets must be locked. */
  async move(
    moved: readonly MovedDeadline[],
    { at, calendarVersion }: { readonly at: Date; readonly calendarVersion: number },
  ): Promise<void> {
    const columns = [
      moved.map(({ key }) => key),
      moved.map(({ from }) => from),
      moved.map(({ to }) => to),
    ];
    await this.manager.query(MOVE, [...columns, at, calendarVersion]);
  }
}

const CLAIM = `
  select number_key as key from ticket
    where information_due_at <= $1 and number_key <> all (cast($2 as text[]))
    order by information_due_at, number_key
    limit 1
    for update skip locked`;

const LOCK_ALL = `
  select number_key as key, reminded_at as "remindedAt", information_due_at as "informationDueAt"
    from ticket where information_due_at is not null
    order by number_key
    for update`;

const MOVE = `
  with moved as (
    select * from unnest(cast($1 as text[]), cast($2 as timestamptz[]), cast($3 as timestamptz[]))
      as moved (key, due_from, due_to)
  ), recorded as (
    insert into information_due_change (number_key, at, due_from, due_to, calendar_version)
      select key, $4, due_from, due_to, $5 from moved
  )
  update ticket set information_due_at = moved.due_to from moved where number_key = moved.key`;
