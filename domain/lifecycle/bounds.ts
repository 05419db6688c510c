/** How long texts and lists may be, everywhere in the hub; lengths count code points. */
export const BOUNDS = {
  title: 200,
  subject: 300,
  description: 5000,
  note: 2000,
  /** What a beneficiary says with a rating. */
  comment: 2000,
  leastScore: 1,
  mostScore: 5,
  /** A ticket's or a request's number. */
  number: 64,
  /** How many lines of missing documents and facts one request may have. */
  missingLines: 20,
  missingLine: 300,
} as const;
