import { type EntityManager, In } from "typeorm";
import { type TicketKey } from "../../domain/identity/ticket-number";
import { type TicketState } from "../../domain/lifecycle/ticket-state";
import { invariant } from "../../platform/errors";
import { type Ticket } from "./ticket";
import { TicketRow } from "./ticket.row";

/**
 * Tickets in, tickets out: rows do not leave this file, and it decides nothing.
 * It works inside whatever transaction its manager belongs to.
 */
export class TicketRepository {
  constructor(private readonly manager: EntityManager) {}

  /** In the order of `keys`, with null for one that nothing has. */
  async findMany(keys: readonly TicketKey[]): Promise<Array<Ticket | null>> {
    const rows = await this.manager.findBy(TicketRow, { key: In([...keys]) });
    const byKey = new Map(rows.map((row) => [row.key, toTicket(row)]));
    return keys.map((key) => byKey.get(key) ?? null);
  }

  /** The ticket as it is once every change under way is done; later ones wait for this transaction. */
  async lock(key: TicketKey): Promise<Ticket | null> {
    const lock = { mode: "pessimistic_write" } as const;
    const row = await this.manager.findOne(TicketRow, { where: { key }, lock });
    return row && toTicket(row);
  }

  /** False, and nothing is written, when the number is taken in any spelling. */
  async add(ticket: Ticket): Promise<boolean> {
    const inserted = await this.manager
      .createQueryBuilder()
      .insert()
      .into(TicketRow)
      .values(toRow(ticket))
      .orIgnore()
      .returning(["key"])
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  /** Stores the state after a change of a ticket that this transaction has locked. */
  async save(key: TicketKey, state: TicketState): Promise<void> {
    const before = { key, version: state.version - 1 };
    const { affected } = await this.manager.update(TicketRow, before, toStateColumns(state));
    invariant(affected === 1, "a locked ticket is changed once");
  }
}

function toTicket(row: TicketRow): Ticket {
  const { redirectedFromProvider: provider, redirectedFromNumber: number } = row;
  return {
    key: row.key as TicketKey,
    number: row.number,
    serviceCode: row.serviceCode,
    channel: row.channel,
    matter: row.matter,
    subject: row.subject,
    beneficiary: {
      kind: row.beneficiaryKind,
      identifierKind: row.identifierKind,
      identifier: row.identifier,
      name: row.name,
      mobile: row.mobile,
      email: row.email,
    },
    redirectedFrom: provider === null || number === null ? null : { provider, number },
    extra: row.extra,
    state: toStateColumns(row),
  };
}

/** The columns of a row as plain data. */
type Columns = Pick<TicketRow, keyof TicketRow>;

function toRow({ beneficiary, redirectedFrom, state, ...facts }: Ticket): Columns {
  const { kind: beneficiaryKind, ...person } = beneficiary;
  return {
    ...facts,
    ...person,
    beneficiaryKind,
    redirectedFromProvider: redirectedFrom?.provider ?? null,
    redirectedFromNumber: redirectedFrom?.number ?? null,
    ...toStateColumns(state),
  };
}

/** The state has the same names in the domain and in its columns. */
function toStateColumns(state: TicketState): TicketState {
  const { status, closure, redirectedTo, openedAt, closedAt, remindedAt } = state;
  const { informationDueAt, level, lastChangedAt, version } = state;
  return {
    ...{ status, closure, redirectedTo, openedAt, closedAt, remindedAt },
    ...{ informationDueAt, level, lastChangedAt, version },
  };
}
