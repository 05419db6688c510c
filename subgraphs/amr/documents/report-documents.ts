import { type Refusal } from "../../../domain/refusal";
import { type Clock, systemClock } from "../../../platform/clock";
import { type Document, documentId, type DocumentOwner } from "./document";
import { type DocumentRepository } from "./document.repository";
import { MOST_OF_A_REPORT, refusalsOf, type Taking } from "./may-be-taken";
import { isPicture } from "./media-types";

/**
 * The documents of reports, inside whatever transaction the repository belongs to. Ids are those of the input, in any
 * spelling; what cannot be taken is refused at its place in `input.documentIds`, and then nothing is written.
 */
export class ReportDocuments {
  constructor(
    private readonly documents: DocumentRepository,
    /** Uploads are transport: they keep real time whatever the sandbox's clock says. */
    private readonly clock: Clock = systemClock,
  ) {}

  /** Why a report that is about to be received cannot have these documents; those that it can are locked for it. */
  check(ids: readonly string[], owner: DocumentOwner): Promise<readonly Refusal[]> {
    return this.refusals(null, ids, { owner, present: 0 });
  }

  /** AMR-I5, AMR-P7: adds to what a report has. */
  async attach(
    report: string,
    ids: readonly string[],
    owner: DocumentOwner,
  ): Promise<readonly Refusal[]> {
    const [present = []] = await this.documents.of([report]);
    const refusals = await this.refusals(report, ids, { owner, present: present.length });
    if (refusals.length === 0) await this.documents.give(report, known(ids));
    return refusals;
  }

  /** AMR-P5: puts these in place of what a report has, of which any may stay by being named; the others are kept, marked as replaced. */
  async replace(
    report: string,
    ids: readonly string[],
    owner: DocumentOwner,
  ): Promise<readonly Refusal[]> {
    const refusals = await this.refusals(report, ids, { owner, present: 0, anew: true });
    if (refusals.length > 0) return refusals;
    await this.documents.retire(report);
    await this.documents.give(report, known(ids));
    return [];
  }

  /** The documents that each report has, oldest first, in the order of `reports`. */
  of(reports: readonly string[]): Promise<Array<readonly Document[]>> {
    return this.documents.of(reports);
  }

  /**
   * AMR-C8: whether one of these is really an image, by its content, and the owner's to attach or `report`'s
   * already. What refuses a document elsewhere only does not count here.
   */
  async hasPicture(
    ids: readonly string[],
    owner: DocumentOwner,
    report: string | null = null,
  ): Promise<boolean> {
    const found = await this.documents.lock(known(ids));
    const taking: Taking = { report, owner, at: this.clock.now(), present: 0, anew: true };
    return found.some(
      (document) =>
        isPicture(document.mediaType) && refusalsOf([document.id], [document], taking).length === 0,
    );
  }

  private async refusals(
    report: string | null,
    ids: readonly string[],
    asked: Omit<Taking, "report" | "at">,
  ): Promise<readonly Refusal[]> {
    // A list that is too long is refused for its length, and is no reason to lock that many rows.
    const found = ids.length > MOST_OF_A_REPORT ? [] : await this.documents.lock(known(ids));
    return refusalsOf(ids, found, { ...asked, report, at: this.clock.now() });
  }
}

function known(ids: readonly string[]): readonly string[] {
  return ids.map(documentId).filter((id) => id !== null);
}
