import { section } from "../section";

/** AMR-C: when a complaint may be escalated to the centre. */
export const AMR_CONDITIONS = section([
  {
    id: "AMR-C1",
    title: {
      ar: "عدم التمكن من فتح شكوى لدى الجهة لتعطل النظام",
      en: "The complaint could not be opened at the provider because its system was down",
    },
    source: {
      ar: "عدم التمكن من فتح شكوى على خدمة رقمية لتعطل النظام",
      en: "not being able to open a complaint about a digital service because the system was down",
    },
  },
  {
    id: "AMR-C2",
    title: {
      ar: "تجاوز المدة المحددة في اتفاقية مستوى الخدمة",
      en: "The provider passed the period in its service level agreement",
    },
    source: {
      ar: "تجاوز مدة الاستجابة للشكوى المدة المحددة في اتفاقية مستوى الخدمة",
      en: "the time of response to the complaint passed the period set in the service level agreement",
    },
  },
  {
    id: "AMR-C3",
    title: {
      ar: "وجود رقم مرجعي لدى الجهة مع عدم تحديد مدة الرد",
      en: "There is a reference number and the provider set no reply period",
    },
    source: {
      ar: "وجود رقم مرجعي لشكوى معينة لدى الجهة … وعدم تحديد مدة الرد",
      en: "there is a reference number for a particular complaint at the entity … and no reply period was set",
    },
  },
  {
    id: "AMR-C4",
    title: {
      ar: "إغلاق الشكوى دون الوصول لحل مُرضٍ",
      en: "The complaint was closed without a satisfactory solution",
    },
    source: {
      ar: "إغلاق شكوى … دون الوصول لحل مُرضٍ",
      en: "closing a complaint … without reaching a satisfactory solution",
    },
  },
  {
    id: "AMR-C5",
    title: {
      ar: "عدم وجود تصعيد سابق لرقم الشكوى نفسه",
      en: "No earlier escalation of the same ticket number",
    },
    source: {
      ar: "عدم وجود تصعيد سابق لدى مركز أمر لنفس رقم الشكوى مع الجهة المقدمة للخدمة",
      en: "no earlier escalation at the Amr Centre for the same complaint number with the entity that provides the service",
    },
  },
  {
    id: "AMR-C6",
    title: {
      ar: "تجاوز (5) أيام عمل مع عدم تحديد مستوى استجابة",
      en: "More than five business days since creation, with no response level set",
    },
    source: {
      ar: "تجاوز (5) أيام عمل من تاريخ إنشاء الشكوى مع عدم تحديد مستوى استجابة",
      en: "(5) business days have passed since the date the complaint was created, with no response level set",
    },
  },
  {
    id: "AMR-C7",
    title: {
      ar: "لا شكوى دون رقم شكوى سابق لدى الجهة",
      en: "No complaint without an earlier ticket number at the provider",
    },
    source: {
      ar: "لا يمكن ذلك، ويستثنى … إشكالية تقنية عند رفع الشكوى لدى الجهة",
      en: "That is not possible, except … a technical problem when raising the complaint with the entity",
    },
  },
  {
    id: "AMR-C8",
    title: {
      ar: "إرفاق صورة من الإشكالية التقنية",
      en: "A picture of the technical problem is attached",
    },
    source: {
      ar: "وعليه يجب إرفاق صورة من الإشكالية",
      en: "a picture of the problem must therefore be attached",
    },
  },
  {
    id: "AMR-C9",
    title: {
      ar: "تسجيل رقم الطلب وتاريخه لدى الجهة",
      en: "The number and date of the request at the provider are entered",
    },
    source: {
      ar: "تسجيل رقم وتاريخ الطلب لدى الجهة مقدمة الخدمة",
      en: "entering the number and date of the request at the entity that provides the service",
    },
  },
]);
