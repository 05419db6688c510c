import { type EntityManager, In } from "typeorm";
import { type DeadlineChange } from "../../../domain/deadline/ticket-deadline";
import { type ReportEntry } from "../../../domain/lifecycle/report-state";
import { type Actor, type ReportChange, type ReportDeadlineChange } from "./report";
import { ReportChangeRow, ReportDeadlineChangeRow, ReportTextRow } from "./report-history.row";
import { type ReportNumber } from "./report-number";

/** Which step of which report something is recorded of. */
export interface RecordedStep {
  readonly number: ReportNumber;
  /** Of the report after the step. */
  readonly version: number;
  readonly calendarVersion: number;
}

/** An entry to be recorded. */
export interface NewChange extends RecordedStep {
  readonly eventId: string;
  readonly entry: ReportEntry;
  readonly by: Actor;
  /** The service level that the change was decided with, or that the provider declares at the time. */
  readonly resolutionBusinessDays: number | null;
}

/** What a report said until an amendment. */
export interface EarlierText {
  readonly number: ReportNumber;
  /** Of the report after the amendment. */
  readonly version: number;
  readonly title: string;
  readonly description: string;
}

/** What happened to reports. It only grows: the database refuses anything else. */
export class ReportHistoryRepository {
  constructor(private readonly manager: EntityManager) {}

  async addChange({ entry, by, ...change }: NewChange): Promise<void> {
    const { at, from, to, onBehalfOf, note } = entry;
    const actor = { actorRole: by.role, actorSubject: by.subject };
    await this.manager.insert(ReportChangeRow, {
      ...change,
      ...actor,
      at,
      from,
      to,
      onBehalfOf,
      note,
    });
  }

  async addDeadlineChange(step: RecordedStep, change: DeadlineChange): Promise<void> {
    const { at, from, to, cause } = change;
    await this.manager.insert(ReportDeadlineChangeRow, { ...step, at, from, to, cause });
  }

  /** Keeps the text of a report until the amendment that made this version (AMR-P5). */
  async addText(text: EarlierText): Promise<void> {
    await this.manager.insert(ReportTextRow, { ...text });
  }

  /** Each report's history, oldest first, in the order of `numbers`. */
  async changesOf(numbers: readonly ReportNumber[]): Promise<Array<readonly ReportChange[]>> {
    const rows = await this.manager.find(ReportChangeRow, {
      where: { number: In([...numbers]) },
      order: { version: "ASC" },
    });
    return numbers.map((number) => rows.filter((row) => row.number === number).map(toChange));
  }

  /** The entries of these events, in the order of `eventIds`; null for an event that is of none. */
  async changesBy(eventIds: readonly string[]): Promise<Array<ReportChange | null>> {
    const rows = await this.manager.findBy(ReportChangeRow, { eventId: In([...eventIds]) });
    const byEvent = new Map(rows.map((row) => [row.eventId, toChange(row)]));
    return eventIds.map((id) => byEvent.get(id) ?? null);
  }

  /** What set and moved each report's deadline, oldest first, in the order of `numbers`. */
  async deadlineChangesOf(
    numbers: readonly ReportNumber[],
  ): Promise<Array<readonly ReportDeadlineChange[]>> {
    const rows = await this.manager.find(ReportDeadlineChangeRow, {
      where: { number: In([...numbers]) },
      order: { version: "ASC", calendarVersion: "ASC" },
    });
    return numbers.map((number) =>
      rows.filter((row) => row.number === number).map(toDeadlineChange),
    );
  }
}

function toChange(row: ReportChangeRow): ReportChange {
  const { eventId, at, from, to, actorRole: actor, onBehalfOf, note, calendarVersion } = row;
  return { eventId, at, from, to, actor, onBehalfOf, note, calendarVersion };
}

function toDeadlineChange(row: ReportDeadlineChangeRow): ReportDeadlineChange {
  const { at, from, to, cause, calendarVersion } = row;
  return { at, from, to, cause, calendarVersion };
}
