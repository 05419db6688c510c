import { section } from "../section";

/** AMR-V: what the beneficiary is asked to rate. */
export const AMR_SURVEYS = section([
  {
    id: "AMR-V1",
    title: {
      ar: "تقييم استجابة الجهة المقدمة للخدمة",
      en: "Rating the provider's response",
    },
    source: {
      ar: "تقييم استجابة الجهة المقدمة للخدمة … من خلال استبيان تقييم مستوى الرضا",
      en: "rating the response of the entity that provides the service … through a satisfaction survey",
    },
  },
  {
    id: "AMR-V2",
    title: {
      ar: "تقييم تجربة المستفيد لخدمة بلاغ رقمي",
      en: "Rating the beneficiary's experience of Balagh Raqmi",
    },
    source: {
      ar: "كيف يمكن تقييم تجربة المستفيد لخدمة بلاغ رقمي؟",
      en: "How can the beneficiary's experience of the Balagh Raqmi service be rated?",
    },
  },
  {
    id: "AMR-V3",
    title: {
      ar: "الاستبيانان في المسارات الثلاثة",
      en: "Both surveys exist in all three tracks",
    },
    source: {
      ar: "مستفاد من تكرارهما في كل مسار: الاستبيانان للشكوى وطلب التحول واقتراح التطوير",
      en: "Implied by their repetition in each track: both surveys are for the complaint, the transformation request and the development suggestion",
    },
  },
]);
