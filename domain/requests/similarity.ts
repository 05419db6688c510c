/** From this share of common trigrams on a reviewer is shown the other text. */
export const SIMILAR_FROM = 0.5;

const SIGNS = 3;

/** What comes after so many signs of a text no longer decides whether it is like another one. */
const MOST_SIGNS = 5_000;

/**
 * A14: how alike two normal texts are, from 0 to 1: the runs of three signs that both have, as a share of those that
 * either has (Jaccard). A text is padded by a space on each side, so that short words and their order count too.
 */
export function similarity(one: string, other: string): number {
  const [ones, others] = [trigramsOf(one), trigramsOf(other)];
  const common = [...ones].filter((trigram) => others.has(trigram)).length;
  const either = ones.size + others.size - common;
  return either === 0 ? 0 : common / either;
}

/** Whether a reviewer of one text is shown the other. It refuses nothing: the same text is another matter. */
export function isSimilar(one: string, other: string): boolean {
  return similarity(one, other) >= SIMILAR_FROM;
}

function trigramsOf(text: string): ReadonlySet<string> {
  const signs = Array.from(text === "" ? "" : ` ${text} `).slice(0, MOST_SIGNS);
  return new Set(
    Array.from({ length: Math.max(signs.length - SIGNS + 1, 0) }, (_, at) =>
      signs.slice(at, at + SIGNS).join(""),
    ),
  );
}
