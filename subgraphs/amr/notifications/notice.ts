import { isolated } from "../../../domain/lifecycle/wording";
import { type NotificationKind } from "../../../domain/lifecycle/notice";
import { type LocalizedText } from "../../../domain/text";
import { lastDayInText, momentInText } from "./notice-wording";

/** What a notice may tell: a number, dates, the link, and what staff wrote. Nothing of the person. */
export interface NoticeFacts {
  readonly number: string;
  readonly trackingUrl: string;
  readonly dueAt: Date | null;
  readonly awaitedInformation: readonly string[] | null;
  readonly informationDueAt: Date | null;
  /** Why it was turned down. */
  readonly reason: string | null;
}
type Template = (facts: NoticeFacts) => LocalizedText;

/** MOF-14: one template a notice, in both languages. A kind without one is not written: nobody is invited to a survey that is not there. */
const TEMPLATES: Partial<Record<NotificationKind, Template>> = {
  // AMR-N1: number, resolution time, follow-up link.
  REPORT_OPENED: ({ dueAt, ...report }) => {
    const day = lastDayInText(dueAt);
    return withLink(report, {
      ar: `استلمنا بلاغك رقم ${isolated(report.number)}. وقت الحل: بنهاية يوم ${day.ar}.`,
      en: `Your report ${report.number} has been received. It is due by the end of ${day.en}.`,
    });
  },
  // AMR-N2: what is missing, and until when.
  INFORMATION_MISSING: ({ informationDueAt, awaitedInformation, ...report }) => {
    const until = momentInText(informationDueAt);
    const missing = linesOf(awaitedInformation);
    return withLink(report, {
      ar: `البلاغ رقم ${isolated(report.number)} تنقصه بيانات:${missing}\nيُلغى آليًا إن لم تُستكمل قبل ${until.ar}.`,
      en: `Your report ${report.number} lacks:${missing}\nIt is cancelled automatically unless this is given before ${until.en}.`,
    });
  },
  // A3: once, half-way to the cancelling.
  INFORMATION_REMINDER: ({ informationDueAt, awaitedInformation, ...report }) => {
    const until = momentInText(informationDueAt);
    const missing = linesOf(awaitedInformation);
    return withLink(report, {
      ar: `تذكير: البلاغ رقم ${isolated(report.number)} ما زالت تنقصه بيانات:${missing}\nيُلغى آليًا إن لم تُستكمل قبل ${until.ar}.`,
      en: `A reminder: your report ${report.number} still lacks:${missing}\nIt is cancelled automatically unless this is given before ${until.en}.`,
    });
  },
  // AMR-N3
  IN_PROGRESS: (report) =>
    withLink(report, {
      ar: `البلاغ رقم ${isolated(report.number)} حالته «جارٍ العمل» لدى الجهة.`,
      en: `The provider is working on your report ${report.number}.`,
    }),
  // AMR-N4, AMR-M5
  OVERDUE: ({ dueAt, ...report }) => {
    const day = lastDayInText(dueAt);
    return withLink(report, {
      ar: `تأخر البلاغ رقم ${isolated(report.number)}: كان موعد حله بنهاية يوم ${day.ar}، ويبقى قائمًا حتى الرد عليه.`,
      en: `Your report ${report.number} is late: it was due by the end of ${day.en}. It stays open until it is answered.`,
    });
  },
  RESOLVED: (report) =>
    withLink(report, {
      ar: `وصل رد الجهة على البلاغ رقم ${isolated(report.number)}.`,
      en: `The provider has answered your report ${report.number}.`,
    }),
  // AMR-N5: with the link to the details.
  CLOSED: (report) =>
    withLink(report, {
      ar: `أُغلق البلاغ رقم ${isolated(report.number)}.`,
      en: `Your report ${report.number} is closed.`,
    }),
  INELIGIBLE: ({ reason, ...report }) =>
    withLink(report, {
      ar: `لم يُقبل البلاغ رقم ${isolated(report.number)}. السبب: ${reason ?? "—"}`,
      en: `Your report ${report.number} was turned down. The reason: ${reason ?? "—"}`,
    }),
  // AMR-N9, AMR-M3
  AUTO_CANCELLED: (report) =>
    withLink(report, {
      ar: `أُلغي البلاغ رقم ${isolated(report.number)} آليًا لعدم استكمال البيانات الناقصة.`,
      en: `Your report ${report.number} was cancelled automatically: the missing information was not given.`,
    }),
  WITHDRAWN: (report) =>
    withLink(report, {
      ar: `أُلغي البلاغ رقم ${isolated(report.number)} بطلب المستفيد.`,
      en: `Your report ${report.number} has been withdrawn as asked.`,
    }),
};

/** The text of a notice; null for a kind that is not written. */
export function noticeText(kind: NotificationKind, facts: NoticeFacts): LocalizedText | null {
  return TEMPLATES[kind]?.(facts) ?? null;
}

function withLink(
  { trackingUrl }: Pick<NoticeFacts, "trackingUrl">,
  { ar, en }: LocalizedText,
): LocalizedText {
  return { ar: `${ar}\n${isolated(trackingUrl)}`, en: `${en}\n${trackingUrl}` };
}

/** What is missing, a line each, as it was written. */
function linesOf(missing: readonly string[] | null): string {
  return (missing ?? []).map((line) => `\n• ${line}`).join("");
}
