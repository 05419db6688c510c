import {
  AUTO_CANCEL_HOURS,
  COMPLAINT_BUSINESS_DAYS,
  FURAS_INFORMATION_BUSINESS_DAYS,
  FURAS_RESOLUTION_BUSINESS_DAYS,
  INFORMATION_REMINDER_HOURS,
  WAIT_WITHOUT_SERVICE_LEVEL_BUSINESS_DAYS,
} from "./numbers";
import { findRule } from "./rulebook";

describe("the numbers of the guides", () => {
  it.each([
    ["AMR-M1", `(${COMPLAINT_BUSINESS_DAYS}) business days`],
    ["AMR-M2", `(${WAIT_WITHOUT_SERVICE_LEVEL_BUSINESS_DAYS}) business days`],
    ["AMR-C6", `(${WAIT_WITHOUT_SERVICE_LEVEL_BUSINESS_DAYS}) business days`],
    ["AMR-M3", `(${AUTO_CANCEL_HOURS}) hours`],
    ["FRS-A3", `${FURAS_RESOLUTION_BUSINESS_DAYS} business days`],
  ])("are what the rule says: %s", (id, period) => {
    expect(findRule(id)?.source.en).toContain(period);
  });

  it("give the three business days that FRS-R3 writes out", () => {
    expect(findRule("FRS-R3")?.source.en).toContain("three business days");
    expect(FURAS_INFORMATION_BUSINESS_DAYS).toBe(3);
  });

  it("put the reminder half-way to the automatic cancelling", () => {
    expect(INFORMATION_REMINDER_HOURS * 2).toBe(AUTO_CANCEL_HOURS);
  });
});
