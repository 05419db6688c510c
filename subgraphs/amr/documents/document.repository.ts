import { type EntityManager, In, IsNull, LessThanOrEqual, MoreThan, Not } from "typeorm";
import { type AnnouncedDocument, type Document, type DocumentOwner } from "./document";
import { DocumentRow } from "./document.row";

/** What is known of documents; their bytes are in the store. Works inside whatever transaction its manager belongs to. */
export class DocumentRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(document: AnnouncedDocument, { role, subject }: DocumentOwner): Promise<void> {
    const row = { ...document, uploaderRole: role, uploaderSubject: subject };
    await this.manager.insert(DocumentRow, row);
  }

  /**
   * How many of an owner's documents no report has taken and may still take; nobody else adds one of them before the
   * transaction ends.
   */
  async holdUntaken({ role, subject }: DocumentOwner, at: Date): Promise<number> {
    const name = `documents/${role}/${subject}`;
    await this.manager.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
    const owned = { uploaderRole: role, uploaderSubject: subject, report: IsNull() };
    return this.manager.countBy(DocumentRow, { ...owned, keptUntil: MoreThan(at) });
  }

  async find(id: string): Promise<Document | null> {
    const row = await this.manager.findOneBy(DocumentRow, { id });
    return row && toDocument(row);
  }

  /** Those that there are, locked until the transaction ends. */
  async lock(ids: readonly string[]): Promise<readonly Document[]> {
    if (ids.length === 0) return [];
    const rows = await this.manager.find(DocumentRow, {
      where: { id: In([...ids]) },
      order: { id: "ASC" },
      lock: { mode: "pessimistic_write" },
    });
    return rows.map(toDocument);
  }

  /** Says that the bytes are there; false when that has been said before, or the document is gone. */
  async store(id: string, at: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      DocumentRow,
      { id, storedAt: IsNull() },
      { storedAt: at },
    );
    return affected === 1;
  }

  /** Gives documents to a report. */
  async give(report: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const given = { report, replaced: false };
    await this.manager.update(DocumentRow, { id: In([...ids]) }, given);
  }

  /** Marks what a report has as replaced. */
  async retire(report: string): Promise<void> {
    await this.manager.update(DocumentRow, { report, replaced: false }, { replaced: true });
  }

  /** The documents that each report has, oldest first, in the order of `reports`. */
  async of(reports: readonly string[]): Promise<Array<readonly Document[]>> {
    const rows = await this.manager.find(DocumentRow, {
      where: { report: In([...reports]), replaced: false },
      order: { place: "ASC" },
    });
    return reports.map((report) => rows.filter((row) => row.report === report).map(toDocument));
  }

  /** When the first of the documents that no report has taken is to be forgotten; null when there is none. */
  async nextForgotten(): Promise<Date | null> {
    const [row] = await this.manager.find(DocumentRow, {
      where: { report: IsNull() },
      order: { keptUntil: "ASC" },
      take: 1,
    });
    return row?.keptUntil ?? null;
  }

  /** The id of a document that no report has taken in time, locked; one that another worker holds is left to it. */
  async claimForgotten(at: Date, but: readonly string[]): Promise<string | null> {
    const [row] = await this.manager.find(DocumentRow, {
      where: { report: IsNull(), keptUntil: LessThanOrEqual(at), id: Not(In([...but])) },
      order: { keptUntil: "ASC" },
      take: 1,
      lock: { mode: "pessimistic_write", onLocked: "skip_locked" },
    });
    return row?.id ?? null;
  }

  async remove(id: string): Promise<void> {
    await this.manager.delete(DocumentRow, { id });
  }
}

function toDocument({ uploaderRole, uploaderSubject, ...row }: DocumentRow): Document {
  const { id, fileName, mediaType, size, sha256, announcedAt, uploadUntil, keptUntil } = row;
  const { storedAt, report, replaced } = row;
  return {
    ...{ id, fileName, mediaType, size, sha256, announcedAt, uploadUntil, keptUntil },
    ...{ storedAt, report, replaced },
    owner: { role: uploaderRole, subject: uploaderSubject },
  };
}
