import { section } from "../section";

/** AMR-D: who runs the centre, whom it serves, and what a complaint to it is. */
export const AMR_SCOPE = section([
  {
    id: "AMR-D1",
    title: {
      ar: "بلاغ رقمي خدمة من هيئة الحكومة الرقمية عبر مركز آمر",
      en: "Balagh Raqmi is a service of the Digital Government Authority through the Amr Centre",
    },
    source: {
      ar: 'أطلقت هيئة الحكومة الرقمية خدمة "بلاغ رقمي" عبر مركز "آمر"',
      en: 'The Digital Government Authority launched the "Balagh Raqmi" service through the "Amr" Centre',
    },
  },
  {
    id: "AMR-D2",
    title: {
      ar: "ثلاثة مسارات: الشكوى وطلب التحول واقتراح التطوير",
      en: "Three tracks: complaint, transformation request, development suggestion",
    },
    source: {
      ar: "أولاً: تقديم شكوى … ثانياً: طلب تحول … ثالثاً: اقتراح تطوير",
      en: "First: submitting a complaint … Second: a transformation request … Third: a development suggestion",
    },
  },
  {
    id: "AMR-D3",
    title: {
      ar: "الشكوى لدى مركز آمر تصعيد على شكوى سابقة",
      en: "A complaint to the centre escalates an earlier complaint",
    },
    source: {
      ar: "بهدف التصعيد على شكوى سابقة مقدمة على خدمة رقمية",
      en: "with the aim of escalating an earlier complaint made about a digital service",
    },
  },
  {
    id: "AMR-D4",
    title: {
      ar: "الفئات المستهدفة: الجهات الحكومية وقطاع الأعمال والأفراد",
      en: "Target groups: government entities, business and individuals",
    },
    source: {
      ar: "الجهات الحكومية / قطاع الأعمال / الأفراد",
      en: "Government entities / the business sector / individuals",
    },
  },
  {
    id: "AMR-D5",
    title: { ar: "من هو المستفيد", en: "Who a beneficiary is" },
    source: {
      ar: "المواطن، أو المقيم، أو الزائر، أو الجهات الحكومية، أو منظمات القطاع الخاص، أو غير الربحي داخل المملكة وخارجها",
      en: "The citizen, the resident, the visitor, government entities, or organisations of the private or non-profit sector, inside and outside the Kingdom",
    },
  },
  {
    id: "AMR-D6",
    title: {
      ar: "مقدم الخدمة جهة حكومية أو منصة تقدم خدماتها رقمياً",
      en: "A provider is a government entity or a platform that serves digitally",
    },
    source: {
      ar: "الجهات الحكومية والمنصات التي تقدم خدماتها رقمياً",
      en: "the government entities and platforms that provide their services digitally",
    },
  },
  {
    id: "AMR-D7",
    title: {
      ar: "الخدمة الرقمية ما يُحصل عليه من خلال القنوات الرقمية",
      en: "A digital service is one obtainable through digital channels",
    },
    source: {
      ar: "الخدمات التي يمكن الحصول عليها من خلال القنوات الرقمية",
      en: "the services that can be obtained through digital channels",
    },
  },
  {
    id: "AMR-D8",
    title: {
      ar: "الغاية: ضمن أفضل (10) دول في الحكومة الرقمية بحلول العام 2030",
      en: "The aim: among the top ten digital governments by 2030",
    },
    source: {
      ar: "ضمن أفضل (10) دول … بحلول العام 2030",
      en: "among the best (10) countries … by the year 2030",
    },
  },
]);
