import { BACK_OFF_MS, nextAttemptAt } from "./back-off";

const NOW = new Date("2026-11-22T06:00:00.000Z");
const HOUR_MS = 3_600_000;

describe("the back-off", () => {
  it("waits 10 s, 1 min, 5 min, 30 min, then 1, 2, 4, 8 and 8 hours: about a day in all", () => {
    const waits = BACK_OFF_MS.map((wait) => wait / 1_000);

    expect(waits).toEqual([10, 60, 300, 1_800, 3_600, 7_200, 14_400, 28_800, 28_800]);
    expect(BACK_OFF_MS.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(23 * HOUR_MS);
    expect(BACK_OFF_MS.reduce((sum, wait) => sum + wait * 1.1, 0)).toBeLessThan(27 * HOUR_MS);
  });

  it.each(BACK_OFF_MS.map((wait, index) => [index + 1, wait] as const))(
    "after attempt %d waits that long, and up to a tenth of it longer",
    (attempts, wait) => {
      const [least, most] = [0, 0.999_999].map(
        (chance) => nextAttemptAt({ attempts, now: NOW }, BACK_OFF_MS, chance)?.getTime() ?? 0,
      );

      expect((least ?? 0) - NOW.getTime()).toBe(wait);
      expect((most ?? 0) - NOW.getTime()).toBeGreaterThan(wait * 1.09);
      expect((most ?? 0) - NOW.getTime()).toBeLessThan(wait * 1.1);
    },
  );

  it("ends after the last attempt", () => {
    const attempts = BACK_OFF_MS.length + 1;

    expect(nextAttemptAt({ attempts, now: NOW }, BACK_OFF_MS, 0)).toBeNull();
  });
});
