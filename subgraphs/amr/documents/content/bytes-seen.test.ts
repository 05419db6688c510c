import { BytesSeen } from "./bytes-seen";

const HEAD = 64 * 1024;
const TAIL = 256 * 1024;
const BYTES = Buffer.from(Array.from({ length: 700_000 }, (_, n) => (n * 7) % 251));

function seenIn(parts: number): BytesSeen {
  const seen = new BytesSeen();
  for (let at = 0; at < BYTES.length; at += parts) seen.add(BYTES.subarray(at, at + parts));
  return seen;
}

describe("the beginning and the end of bytes that pass", () => {
  it.each([1, 255, 1_000, HEAD, 300_000, BYTES.length])("are the same in parts of %i", (parts) => {
    const seen = seenIn(parts);

    const [head, tail] = [seen.head(), seen.tail()];
    expect(seen.size).toBe(BYTES.length);
    expect(head.equals(BYTES.subarray(0, HEAD))).toBe(true);
    expect(tail.length).toBeGreaterThanOrEqual(TAIL);
    expect(tail.equals(BYTES.subarray(-tail.length))).toBe(true);
  });

  it("take no time of the square of their number, a byte at a time", () => {
    const begun = performance.now();

    seenIn(1);

    // Kept in as many pieces as bytes they took a minute.
    expect(performance.now() - begun).toBeLessThan(15_000);
  }, 60_000);
});
