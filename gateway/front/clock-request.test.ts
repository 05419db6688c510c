import { HubError } from "../../platform/errors";
import { toMove } from "./clock-request";

const NOW = new Date("2026-03-01T00:00:00Z");
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const move = (body: unknown) => toMove(JSON.stringify(body), NOW);

describe("a request that moves the sandbox's time", () => {
  it.each([
    ["P3D", 3 * DAY_MS],
    ["PT48H", 2 * DAY_MS],
    ["PT1M", MINUTE_MS],
    ["P1DT2H30M", DAY_MS + 150 * MINUTE_MS],
    ["PT0M", 0],
    ["P400D", 400 * DAY_MS],
  ])("advances by %s", (advance, ms) => {
    expect(move({ advance })).toBe(ms);
  });

  it.each([
    ["2026-03-01T00:00:00Z", 0],
    ["2026-03-02T03:00:00+03:00", DAY_MS],
    ["2026-03-01T00:00:00.001Z", 1],
  ])("sets it to %s", (set, ms) => {
    expect(move({ set })).toBe(ms);
  });

  it.each([
    [{ advance: "3 days" }],
    [{ advance: "P" }],
    [{ advance: "PT" }],
    [{ advance: "P1DT" }],
    [{ advance: "P1M" }],
    [{ advance: "-P1D" }],
    [{ advance: 3 }],
    [{ set: "tomorrow" }],
    [{ set: "2026-02-30T00:00:00Z" }],
    [{ set: "2026-03-02T00:00:00" }],
    [{ advance: "P1D", set: "2026-03-02T00:00:00Z" }],
    [{}],
    [null],
  ])("is refused when it says %j, in both languages", (body) => {
    expect(refusalOf(() => move(body))).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining("advance") as string,
      messageAr: expect.stringMatching(/[؀-ۿ]/) as string,
    });
  });

  it("is refused when it is no JSON", () => {
    expect(refusalOf(() => toMove("P3D", NOW))).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  it("does not go back, not by a millisecond", () => {
    const refusal = refusalOf(() => move({ set: "2026-02-28T23:59:59.999Z" }));

    expect(refusal).toMatchObject({
      code: "BAD_USER_INPUT",
      message: "Time does not go back: what fell due has been done.",
    });
  });

  it.each([{ advance: "P400DT1M" }, { set: "2027-04-05T00:00:00.001Z" }])(
    "moves on by 400 days at once at most: %j",
    (body) => {
      expect(refusalOf(() => move(body))).toMatchObject({
        message: "Time moves on by 400 days at once at most.",
      });
    },
  );
});

function refusalOf(act: () => unknown): HubError | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof HubError) return error;
    throw error;
  }
}
