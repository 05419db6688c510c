import { type RatingSubject } from "../../../domain/lifecycle/report";

/** What a beneficiary thinks of one subject (AMR-V1, AMR-V2). */
export interface Rating {
  readonly subject: RatingSubject;
  /** 1 to 5. */
  readonly score: number;
  readonly comment: string | null;
  readonly at: Date;
}
