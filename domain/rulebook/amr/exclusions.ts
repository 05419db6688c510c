import { section } from "../section";

/** AMR-X: what is not escalated, and what to do instead. */
export const AMR_EXCLUSIONS = section([
  {
    id: "AMR-X1",
    title: {
      ar: "لا تصعيد على خدمة ورقية، والبديل طلب تحول",
      en: "No escalation about a paper service; a transformation request instead",
    },
    source: {
      ar: 'لا، لا يمكن ذلك، ولكن بإمكانك تقديم "طلب تحول"',
      en: 'No, that is not possible, but you can submit a "transformation request"',
    },
  },
  {
    id: "AMR-X2",
    title: {
      ar: "لا تصعيد لشكوى مغلقة تتعلق بإجراءات الجهة",
      en: "No escalation of a closed complaint about the provider's procedures",
    },
    source: {
      ar: "هل يمكن تصعيد شكوى مغلقة تتعلق بإجراءات الجهة …؟ لا يمكن ذلك، بالإمكان التواصل مع الجهة",
      en: "Can a closed complaint about the procedures of the entity … be escalated? That is not possible; you can contact the entity",
    },
  },
  {
    id: "AMR-X3",
    title: {
      ar: "تصعيد الشكوى التقنية المغلقة إذا كانت المشكلة لا زالت مستمرة",
      en: "A closed technical complaint may be escalated if the problem is still occurring",
    },
    source: {
      ar: "نعم، في حال أن المشكلة لا زالت مستمرة",
      en: "Yes, if the problem is still occurring",
    },
  },
  {
    id: "AMR-X4",
    title: {
      ar: "لا اقتراح تطوير على خدمة ورقية",
      en: "No development suggestion about a paper service",
    },
    source: {
      ar: "لا يمكن ذلك، يتطلب أن يكون البلاغ على خدمة رقمية",
      en: "That is not possible; the report must be about a digital service",
    },
  },
]);
