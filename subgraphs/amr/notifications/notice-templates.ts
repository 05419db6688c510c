import { isolated } from "../../../domain/lifecycle/wording";
import { type NotificationKind } from "../../../domain/lifecycle/notice";
import { AUTO_CANCEL_HOURS } from "../../../domain/rulebook/numbers";
import { type LocalizedText } from "../../../domain/text";
import { type NoticeFacts } from "./notice-facts";
import {
  about,
  lastDayInText,
  linesOf,
  momentInText,
  quoted,
  type Sentence,
} from "./notice-wording";
import { ticketSentence } from "./ticket-sentence";

/** The sentences of a notice; the link to the report follows them. */
type Template = (facts: NoticeFacts) => readonly Sentence[];

/** MOF-14: one template a notice, in both languages, for every channel. */
export const TEMPLATES: Record<NotificationKind, Template> = {
  // AMR-N1: number, resolution time, follow-up link.
  REPORT_OPENED: ({ number, dueAt }) => [
    {
      ar: `استلمنا بلاغك رقم ${isolated(number)}.`,
      en: `Your report ${number} has been received.`,
    },
    dueSentence(dueAt),
  ],
  // AMR-N2: what is missing, and until when. AMR-M3, A3: the 48 hours begin when this is handed over.
  INFORMATION_MISSING: ({ number, awaitedInformation }) => [
    {
      ar: `البلاغ رقم ${isolated(number)} تنقصه بيانات${listed(awaitedInformation)}`,
      en: `Your report ${number} lacks${listed(awaitedInformation, " information")}`,
    },
    {
      ar: `يُلغى آليًا إن لم تُستكمل خلال ${HOURS.ar} من هذه الرسالة.`,
      en: `It is cancelled automatically unless this is given within ${HOURS.en} of this message.`,
    },
  ],
  // A3: once, half-way to the cancelling.
  INFORMATION_REMINDER: ({ number, awaitedInformation, informationDueAt }) => [
    {
      ar: `تذكير: البلاغ رقم ${isolated(number)} ما زالت تنقصه بيانات${listed(awaitedInformation)}`,
      en: `A reminder: your report ${number} still lacks${listed(awaitedInformation, " information")}`,
    },
    about(informationDueAt && momentInText(informationDueAt), (until) => ({
      ar: `يُلغى آليًا إن لم تُستكمل قبل ${until.ar}.`,
      en: `It is cancelled automatically unless this is given before ${until.en}.`,
    })),
  ],
  TICKET_CHANGED: ({ number, ticket }) => [
    ticketSentence(ticket),
    {
      ar: `يستمر النظر في بلاغك رقم ${isolated(number)}.`,
      en: `Your report ${number} goes on.`,
    },
  ],
  // AMR-N3
  IN_PROGRESS: ({ number }) => [
    {
      ar: `البلاغ رقم ${isolated(number)} حالته «جارٍ العمل» لدى الجهة.`,
      en: `The provider is working on your report ${number}.`,
    },
  ],
  // AMR-N4, AMR-M5; for PLANNED once per promised date.
  OVERDUE: ({ number, status, dueAt, plannedFor }) => [
    { ar: `تأخر البلاغ رقم ${isolated(number)}.`, en: `Your report ${number} is late.` },
    status === "PLANNED" ? promisedSentence(plannedFor) : wasDueSentence(dueAt),
  ],
  RESOLVED: ({ number }) => [
    {
      ar: `وصل رد الجهة على البلاغ رقم ${isolated(number)}.`,
      en: `The provider has answered your report ${number}.`,
    },
  ],
  // AMR-N5: with the link to the details.
  CLOSED: ({ number }) => [
    { ar: `أُغلق البلاغ رقم ${isolated(number)}.`, en: `Your report ${number} is closed.` },
    { ar: "للاطلاع على التفاصيل:", en: "The details:" },
  ],
  // AMR-N6
  REOPENED: ({ number, dueAt }) => [
    {
      ar: `قُبل طلب إعادة فتح البلاغ رقم ${isolated(number)}، وهو قيد المعالجة لدى الجهة من جديد.`,
      en: `Your request to reopen report ${number} is accepted: the provider works on it again.`,
    },
    dueSentence(dueAt),
  ],
  REOPEN_DECLINED: ({ number, reopenDecisionNote }) => [
    {
      ar: `لم يُقبل طلب إعادة فتح البلاغ رقم ${isolated(number)}.`,
      en: `Your request to reopen report ${number} is declined.`,
    },
    reasonSentence(reopenDecisionNote),
  ],
  // AMR-N7, AMR-T6, AMR-S6: with the execution date, the first and every later one.
  PLANNED: ({ number, plannedFor }) => [
    {
      ar: `قبلت الجهة البلاغ رقم ${isolated(number)}.`,
      en: `The provider has accepted your report ${number}.`,
    },
    about(plannedFor, (day) => ({
      ar: `وقت التنفيذ: ${isolated(day)}.`,
      en: `Execution date: ${day}.`,
    })),
  ],
  // AMR-N8, AMR-T5: with the reasons.
  DECLINED: ({ number, reason }) => [
    {
      ar: `لم تقبل الجهة البلاغ رقم ${isolated(number)}.`,
      en: `The provider has declined your report ${number}.`,
    },
    reasonSentence(reason),
  ],
  INELIGIBLE: ({ number, reason }) => [
    {
      ar: `لم يُقبل البلاغ رقم ${isolated(number)}.`,
      en: `Your report ${number} was turned down.`,
    },
    reasonSentence(reason),
  ],
  // AMR-N9, AMR-M3
  AUTO_CANCELLED: ({ number }) => [
    {
      ar: `أُلغي البلاغ رقم ${isolated(number)} آليًا لعدم استكمال البيانات الناقصة.`,
      en: `Your report ${number} was cancelled automatically: the missing information was not given.`,
    },
  ],
  WITHDRAWN: ({ number }) => [
    {
      ar: `أُلغي البلاغ رقم ${isolated(number)} بطلب المستفيد.`,
      en: `Your report ${number} has been withdrawn as asked.`,
    },
  ],
  // AMR-N10: of the hub once the report is closed (AMR-V2), before that of the provider's response (AMR-V1).
  SURVEY: ({ number, status }) => [
    status === "CLOSED"
      ? {
          ar: `كيف كانت تجربتك مع خدمة «بلاغ رقمي» في البلاغ رقم ${isolated(number)}؟ قيّمها من هنا:`,
          en: `How was your experience of Balagh Raqmi with your report ${number}? Rate it here:`,
        }
      : {
          ar: `ما مدى رضاك عن استجابة الجهة للبلاغ رقم ${isolated(number)}؟ قيّمها من هنا:`,
          en: `How satisfied are you with the provider's response to your report ${number}? Rate it here:`,
        },
  ],
};

