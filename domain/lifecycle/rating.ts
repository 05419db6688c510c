import { type Refusal } from "../refusal";
import { type LocalizedText } from "../text";
import { BOUNDS } from "./bounds";
import { invalidInput } from "./refusals";
import { type RatingSubject } from "./report";
import { type RatingRequest } from "./report-request";
import { textRefusals } from "./text";
import { isolated } from "./wording";

/** AMR-V1, AMR-V2: a whole number from 1 to 5, and a comment within its bound. */
export function ratingRefusals({ score, comment }: RatingRequest): readonly Refusal[] {
  const bound = { field: "comment", most: BOUNDS.comment, owed: false };
  return [...(isScore(score) ? [] : [NO_SCORE]), ...textRefusals(comment, bound)];
}

/** What the history says of a rating; the comment is kept with the rating. */
export function ratingNote({ subject, score }: RatingRequest): string {
  const { ar, en } = SUBJECTS[subject];
  return `${ar}: ${score} من ${BOUNDS.mostScore}. / ${en}: ${score} of ${BOUNDS.mostScore}.`;
}

function isScore(score: number): boolean {
  return Number.isInteger(score) && score >= BOUNDS.leastScore && score <= BOUNDS.mostScore;
}

const SUBJECTS: Record<RatingSubject, LocalizedText> = {
  PROVIDER_RESPONSE: { ar: "تقييم استجابة الجهة", en: "Rating of the provider's response" },
  HUB_EXPERIENCE: { ar: "تقييم تجربة بلاغ رقمي", en: "Rating of Balagh Raqmi" },
};

const NO_SCORE = invalidInput("score", {
  ar: `التقييم عدد من ${isolated(String(BOUNDS.leastScore))} إلى ${isolated(String(BOUNDS.mostScore))}.`,
  en: `A rating is a whole number from ${BOUNDS.leastScore} to ${BOUNDS.mostScore}.`,
});
