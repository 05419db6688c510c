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

  /** Records how the deadline was set and moved, oldest first. What is recorded stays: a history only grows. */
  async recordDeadlineChanges(
    { key, provider, calendarVersion }: IndexedTicket,
    changes: readonly DeadlineChange[],
  ): Promise<void> {
    if (changes.length === 0) return;
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(TicketDeadlineChangeRow)
      .values(
        changes.map((change, place) => ({ ...change, key, provider, place, calendarVersion })),
      )
      .orIgnore()
      .execute();
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

function toTicket(row: TicketRow): IndexedTicket {
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
