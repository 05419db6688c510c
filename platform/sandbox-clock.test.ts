import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { systemClock } from "./clock";
import { openClock, readSandboxClock, SandboxClock, storeSandboxClock } from "./sandbox-clock";
import { StartError } from "./start-error";

const HOUR_MS = 3_600_000;
const dataDir = mkdtempSync(path.join(tmpdir(), "sandbox-clock-"));
afterAll(() => {
  rmSync(dataDir, { recursive: true });
});

describe("a sandbox's clock", () => {
  it("shows the real time until it is moved, and goes on from there as time does", () => {
    const clock = new SandboxClock();
    const before = Math.abs(clock.now().getTime() - Date.now());

    const isMoved = clock.moveTo(HOUR_MS);

    expect(isMoved).toBe(true);
    expect(before).toBeLessThan(5);
    expect(Math.abs(clock.now().getTime() - Date.now() - HOUR_MS)).toBeLessThan(5);
  });

  it("does not go back", () => {
    const clock = new SandboxClock(HOUR_MS);

    expect(clock.moveTo(HOUR_MS - 1)).toBe(false);
    expect(clock.aheadMs).toBe(HOUR_MS);
  });

  it("is found by a part that starts later where it was left", () => {
    storeSandboxClock(dataDir, HOUR_MS);
    storeSandboxClock(dataDir, 2 * HOUR_MS);

    expect(readSandboxClock(dataDir).aheadMs).toBe(2 * HOUR_MS);
  });

  it("is the real one where tokens are an issuer's", () => {
    storeSandboxClock(dataDir, HOUR_MS);

    expect(openClock({ oidc: { issuer: "https://example.com" }, dataDir })).toBe(systemClock);
    expect(openClock({ oidc: null, dataDir })).toBeInstanceOf(SandboxClock);
  });

  it("says in one line which file it cannot read", () => {
    writeFileSync(path.join(dataDir, "clock.json"), '{"aheadMs":');

    expect(() => readSandboxClock(dataDir)).toThrow(StartError);
    expect(() => readSandboxClock(dataDir)).toThrow(/clock\.json/);
  });
});
