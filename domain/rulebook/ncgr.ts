import { section } from "./section";

/** NCGR: the complaints policy of the National Center for Government Resources Systems, which runs Etimad. */
export const NCGR_POLICY = section([
  {
    id: "NCGR-1",
    title: { ar: "المستفيدون من المركز", en: "The beneficiaries of the centre" },
    source: {
      ar: "القطاع الحكومي، والقطاع الخاص، والقطاع المالي والمصرفي، والأفراد",
      en: "the government sector, the private sector, the financial and banking sector, and individuals",
    },
  },
  {
    id: "NCGR-2",
    title: {
      ar: "الشكوى تعبير عن عدم الرضا",
      en: "A complaint is an expression of dissatisfaction",
    },
    source: { ar: "تعبير عن عدم الرضا", en: "an expression of dissatisfaction" },
  },
  {
    id: "NCGR-3",
    title: {
      ar: "استقبال الشكاوى عبر قنوات التواصل المعتمدة",
      en: "Complaints are received through the approved contact channels",
    },
    source: { ar: "قنوات التواصل المعتمدة", en: "the approved contact channels" },
  },
  {
    id: "NCGR-4",
    title: {
      ar: "التوافق مع المواصفة الدولية لمعالجة الشكاوى",
      en: "Aligned with the international standard for handling complaints",
    },
    source: {
      ar: "مستفاد من السياسة: معالجة الشكاوى متوافقة مع المواصفة «(ISO 10002:2018)»",
      en: 'Implied by the policy: complaints are handled in alignment with the standard "(ISO 10002:2018)"',
    },
  },
  {
    id: "NCGR-5",
    title: {
      ar: "الوضوح: إعلان أوقات العمل والاستجابة ومستوى الخدمة",
      en: "Clarity: working times, response times and service levels are published",
    },
    source: {
      ar: "أوقات العمل والاستجابة، واتفاقيات مستوى الخدمة",
      en: "working and response times, and service level agreements",
    },
  },
  {
    id: "NCGR-6",
    title: {
      ar: "إتاحة تقديم الشكاوى على مدار الساعة",
      en: "Complaints can be made around the clock",
    },
    source: {
      ar: "24 ساعة طيلة أيام الأسبوع",
      en: "24 hours, all days of the week",
    },
  },
  {
    id: "NCGR-7",
    title: {
      ar: "استلام الشكوى وتوثيقها وإصدار رقم مرجعي لها",
      en: "The complaint is received, documented and given a reference number",
    },
    source: { ar: "وإصدار رقم مرجعي لها", en: "and issuing a reference number for it" },
  },
  {
    id: "NCGR-8",
    title: {
      ar: "سرعة الاستجابة والإشعار بالتقدم",
      en: "A prompt response and notice of progress",
    },
    source: {
      ar: "إشعار المستفيدين بحالات التقدم",
      en: "notifying beneficiaries of the states of progress",
    },
  },
  {
    id: "NCGR-9",
    title: {
      ar: "الموضوعية في معالجة الشكاوى",
      en: "Complaints are handled objectively",
    },
    source: {
      ar: "عادلة وشفافة ومنصفة وموضوعية وغير متحيزة",
      en: "just, transparent, fair, objective and unbiased",
    },
  },
  {
    id: "NCGR-10",
    title: {
      ar: "سرية بيانات الشكاوى",
      en: "Complaints are confidential",
    },
    source: { ar: "بسرية تامة", en: "in complete confidence" },
  },
  {
    id: "NCGR-11",
    title: {
      ar: "الاستفادة من نتائج الشكاوى في التحسين المستمر",
      en: "The results of complaints feed continuous improvement",
    },
    source: { ar: "التحسين المستمر", en: "continuous improvement" },
  },
  {
    id: "NCGR-12",
    title: {
      ar: "حالات التصعيد في دليل مستقل",
      en: "The escalation cases are in a guide of their own",
    },
    source: {
      ar: "دليل استقبال الشكاوى بمنصة اعتماد",
      en: "the guide to receiving complaints on the Etimad platform",
    },
  },
]);
