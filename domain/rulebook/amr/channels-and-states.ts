import { section } from "../section";

/** AMR-CH and AMR-ST: the channels of the centre and the states of a report that the guide names. */
export const AMR_CHANNELS_AND_STATES = section([
  {
    id: "AMR-CH1",
    title: { ar: "المنصة الوطنية", en: "The national platform" },
    source: { ar: "المنصة الوطنية GOV.SA", en: "the national platform GOV.SA" },
  },
  {
    id: "AMR-CH2",
    title: { ar: "الرقم المجاني", en: "The toll-free number" },
    source: { ar: "الرقم المجاني 199099", en: "the toll-free number 199099" },
  },
  {
    id: "AMR-CH3",
    title: { ar: "تطبيق المنصة الوطنية", en: "The national platform's app" },
    source: { ar: "تطبيق المنصة الوطنية", en: "the national platform's app" },
  },
  {
    id: "AMR-CH4",
    title: { ar: "قنوات رقمية أخرى للمركز", en: "The centre's further digital channels" },
    source: { ar: "لمزيد من القنوات", en: "for more channels" },
  },
  {
    id: "AMR-ST1",
    title: {
      ar: "حالات البلاغ المذكورة في الدليل",
      en: "The states of a report that the guide names",
    },
    source: { ar: "جارٍ العمل … نقص البيانات", en: "in progress … missing data" },
  },
]);
