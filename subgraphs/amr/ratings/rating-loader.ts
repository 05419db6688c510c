import DataLoader from "dataloader";
import { type Rating } from "./rating";
import { type RatingRepository } from "./rating.repository";

/** Reports' ratings, in one statement for however many are asked of it at once. */
export interface RatingLoader {
  /** By the number of the report. */
  readonly ratings: DataLoader<string, readonly Rating[]>;
}

/** The loader of one request. */
export function ratingLoaderOf({
  repositories: { ratings },
  cache,
}: {
  readonly repositories: { readonly ratings: RatingRepository };
  readonly cache: boolean;
}): RatingLoader {
  return { ratings: new DataLoader((reports) => ratings.of(reports), { cache }) };
}
