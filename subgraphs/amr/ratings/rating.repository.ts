import { type EntityManager, In } from "typeorm";
import { type Rating } from "./rating";
import { RatingRow } from "./rating.row";

/** Beneficiaries' ratings. Works inside whatever transaction its manager belongs to. */
export class RatingRepository {
  constructor(private readonly manager: EntityManager) {}

  /** One rating a subject: rating again replaces it. */
  async put(report: string, rating: Rating): Promise<void> {
    await this.manager.upsert(RatingRow, { ...rating, report }, ["report", "subject"]);
  }

  /** Each report's ratings, oldest first, in the order of `reports`. */
  async of(reports: readonly string[]): Promise<Array<readonly Rating[]>> {
    const rows = await this.manager.find(RatingRow, {
      where: { report: In([...reports]) },
      order: { at: "ASC", subject: "ASC" },
    });
    return reports.map((report) => rows.filter((row) => row.report === report).map(toRating));
  }
}

function toRating({ subject, score, comment, at }: RatingRow): Rating {
  return { subject, score, comment, at };
}
