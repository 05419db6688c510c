import { section } from "./section";

/** ETM: Etimad's escalation mechanism, as its letter sets it out. */
export const ETM_ESCALATION = section([
  {
    id: "ETM-1",
    title: {
      ar: "التصعيد بالتسلسل ووفقاً للمدد المحددة",
      en: "The levels are used in sequence and within the set durations",
    },
    source: {
      ar: "وفقاً للمدد الزمنية المحددة وبالتسلسل",
      en: "according to the set durations and in sequence",
    },
  },
  {
    id: "ETM-2",
    title: {
      ar: "طلبات الدعم تُرفع أولاً عبر قنوات التواصل المعتمدة",
      en: "Support requests go first through the approved contact channels",
    },
    source: {
      ar: "ترفع كافة طلبات الدعم … بشكل أساسي عبر قنوات التواصل المعتمدة",
      en: "All support requests are raised … primarily through the approved contact channels",
    },
  },
  {
    id: "ETM-3",
    title: { ar: "قنوات التواصل في اعتماد", en: "Etimad's contact channels" },
    source: { ar: "الرقم الموحد 19990 …", en: "the unified number 19990 …" },
  },
  {
    id: "ETM-4",
    title: {
      ar: "المستوى الأول: مدير قسم مركز الاتصال الموحد",
      en: "Level 1: manager of the Unified Contact Centre department",
    },
    source: {
      ar: "مدير قسم مركز الاتصال الموحد",
      en: "manager of the Unified Contact Centre department",
    },
  },
  {
    id: "ETM-5",
    title: {
      ar: "المستوى الثاني: مدير قسم دعم أعمال القطاع الخاص والأفراد",
      en: "Level 2: manager of the Private-Sector and Individuals Business-Support department",
    },
    source: {
      ar: "مدير قسم دعم أعمال القطاع الخاص والأفراد",
      en: "manager of the Private-Sector and Individuals Business-Support department",
    },
  },
  {
    id: "ETM-6",
    title: {
      ar: "المستوى الثالث: مدير عام خدمات المستفيدين ودعم الأعمال",
      en: "Level 3: Director-General of Beneficiary Services and Business Support",
    },
    source: {
      ar: "مدير عام خدمات المستفيدين ودعم الأعمال",
      en: "Director-General of Beneficiary Services and Business Support",
    },
  },
  {
    id: "ETM-7",
    title: {
      ar: "المستوى الرابع: نائب الرئيس التنفيذي لقطاع الأعمال",
      en: "Level 4: Deputy CEO for the Business sector",
    },
    source: {
      ar: "نائب الرئيس التنفيذي لقطاع الاعمال",
      en: "Deputy CEO for the Business sector",
    },
  },
  {
    id: "ETM-8",
    title: {
      ar: "تسري المستويات على خدمات القطاع الخاص والأفراد",
      en: "The levels apply to services for the private sector and individuals",
    },
    source: {
      ar: "الخاصة بالخدمات المقدمة للقطاع الخاص والأفراد",
      en: "concerning the services provided to the private sector and individuals",
    },
  },
  {
    id: "ETM-9",
    title: { ar: "خدمات اعتماد المشمولة", en: "The services of Etimad that are covered" },
    source: {
      ar: "السوق الإلكتروني، الضمان البنكي، المنافسات، بيانات اعتماد، المدفوعات، العقود الغير مسجلة … الإركاب الحكومي",
      en: "E-marketplace, bank guarantee, tenders, Etimad data, payments, unregistered contracts … government travel",
    },
  },
  {
    id: "ETM-10",
    title: { ar: "دورة الدعم في سبع خطوات", en: "The support cycle in seven steps" },
    source: {
      ar: "01 استقبال التواصل … 07 التحقق والتأكيد",
      en: "01 Receiving the contact … 07 Verifying and confirming",
    },
  },
  {
    id: "ETM-11",
    title: {
      ar: "السند النظامي لاختصاص المركز",
      en: "The legal ground of the centre's competence",
    },
    source: { ar: "قرار مجلس الوزراء رقم (٦٨٢)", en: "Cabinet decision no. (682)" },
  },
]);
