import { section } from "../section";

/** AMR-M: the times of the centre. The numbers themselves are in `numbers.ts`. */
export const AMR_TIMES = section([
  {
    id: "AMR-M1",
    title: {
      ar: "مستوى خدمة مركز آمر: (5) أيام عمل",
      en: "The centre's service level: five business days",
    },
    source: {
      ar: "مستوى الخدمة لمعالجة البلاغ المقدم هو (5) أيام عمل",
      en: "The service level for processing the report submitted is (5) business days",
    },
  },
  {
    id: "AMR-M2",
    title: {
      ar: "الانتظار (5) أيام عمل إذا لم تحدد الجهة مستوى خدمة",
      en: "A wait of five business days where the provider set no service level",
    },
    source: {
      ar: "على المستفيد الانتظار (5) أيام عمل",
      en: "the beneficiary must wait (5) business days",
    },
  },
  {
    id: "AMR-M3",
    title: {
      ar: "الإلغاء الآلي للبلاغ ناقص البيانات خلال (48) ساعة",
      en: "A report with missing data is cancelled automatically within 48 hours",
    },
    source: {
      ar: "يتم إلغاء البلاغ آليا في خلال (48) ساعة",
      en: "the report is cancelled automatically within (48) hours",
    },
  },
  {
    id: "AMR-M4",
    title: {
      ar: "الإشعار بنقص البيانات خلال اليوم الأول",
      en: "Notice of missing data within the first day",
    },
    source: {
      ar: "إشعار في حال نقص البيانات خلال اليوم الأول من تقديم البلاغ",
      en: "a notice if data are missing, within the first day of submitting the report",
    },
  },
  {
    id: "AMR-M5",
    title: {
      ar: "الإشعار بتأخر البلاغ عن (5) أيام عمل",
      en: "Notice that the report is later than five business days",
    },
    source: {
      ar: "إشعار في حال تأخر البلاغ عن (5) أيام عمل",
      en: "a notice if the report is later than (5) business days",
    },
  },
]);
