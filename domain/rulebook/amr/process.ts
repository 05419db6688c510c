import { section } from "../section";

/** AMR-P: who does what with a report, from receipt to closing and reopening. */
export const AMR_PROCESS = section([
  {
    id: "AMR-P1",
    title: {
      ar: "مركز آمر يستلم البلاغ ويراجعه ويحيله لمقدم الخدمة",
      en: "The centre receives the report, reviews it and refers it to the provider",
    },
    source: {
      ar: "استلام البلاغ … مراجعة البلاغ … إحالة البلاغ لمقدم الخدمة",
      en: "receiving the report … reviewing the report … referring the report to the service provider",
    },
  },
  {
    id: "AMR-P2",
    title: { ar: "مقدم الخدمة يعالج البلاغ", en: "The provider processes the report" },
    source: { ar: "معالجة البلاغ", en: "processing the report" },
  },
  {
    id: "AMR-P3",
    title: { ar: "المستفيد يقيّم الحل المقدم", en: "The beneficiary rates the solution" },
    source: { ar: "تقييم الحل المقدم", en: "rating the solution provided" },
  },
  {
    id: "AMR-P4",
    title: {
      ar: "ينتهي المسار بإغلاق الشكوى وقياس رضا المستفيد",
      en: "The path ends with closing and measuring satisfaction",
    },
    source: {
      ar: "وانتهاءً بإغلاق الشكوى وقياس رضا المستفيد",
      en: "and ending with closing the complaint and measuring the beneficiary's satisfaction",
    },
  },
  {
    id: "AMR-P5",
    title: {
      ar: "للمستفيد تصحيح الأخطاء أو إلغاء البلاغ",
      en: "The beneficiary may correct errors or cancel the report",
    },
    source: {
      ar: "يمكن للمستفيد تصحيح الأخطاء … من خلال التواصل عبر القنوات الرقمية … أو إلغاء البلاغ … من خلال صفحة المستفيد",
      en: "The beneficiary can correct errors … by making contact through the digital channels … or cancel the report … through the beneficiary's page",
    },
  },
  {
    id: "AMR-P6",
    title: {
      ar: "طلب إعادة فتح الشكوى وإشعار المستفيد بقبوله",
      en: "A request to reopen the complaint, and notice of its acceptance",
    },
    source: {
      ar: "هل يتم إشعار المستفيد عند قبول طلب إعادة فتح الشكوى؟ نعم",
      en: "Is the beneficiary notified when a request to reopen the complaint is accepted? Yes",
    },
  },
  {
    id: "AMR-P7",
    title: {
      ar: "استكمال نقص البيانات من تفاصيل الطلب",
      en: "Missing data are completed from the details of the request",
    },
    source: {
      ar: "تفاصيل الطلب … تحديث الطلب … تأكيد الطلب",
      en: "request details … update request … confirm request",
    },
  },
  {
    id: "AMR-P8",
    title: {
      ar: "استكمال نقص البيانات عبر القنوات الرقمية للمركز",
      en: "Missing data are completed through the centre's digital channels",
    },
    source: {
      ar: "أو التواصل عبر القنوات الرقمية لمركز أمر",
      en: "or making contact through the digital channels of the Amr Centre",
    },
  },
]);
