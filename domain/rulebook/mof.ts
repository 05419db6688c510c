import { section } from "./section";

/** MOF: the service centre of the Ministry of Finance and its corrective actions. */
export const MOF_SERVICE_CENTRE = section([
  {
    id: "MOF-1",
    title: {
      ar: "دمج ثلاثة مراكز اتصال مع مركز الاتصال 19990",
      en: "Three contact centres merged with contact centre 19990",
    },
    source: {
      ar: "دمج ملكية ثلاث مراكز اتصال",
      en: "merging the ownership of three contact centres",
    },
  },
  {
    id: "MOF-2",
    title: { ar: "خمس قنوات للتواصل", en: "Five contact channels" },
    source: { ar: "خمس قنوات مختلفة", en: "five different channels" },
  },
  {
    id: "MOF-3",
    title: {
      ar: "ساعات العمل من الثامنة صباحاً إلى الثامنة مساءً طيلة أيام الأسبوع",
      en: "Hours: 08:00 to 20:00, every day of the week",
    },
    source: {
      ar: "من الساعة الثامنة صباحا الى الساعة الثامنة مساء طيلة أيام الأسبوع",
      en: "from eight o'clock in the morning to eight o'clock in the evening, all days of the week",
    },
  },
  {
    id: "MOF-4",
    title: {
      ar: "الرد المباشر على معظم التواصل دون رفع تذكرة",
      en: "Most contacts are answered directly, without raising a ticket",
    },
    source: {
      ar: "من أرقام الوزارة: الرد المباشر دون رفع تذكرة على «92%» من 1,387,698 عملية تواصل بين يناير 2020 ومايو 2021",
      en: 'From the ministry\'s figures: "92%" of 1,387,698 contacts between January 2020 and May 2021 were answered directly, without raising a ticket',
    },
  },
  {
    id: "MOF-5",
    title: {
      ar: "تحسين خدمة استرداد المدفوعات خفّض الاستفسارات",
      en: "Improving the payments-refund service cut enquiries",
    },
    source: { ar: "بنسبة % 25", en: "by 25 %" },
  },
  {
    id: "MOF-6",
    title: {
      ar: "توجيه الشكوى خارج الاختصاص للجهة المسؤولة",
      en: "A complaint outside the competence is directed to the responsible entity",
    },
    source: {
      ar: "يتم توجيه العميل للجهة الحكومية المسؤولة",
      en: "the customer is directed to the responsible government entity",
    },
  },
  {
    id: "MOF-7",
    title: { ar: "نتيجة المتسوق الخفي", en: "The mystery shopper score" },
    source: {
      ar: "من أرقام الوزارة: نتيجة المتسوق الخفي «81%»",
      en: 'From the ministry\'s figures: a mystery shopper score of "81%"',
    },
  },
  {
    id: "MOF-8",
    title: {
      ar: "قاعدة معرفية معتمدة من ملاك الخدمات",
      en: "A knowledge base approved by the service owners",
    },
    source: {
      ar: "قاعدة معرفية أسئلة واجابات معتمدة",
      en: "a knowledge base of approved questions and answers",
    },
  },
  {
    id: "MOF-9",
    title: {
      ar: "رفع الأفراد لمسوغات الصرف إلكترونياً بدلاً من الزيارة",
      en: "Individuals upload disbursement documents online instead of visiting",
    },
    source: {
      ar: "خدمة رفع مسوغات الصرف",
      en: "the service of uploading disbursement documents",
    },
  },
  {
    id: "MOF-10",
    title: { ar: "حجز مواعيد الزيارات", en: "Visits are by appointment" },
    source: {
      ar: "آلية لحجز مواعيد الزيارات",
      en: "a mechanism for booking visit appointments",
    },
  },
  {
    id: "MOF-11",
    title: {
      ar: "تحقق موظفي مركز الاتصال من هوية المواطن",
      en: "The contact centre's staff check the citizen's identity",
    },
    source: {
      ar: "إمكانية التحقق من هوية المواطن",
      en: "the ability to check the citizen's identity",
    },
  },
  {
    id: "MOF-12",
    title: {
      ar: "نقل خدمة إعفاءات المتوفين إلى صندوق التنمية الوطني",
      en: "The service of exemptions for the deceased moved to the National Development Fund",
    },
    source: {
      ar: 'نقل خدمة الاعفاءات "للمتوفين"',
      en: 'moving the service of exemptions "for the deceased"',
    },
  },
  {
    id: "MOF-13",
    title: {
      ar: "خدمات وزارة المالية المذكورة",
      en: "The services of the Ministry of Finance that are named",
    },
    source: {
      ar: "مستفاد من وثيقة الوزارة: الإعفاءات قبل نقلها، نزع الملكية، استرداد المدفوعات الحكومية، مسوغات الصرف، العوائد السنوية، والحساب @MoFcare على منصة إكس",
      en: "Implied by the ministry's document: exemptions before they moved, expropriation, refund of government payments, disbursement documents, annual returns, and the account @MoFcare on X",
    },
  },
  {
    id: "MOF-14",
    title: {
      ar: "توحيد النصوص في جميع قنوات التواصل",
      en: "The texts are the same over all contact channels",
    },
    source: {
      ar: "توحيد النصوص المستخدمة في جميع قنوات التواصل",
      en: "unifying the texts used in all contact channels",
    },
  },
]);
