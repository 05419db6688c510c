import { REPORT_STATUSES, type ReportStatus } from "./report";
import { isActive, isFinal, isOpen } from "./report-status";
import { REPORT_STATUS_WORDS } from "./status-words";

describe("where a report may stand", () => {
  const OPEN: readonly ReportStatus[] = [
    ...(["RECEIVED", "UNDER_REVIEW", "AWAITING_INFORMATION"] as const),
    ...(["REFERRED", "IN_PROGRESS"] as const),
  ];
  const FINAL: readonly ReportStatus[] = [
    ...(["CLOSED", "INELIGIBLE", "DECLINED", "AUTO_CANCELLED", "WITHDRAWN"] as const),
  ];

  it.each(REPORT_STATUSES)("%s is open, answered or final", (status) => {
    expect(isOpen(status)).toBe(OPEN.includes(status));
    expect(isFinal(status)).toBe(FINAL.includes(status));
    expect(isActive(status)).toBe(!FINAL.includes(status));
  });
});

describe("a status as people read it", () => {
  it("has the guide's own words where the guide has some (AMR-ST1)", () => {
    expect(REPORT_STATUS_WORDS.IN_PROGRESS.ar).toBe("جارٍ العمل");
    expect(REPORT_STATUS_WORDS.AWAITING_INFORMATION.ar).toBe("نقص البيانات");
  });
});
