import { section } from "../section";

/** AMR-I: how a beneficiary signs in and submits a report. */
export const AMR_INTAKE = section([
  {
    id: "AMR-I1",
    title: {
      ar: "الدخول من خلال النفاذ الوطني الموحد",
      en: "Signing in through unified national access",
    },
    source: {
      ar: "الدخول على تطبيق المنصة الوطنية من خلال بوابة النفاذ الوطني الموحد",
      en: "signing in to the national platform's app through the unified national access portal",
    },
  },
  {
    id: "AMR-I2",
    title: {
      ar: "تسجيل البيانات الشخصية",
      en: "Personal data are entered",
    },
    source: {
      ar: "تسجيل البيانات الشخصية للمستفيد",
      en: "entering the beneficiary's personal data",
    },
  },
  {
    id: "AMR-I3",
    title: { ar: "تحديد نوع الشكوى", en: "The type of complaint is chosen" },
    source: { ar: "تحديد نوع الشكوى", en: "choosing the type of complaint" },
  },
  {
    id: "AMR-I4",
    title: {
      ar: "اختيار المنصة والخدمة وقناة تقديمها",
      en: "The platform, the service and its delivery channel are chosen",
    },
    source: {
      ar: "تحديد المنصة المرتبطة بالبلاغ واختيار الخدمة وقناة تقديمها",
      en: "choosing the platform the report is about, and selecting the service and its delivery channel",
    },
  },
  {
    id: "AMR-I5",
    title: {
      ar: "إضافة العنوان والوصف والمستندات الداعمة",
      en: "Title, description and supporting documents are added",
    },
    source: {
      ar: "إضافة وصف وعنوان للشكوى ورفع المستندات الداعمة",
      en: "adding a description and a title to the complaint and uploading the supporting documents",
    },
  },
  {
    id: "AMR-I6",
    title: {
      ar: "إشعار برقم البلاغ والرد عليه خلال (5) أيام",
      en: "A message with the report number, and an answer within (5) days",
    },
    source: {
      ar: "ستصلك رسالة إشعار … برقم البلاغ، وستتم مراجعة الطلب والرد عليه خلال (5) أيام",
      en: "You will receive a notification message … with the report number, and the request will be reviewed and answered within (5) days",
    },
  },
  {
    id: "AMR-I7",
    title: {
      ar: "تسجيل البلاغ فور استلامه",
      en: "The report is registered as soon as it is received",
    },
    source: { ar: "وتسجيله بشكل فوري", en: "and registering it immediately" },
  },
  {
    id: "AMR-I8",
    title: { ar: "خطوات تقديم البلاغ التسع", en: "The nine steps of submitting a report" },
    source: {
      ar: 'ومن ثم اختيار "بلاغ جديد"',
      en: 'and then choosing "new report"',
    },
  },
]);
