import { section } from "../section";

/** AMR-T and AMR-S: conditions and answers of a transformation request and of a development suggestion. */
export const AMR_TRANSFORMATION_AND_SUGGESTION = section([
  {
    id: "AMR-T1",
    title: { ar: "معرفة اسم الخدمة الورقية", en: "The name of the paper service is known" },
    source: { ar: "معرفة اسم الخدمة الورقية", en: "knowing the name of the paper service" },
  },
  {
    id: "AMR-T2",
    title: {
      ar: "أن تكون الخدمة ورقية وليس لها بديل رقمي",
      en: "The service is on paper and has no digital alternative",
    },
    source: {
      ar: "أن تكون الخدمة ورقية ولا يتوفر لها بديل",
      en: "the service is on paper and no alternative to it is available",
    },
  },
  {
    id: "AMR-T3",
    title: { ar: "معرفة اسم الجهة الحكومية", en: "The name of the government entity is known" },
    source: { ar: "معرفة اسم الجهة الحكومية", en: "knowing the name of the government entity" },
  },
  {
    id: "AMR-T4",
    title: {
      ar: "عدم وجود طلب مماثل سابق من المستفيد",
      en: "No similar earlier request by the same beneficiary",
    },
    source: {
      ar: "عدم وجود طلب مماثل تم تقديمه سابقاً من المستفيد",
      en: "there is no similar request submitted earlier by the beneficiary",
    },
  },
  {
    id: "AMR-T5",
    title: {
      ar: "قبول الجهة للطلب أو رفضه مع توضيح الأسباب",
      en: "The provider accepts the request, or rejects it with reasons",
    },
    source: {
      ar: "بالقبول أو الرفض مع توضيح الأسباب",
      en: "with acceptance or rejection and the reasons explained",
    },
  },
  {
    id: "AMR-T6",
    title: {
      ar: "تحديد الجهة لوقت التنفيذ عند قبول الطلب",
      en: "On acceptance the provider sets the execution time",
    },
    source: {
      ar: "مع تحديد وقت التنفيذ من الجهة",
      en: "with the execution time set by the entity",
    },
  },
  {
    id: "AMR-T7",
    title: {
      ar: "مراجعة طلب التحول والرد عليه خلال (5) أيام",
      en: "The transformation request is reviewed and answered within (5) days",
    },
    source: {
      ar: "04 مراجعة الطلب… 05 … خلال (5) أيام",
      en: "04 Reviewing the request… 05 … within (5) days",
    },
  },
  {
    id: "AMR-S1",
    title: { ar: "معرفة اسم الخدمة الرقمية", en: "The name of the digital service is known" },
    source: { ar: "معرفة اسم الخدمة الرقمية", en: "knowing the name of the digital service" },
  },
  {
    id: "AMR-S2",
    title: { ar: "معرفة اسم المنصة", en: "The name of the platform is known" },
    source: { ar: "معرفة اسم المنصة", en: "knowing the name of the platform" },
  },
  {
    id: "AMR-S3",
    title: {
      ar: "عدم وجود المقترح نفسه سابقاً من المستفيد",
      en: "The same beneficiary has not made the same suggestion before",
    },
    source: {
      ar: "عدم وجود نفس المقترح سابقاً من المستخدم",
      en: "the same suggestion does not exist already from the user",
    },
  },
  {
    id: "AMR-S4",
    title: {
      ar: "اقتراح التطوير على خدمة رقمية",
      en: "A development suggestion is about a digital service",
    },
    source: {
      ar: "يتطلب أن يكون البلاغ على خدمة رقمية",
      en: "the report must be about a digital service",
    },
  },
  {
    id: "AMR-S5",
    title: {
      ar: "تحديد الخدمة وقناة تقديمها والرد خلال (5) أيام",
      en: "The service and its channel are chosen; the answer comes within (5) days",
    },
    source: {
      ar: "تحديد الخدمة … وقناة تقديمها … خلال (5) أيام",
      en: "choosing the service … and its delivery channel … within (5) days",
    },
  },
  {
    id: "AMR-S6",
    title: {
      ar: "تحديد وقت التنفيذ عند قبول الاقتراح",
      en: "On acceptance of the suggestion the execution time is given",
    },
    source: { ar: "مع تحديد وقت التنفيذ", en: "with the execution time set" },
  },
]);
