import { type EntityManager, In } from "typeorm";
import { type TicketKey } from "../../domain/identity/ticket-number";
import { type RecordedChange } from "./ticket";
import { TicketChangeRow } from "./ticket-change.row";

/** A change as it is recorded, with what is kept of it and not shown. */
export interface NewChange extends RecordedChange {
  readonly key: TicketKey;
  readonly redirectedTo: string | null;
  readonly actorSubject: string;
  /** The calendar it was decided with. */
  readonly calendarVersion: number;
}

/** The histories of tickets; a row, once written, stays as it is. */
export class TicketChangeRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(change: NewChange): Promise<void> {
    await this.manager.insert(TicketChangeRow, change);
  }

  /** In the order of `keys`, each oldest first; empty for a ticket that nothing is known of. */
  async findMany(keys: readonly TicketKey[]): Promise<Array<readonly RecordedChange[]>> {
    const rows = await this.manager.find(TicketChangeRow, {
      where: { key: In([...keys]) },
      order: { key: "asc", version: "asc" },
    });
    const byKey = new Map<string, RecordedChange[]>(keys.map((key) => [key, []]));
    for (const row of rows) byKey.get(row.key)?.push(toChange(row));
    return keys.map((key) => byKey.get(key) ?? []);
  }
}

function toChange(row: TicketChangeRow): RecordedChange {
  const { eventId, version, at, recordedAt, from, to, closure, level, actor, note } = row;
  return { eventId, version, at, recordedAt, from, to, closure, level, actor, note };
}