const HOURS: LocalizedText = {
  ar: `${isolated(String(AUTO_CANCEL_HOURS))} ساعة`,
  en: `${AUTO_CANCEL_HOURS} hours`,
};

/** Ends a sentence with what is missing, or with a full stop. */
function listed(missing: readonly string[] | null, otherwise = ""): string {
  const lines = linesOf(missing);
  return lines === null ? `${otherwise}.` : `:${lines}`;
}

function dueSentence(dueAt: Date | null): Sentence {
  return about(dueAt && lastDayInText(dueAt), (day) => ({
    ar: `وقت الحل: بنهاية يوم ${day.ar}.`,
    en: `It is due by the end of ${day.en}.`,
  }));
}

function wasDueSentence(dueAt: Date | null): Sentence {
  return about(dueAt && lastDayInText(dueAt), (day) => ({
    ar: `كان موعد حله بنهاية يوم ${day.ar}، ويبقى قائمًا حتى الرد عليه.`,
    en: `It was due by the end of ${day.en} and stays open until it is answered.`,
  }));
}

function promisedSentence(plannedFor: NoticeFacts["plannedFor"]): Sentence {
  return about(plannedFor, (day) => ({
    ar: `كان وقت تنفيذه لدى الجهة ${isolated(day)}، ويبقى قائمًا حتى تنفيذه.`,
    en: `The provider promised it for ${day}. It stays open until it is carried out.`,
  }));
}

function reasonSentence(reason: string | null): Sentence {
  return about(reason, (text) => ({
    ar: `السبب: ${quoted(text)}`,
    en: `The reason: ${quoted(text)}`,
  }));
}
