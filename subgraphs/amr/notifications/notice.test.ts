import { localDate } from "../../../domain/calendar/local-date";
import { NOTIFICATION_KINDS } from "../../../domain/lifecycle/notice";
import { REPORT_STATUSES } from "../../../domain/lifecycle/report";
import { type LocalizedText } from "../../../domain/text";
import { noticeText } from "./notice";
import { type NoticeFacts, type TicketNews } from "./notice-facts";

const facts: NoticeFacts = {
  number: "BR-1234567890",
  trackingUrl: "https://portal.example.org/reports/BR-1234567890",
  status: "RESOLVED",
  dueAt: new Date("2026-11-12T21:00:00.000Z"),
  awaitedInformation: ["The invoice", "صورة العقد"],
  informationDueAt: new Date("2026-11-07T13:05:00.000Z"),
  reason: "AMR-X2: it is about the provider's procedures.",
  plannedFor: localDate("2027-03-01"),
  reopenDecisionNote: "The answer stands.",
  ticket: {
    number: "ET-77",
    change: "REDIRECTED",
    redirectedTo: { ar: "وزارة المالية", en: "Ministry of Finance" },
  },
};
const TICKETS: ReadonlyArray<TicketNews | null> = [
  null,
  facts.ticket,
  { number: "ET-77", change: "REDIRECTED", redirectedTo: null },
  { number: "ET-77", change: "CLOSED", redirectedTo: null },
  { number: "ET-77", change: "REOPENED", redirectedTo: null },
];
const NULLABLE = [
  "dueAt",
  "awaitedInformation",
  "informationDueAt",
  "reason",
  "plannedFor",
  "reopenDecisionNote",
] as const;

/** Every way in which facts may be missing. */
function* incomplete(): Generator<NoticeFacts> {
  for (let missing = 0; missing < 2 ** NULLABLE.length; missing += 1) {
    const gone = NULLABLE.filter((_, place) => (missing >> place) % 2 === 1);
    const known = { ...facts, ...Object.fromEntries(gone.map((name) => [name, null])) };
    yield* REPORT_STATUSES.flatMap((status) =>
      TICKETS.map((ticket) => ({ ...known, status, ticket })),
    );
  }
}

const linesOf = ({ ar, en }: LocalizedText) => `${ar}\n${en}`;

describe("a notice", () => {
  it.each(NOTIFICATION_KINDS)("of %s names the report and its link in both languages", (kind) => {
    const text = noticeText(kind, facts);

    for (const told of [text.ar, text.en]) {
      expect(told).toContain(facts.number);
      expect(told).toContain(facts.trackingUrl);
    }
    expect(text.ar).toMatch(/[ء-ي]{3}/);
  });

  it.each(NOTIFICATION_KINDS)("of %s keeps no placeholder, whatever is missing", (kind) => {
    const texts = [...incomplete()].map((each) => linesOf(noticeText(kind, each)));

    const broken = texts.filter((text) =>
      /undefined|null|NaN|Invalid|\[object|[—{}]|\u2066\u2069| {2}|\n\n/.test(text),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it("of opening tells the day at whose end the report is due (AMR-N1)", () => {
    const text = noticeText("REPORT_OPENED", facts);

    expect(text.en).toContain("by the end of 2026-11-12");
    expect(text.ar).toContain("2026-11-12");
  });

  it("of missing information tells what, and that it has 48 hours from the message (AMR-N2, A3)", () => {
    const text = noticeText("INFORMATION_MISSING", { ...facts, informationDueAt: null });

    expect(text.en).toContain("\n• The invoice\n• صورة العقد\n");
    expect(text.en).toContain("within 48 hours of this message");
    expect(text.ar).toContain("48");
  });

  it("that reminds tells until when (A3)", () => {
    const text = noticeText("INFORMATION_REMINDER", facts);

    expect(text.en).toContain("2026-11-07 16:05 Riyadh time");
    expect(text.ar).toContain("2026-11-07 16:05");
  });

  it("of closing leads to the details (AMR-N5)", () => {
    expect(noticeText("CLOSED", facts).en).toContain(`The details:\n${facts.trackingUrl}`);
  });

  it("of an accepted reopening tells the day of its clock (AMR-N6)", () => {
    expect(noticeText("REOPENED", facts).en).toContain("by the end of 2026-11-12");
  });

  it("of a declined reopening tells why", () => {
    const text = noticeText("REOPEN_DECLINED", facts);

    expect(text.en).toContain("The answer stands.");
    expect(text.ar).toContain("The answer stands.");
  });

  it("of a plan tells the execution date (AMR-N7, AMR-T6, AMR-S6)", () => {
    const text = noticeText("PLANNED", facts);

    expect(text.en).toContain("Execution date: 2027-03-01");
    expect(text.ar).toContain("2027-03-01");
  });

  it.each(["DECLINED", "INELIGIBLE"] as const)("of %s tells the reasons (AMR-N8)", (kind) => {
    const text = noticeText(kind, facts);

    expect(text.en).toContain(facts.reason);
    expect(text.ar).toContain(facts.reason);
  });

  it("of lateness tells the promised date of a plan, and else the deadline (AMR-N4)", () => {
    expect(noticeText("OVERDUE", { ...facts, status: "PLANNED" }).en).toContain("2027-03-01");
    expect(noticeText("OVERDUE", { ...facts, status: "REFERRED" }).en).toContain("2026-11-12");
  });

  it("of a redirected ticket tells whose it is from then on (A12)", () => {
    const text = noticeText("TICKET_CHANGED", facts);

    expect(text.en).toContain("ET-77");
    expect(text.en).toContain("Ministry of Finance");
    expect(text.ar).toContain("وزارة المالية");
  });

  it("that invites to a survey asks about the hub once closed, and before that about the response (AMR-V1, AMR-V2, AMR-V3)", () => {
    expect(noticeText("SURVEY", { ...facts, status: "CLOSED" }).en).toContain("Balagh Raqmi");
    expect(noticeText("SURVEY", { ...facts, status: "RESOLVED" }).en).toContain("response");
    expect(noticeText("SURVEY", { ...facts, status: "DECLINED" }).en).toContain("response");
  });
});
