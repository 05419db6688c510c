import { type EntityManager } from "typeorm";
import { type DeadlineChange } from "../../../domain/deadline/ticket-deadline";
import { type IndexedTicket, type RecordedStep, type TicketId } from "./indexed-ticket";
import { inOrder, whereMatches } from "./ticket-criteria.repository";
import { type TicketCriteria, type TicketPageRequest } from "./ticket-query";
import { type StepJson, TicketDeadlineChangeRow, TicketRow } from "./ticket.row";

/** A change of a ticket's deadline, with the calendar it was worked out with. */
export interface RecordedDeadlineChange extends DeadlineChange {
  readonly calendarVersion: number;
}

/** What moved a ticket's deadline; the ticket as it is after it. */
export interface MovedDeadline {
  readonly ticket: IndexedTicket;
  readonly change: DeadlineChange;
}

/** The index of all providers' tickets. Works inside whatever transaction its manager belongs to. */
export class TicketRepository {
  constructor(private readonly manager: EntityManager) {}

  /** In the order of `ids`, with null for a ticket that the index does not have. */
  async findMany(ids: readonly TicketId[]): Promise<Array<IndexedTicket | null>> {
    const rows = await this.manager
      .createQueryBuilder(TicketRow, "ticket")
      .where(AMONG("ticket"), toArrays(ids))
      .getMany();
    const byId = new Map(rows.map((row) => [textOf(row), toTicket(row)]));
    return ids.map((id) => byId.get(textOf(id)) ?? null);
  }

  /** One ticket more than the page holds, if there is one, so that its reader knows of more. */
  async page(criteria: TicketCriteria, request: TicketPageRequest): Promise<IndexedTicket[]> {
    const query = this.manager.createQueryBuilder(TicketRow, "ticket");
    const rows = await inOrder(whereMatches(query, criteria), request).getMany();
    return rows.map(toTicket);
  }

  count(criteria: TicketCriteria): Promise<number> {
    const query = this.manager.createQueryBuilder(TicketRow, "ticket");
    return whereMatches(query, criteria).getCount();
  }

  /** Writes a ticket as it is at present, whether the index has it or not. */
  async put(ticket: IndexedTicket): Promise<void> {
    await this.manager.upsert(TicketRow, toRow(ticket), ["key", "provider"]);
  }

  /** The ticket, which nobody else changes until the transaction ends; null when the index does not have it. */
  async lock({ key, provider }: TicketId): Promise<IndexedTicket | null> {
    const row = await this.manager
      .createQueryBuilder(TicketRow, "ticket")
      .where({ key, provider })
      .setLock("pessimistic_write")
      .getOne();
    return row && toTicket(row);
  }

  /** Records what moved deadlines, each ticket's oldest first and after what is recorded of it. The tickets must be locked, or being added. */
  async addDeadlineChanges(moved: readonly MovedDeadline[]): Promise<void> {
    if (moved.length === 0) return;
    await this.manager.query(ADD_CHANGES, [
      moved.map(({ ticket }) => ticket.key),
      moved.map(({ ticket }) => ticket.provider),
      moved.map(({ change }) => change.at),
      moved.map(({ change }) => change.from),
      moved.map(({ change }) => change.to),
      moved.map(({ change }) => change.cause),
      moved.map(({ ticket }) => ticket.calendarVersion),
    ]);
  }

  /** What moved each ticket's deadline, in the order of `ids`, each oldest first. */
  async deadlineChangesOf(
    ids: readonly TicketId[],
  ): Promise<Array<readonly RecordedDeadlineChange[]>> {
    const rows = await this.manager
      .createQueryBuilder(TicketDeadlineChangeRow, "change")
      .where(AMONG("change"), toArrays(ids))
      .orderBy("change.place")
      .getMany();
    const of = (id: TicketId) => rows.filter((row) => textOf(row) === textOf(id));
    return ids.map((id) => of(id).map(toDeadlineChange));
  }
}

/** A history only grows: what is recorded stays, and what follows has the next places. */
const ADD_CHANGES = `
  insert into ticket_deadline_change
      (number_key, provider_code, place, at, due_before, due_after, cause, calendar_version)
    select moved.key, moved.provider,
        (select coalesce(max(place) + 1, 0) from ticket_deadline_change recorded
          where recorded.number_key = moved.key and recorded.provider_code = moved.provider)
        + row_number() over (partition by moved.key, moved.provider order by moved.turn) - 1,
        moved.at, moved.due_before, moved.due_after, moved.cause, moved.calendar_version
      from unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::int[])
        with ordinality as moved (key, provider, at, due_before, due_after, cause, calendar_version, turn)`;

const AMONG = (alias: string) =>
  `(${alias}.key, ${alias}.provider) in (select * from unnest(cast(:keys as text[]), cast(:providers as text[])))`;

function toArrays(ids: readonly TicketId[]) {
  return { keys: ids.map(({ key }) => key), providers: ids.map(({ provider }) => provider) };
}

function textOf({ provider, key }: TicketId): string {
  return `${provider}/${key}`;
}

function toRow({ beneficiary, steps, ...ticket }: IndexedTicket): Omit<TicketRow, "dueOrder"> {
  const { kind: beneficiaryKind, identifierKind, identifier } = beneficiary;
  return { ...ticket, beneficiaryKind, identifierKind, identifier, steps: steps.map(toStepJson) };
}

/** What was written, as amr speaks of it. */
export function toTicket(row: TicketRow): IndexedTicket {
  const { beneficiaryKind: kind, identifierKind, identifier, steps, ...ticket } = row;
  const beneficiary = { kind, identifierKind, identifier };
  return { ...ticket, beneficiary, steps: steps.map(toStep) };
}

function toStepJson({ at, recordedAt, from, to, closure, level }: RecordedStep): StepJson {
  const told = { at: at.toISOString(), recordedAt: recordedAt.toISOString() };
  return { ...told, from, to, closure, level };
}

function toStep({ at, recordedAt, ...step }: StepJson): RecordedStep {
  return { ...step, at: new Date(at), recordedAt: new Date(recordedAt) };
}

function toDeadlineChange(row: TicketDeadlineChangeRow): RecordedDeadlineChange {
  const { at, from, to, cause, calendarVersion } = row;
  return { at, from, to, cause, calendarVersion };
}
