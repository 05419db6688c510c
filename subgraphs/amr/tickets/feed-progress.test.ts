import { hasReached } from "./feed-progress";

describe("how far a feed was read", () => {
  it.each([
    ["nothing is read and something is there", "START", "a:1", false],
    ["nothing is read and nothing is there", "START", "a:0", true],
    ["one event is missing", "a:8", "a:9", false],
    ["all of it is read", "a:9", "a:9", true],
    ["more is read than was there", "a:10", "a:9", true],
    ["a bare position is ahead", "a:8", "9", false],
    ["a bare position is reached", "a:9", "9", true],
    ["it is the feed of another life", "a:1", "b:9", true],
  ])("when %s", (_, cursor, target, reached) => {
    expect(hasReached(cursor, target)).toBe(reached);
  });
});
