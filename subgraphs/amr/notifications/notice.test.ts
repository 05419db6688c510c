import { NOTIFICATION_KINDS } from "../../../domain/lifecycle/notice";
import { noticeText, type NoticeFacts } from "./notice";

const facts: NoticeFacts = {
  number: "BR-1234567890",
  trackingUrl: "https://portal.example.org/reports/BR-1234567890",
  dueAt: new Date("2026-11-12T21:00:00.000Z"),
  awaitedInformation: ["The invoice", "صورة العقد"],
  informationDueAt: new Date("2026-11-07T13:05:00.000Z"),
  reason: "AMR-X2: it is about the provider's procedures.",
};
const WRITTEN = [
  "REPORT_OPENED",
  "INFORMATION_MISSING",
  "INFORMATION_REMINDER",
  "IN_PROGRESS",
  "OVERDUE",
  "RESOLVED",
  "CLOSED",
  "INELIGIBLE",
  "AUTO_CANCELLED",
  "WITHDRAWN",
] as const;

describe("a notice", () => {
  it.each(WRITTEN)("of %s names the report and its link in both languages", (kind) => {
    const text = noticeText(kind, facts);

    for (const told of [text?.ar, text?.en]) {
      expect(told).toContain(facts.number);
      expect(told).toContain(facts.trackingUrl);
      expect(told).not.toMatch(/undefined|null|Invalid/);
    }
  });

  it.each(NOTIFICATION_KINDS.filter((kind) => !(WRITTEN as readonly string[]).includes(kind)))(
    "of %s is not written",
    (kind) => {
      expect(noticeText(kind, facts)).toBeNull();
    },
  );

  it("of opening tells the day at whose end the report is due (AMR-N1)", () => {
    const text = noticeText("REPORT_OPENED", facts);

    expect(text?.en).toContain("by the end of 2026-11-12");
    expect(text?.ar).toContain("2026-11-12");
  });

  it("of missing information tells what and until when (AMR-N2)", () => {
    const text = noticeText("INFORMATION_MISSING", facts);

    expect(text?.en).toContain("\n• The invoice\n• صورة العقد\n");
    expect(text?.en).toContain("2026-11-07 16:05 Riyadh time");
    expect(text?.ar).toContain("2026-11-07 16:05");
  });

  it("of turning down tells the rule and the reason", () => {
    expect(noticeText("INELIGIBLE", facts)?.en).toContain(facts.reason);
  });
});
