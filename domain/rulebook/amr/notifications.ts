import { section } from "../section";

/** AMR-N: what the beneficiary is told, and when. */
export const AMR_NOTIFICATIONS = section([
  {
    id: "AMR-N1",
    title: { ar: "إشعار فتح البلاغ", en: "Notice: the report is opened" },
    source: {
      ar: "إشعار بعد فتح البلاغ برقم البلاغ ووقت الحل ورابط للمتابعة",
      en: "a notice after the report is opened, with the report number, the resolution time and a follow-up link",
    },
  },
  {
    id: "AMR-N2",
    title: { ar: "إشعار نقص البيانات", en: "Notice: data are missing" },
    source: {
      ar: "… نقص البيانات خلال اليوم الأول … يتم إشعار المستفيد بالمستندات المطلوبة",
      en: "… missing data within the first day … the beneficiary is notified of the documents required",
    },
  },
  {
    id: "AMR-N3",
    title: {
      ar: 'إشعار تغير الحالة إلى "جارٍ العمل"',
      en: "Notice: the report is in progress",
    },
    source: {
      ar: 'عند تغير حالة البلاغ إلى "جارٍ العمل"',
      en: 'when the state of the report changes to "in progress"',
    },
  },
  {
    id: "AMR-N4",
    title: { ar: "إشعار تأخر البلاغ", en: "Notice: the report is late" },
    source: {
      ar: "تأخر البلاغ عن (5) أيام عمل",
      en: "the report is later than (5) business days",
    },
  },
  {
    id: "AMR-N5",
    title: { ar: "إشعار إغلاق البلاغ", en: "Notice: the report is closed" },
    source: {
      ar: "عند إغلاق البلاغ ورابط للاطلاع على التفاصيل",
      en: "when the report is closed, and a link for seeing the details",
    },
  },
  {
    id: "AMR-N6",
    title: { ar: "إشعار قبول إعادة الفتح", en: "Notice: the reopening is accepted" },
    source: { ar: "نعم، يتم ذلك", en: "Yes, that is done" },
  },
  {
    id: "AMR-N7",
    title: {
      ar: "إشعار قبول طلب التحول أو الاقتراح مع وقت التنفيذ",
      en: "Notice: the request or suggestion is accepted, with the execution time",
    },
    source: {
      ar: "يتم إشعار المستفيد بقبول البلاغ … مع تحديد وقت التنفيذ",
      en: "the beneficiary is notified that the report is accepted … with the execution time set",
    },
  },
  {
    id: "AMR-N8",
    title: {
      ar: "إشعار رفض طلب التحول مع توضيح الأسباب",
      en: "Notice: the transformation request is rejected, with the reasons",
    },
    source: {
      ar: "بالقبول أو الرفض مع توضيح الأسباب",
      en: "with acceptance or rejection and the reasons explained",
    },
  },
  {
    id: "AMR-N9",
    title: { ar: "إشعار إلغاء البلاغ آلياً", en: "Notice: the report is cancelled automatically" },
    source: {
      ar: "مستفاد من حكم الإلغاء الآلي: يتم إشعار المستفيد عند إلغاء بلاغه بعد (48) ساعة",
      en: "Implied by the rule on automatic cancellation: the beneficiary is notified when the report is cancelled after (48) hours",
    },
  },
  {
    id: "AMR-N10",
    title: { ar: "دعوة المستفيد إلى الاستبيان", en: "Notice: invitation to the survey" },
    source: {
      ar: "مستفاد من حكمي الاستبيانين: يُدعى المستفيد إلى تقييم استجابة الجهة وإلى تقييم تجربته لخدمة بلاغ رقمي",
      en: "Implied by the rules on the two surveys: the beneficiary is invited to rate the entity's response and the experience of the Balagh Raqmi service",
    },
  },
]);
