import { section } from "./section";

/** FRS: the Furas user guide, version 2, updated on 2025-12-31. */
export const FRS_GUIDE = section([
  {
    id: "FRS-CH",
    title: {
      ar: "قنوات فرص على مدار الساعة، ومنها لغة الإشارة",
      en: "Furas's channels around the clock, sign language among them",
    },
    source: { ar: "لغة الإشارة", en: "sign language" },
  },
  {
    id: "FRS-C1",
    title: {
      ar: "توفر رقم طلب مرفوع على منصة فرص",
      en: "There is the number of a request raised on Furas",
    },
    source: {
      ar: "يتطلب توفر رقم طلب تم رفعه على منصة فرص",
      en: "the number of a request raised on the Furas platform is required",
    },
  },
  {
    id: "FRS-C2",
    title: {
      ar: "طلب تجاوز اتفاقية مستوى الخدمة دون اتخاذ أي إجراء",
      en: "A request passed its service level agreement and nothing was done",
    },
    source: {
      ar: "تم تقديم طلب لتجاوز اتفاقية مستوى الخدمة دون اتخاذ أي إجراء",
      en: "a request was submitted for passing the service level agreement without any action being taken",
    },
  },
  {
    id: "FRS-C3",
    title: {
      ar: "تحديات تقنية تعيق إتمام الطلب",
      en: "Technical difficulties hinder the completing of the request",
    },
    source: {
      ar: "تحديات تقنية تعيق إجراءات اتمام الطلب",
      en: "technical difficulties that hinder the procedures of completing the request",
    },
  },
  {
    id: "FRS-R1",
    title: {
      ar: "رسالة نصية برقم الشكوى عند استلامها",
      en: "A text message with the complaint number on receipt",
    },
    source: {
      ar: "إشعار العميل برقم الشكاوى من خلال الرسالة النصية",
      en: "notifying the customer of the complaint number by text message",
    },
  },
  {
    id: "FRS-R2",
    title: {
      ar: "التواصل مع المستفيد عند نقص البيانات",
      en: "The beneficiary is contacted when data are missing",
    },
    source: {
      ar: "في حال نقص البيانات يتم التواصل مع العميل",
      en: "if data are missing, the customer is contacted",
    },
  },
  {
    id: "FRS-R3",
    title: {
      ar: "ثلاثة أيام عمل لاستكمال البيانات قبل إغلاق الشكوى",
      en: "Three business days to supply the data before the complaint is closed",
    },
    source: {
      ar: "خلال ثلاث أيام عمل لتجنب إغلاق الشكاوى",
      en: "within three business days, to avoid the closing of the complaint",
    },
  },
  {
    id: "FRS-R4",
    title: {
      ar: "إشعار المستفيد بالمعالجة ورسالة نصية بعد الإغلاق",
      en: "Notice of the processing, and a text message after closing",
    },
    source: {
      ar: "إشعار العميل برسالة نصية بعد إغلاق",
      en: "notifying the customer by text message after closing",
    },
  },
  {
    id: "FRS-R5",
    title: {
      ar: "رابط التقييم بعد المعالجة",
      en: "A rating link after the processing",
    },
    source: { ar: "رابط التقييم", en: "the rating link" },
  },
  {
    id: "FRS-A1",
    title: {
      ar: "الوقت المتوقع للاستجابة لكل قناة",
      en: "Expected first-response time of each channel",
    },
    source: {
      ar: "من جدول الدليل: الهاتف 20 ثانية، الموقع الإلكتروني يوم عمل، البريد الإلكتروني يوم عمل، المحادثة على منصة إكس 15 دقيقة، المحادثة الآلية فوراً",
      en: "From the guide's table: phone 20 seconds, website 1 business day, e-mail 1 business day, chat on X 15 minutes, chatbot at once",
    },
  },
  {
    id: "FRS-A2",
    title: {
      ar: "توفر جميع القنوات على مدار الساعة",
      en: "All channels are available around the clock",
    },
    source: {
      ar: "من جدول الدليل: جميع القنوات متاحة 24 ساعة في 7 أيام",
      en: "From the guide's table: all channels are available 24 hours, 7 days",
    },
  },
  {
    id: "FRS-A3",
    title: {
      ar: "الوقت المتوقع لمعالجة الشكاوى: 10 أيام عمل",
      en: "Expected processing time of complaints: 10 business days",
    },
    source: { ar: "10 أيام عمل", en: "10 business days" },
  },
  {
    id: "FRS-E1",
    title: {
      ar: "التصعيد عند تجاوز الوقت المتوقع لمعالجة الشكوى",
      en: "Escalation when the expected processing time has passed",
    },
    source: {
      ar: "تجاوز الوقت المتوقع لمعالجة الشكاوى",
      en: "the expected processing time of complaints has passed",
    },
  },
  {
    id: "FRS-E2",
    title: {
      ar: "التصعيد عند إغلاق الشكوى بدون معالجة",
      en: "Escalation when the complaint was closed without processing",
    },
    source: {
      ar: "استلام إشعار بإغلاق الشكاوى بدون معالجة",
      en: "receiving a notice that the complaint was closed without processing",
    },
  },
  {
    id: "FRS-E3",
    title: {
      ar: "طلب التصعيد عبر قنوات الخدمة ويتابعه فريق مختص",
      en: "An escalation request by any service channel, followed up by a specialist team",
    },
    source: {
      ar: "يمكن للعميل رفع طلب تصعيد عبر قنوات الخدمة",
      en: "the customer can raise an escalation request through the service channels",
    },
  },
  {
    id: "FRS-P1",
    title: {
      ar: "من أغراض إشعار الخصوصية حل الشكاوى والإحصاءات",
      en: "The privacy notice's purposes include solving complaints and statistics",
    },
    source: {
      ar: "حل الشكاوى والاستفسارات",
      en: "solving complaints and enquiries",
    },
  },
  {
    id: "FRS-P2",
    title: {
      ar: "المستفيد وحده مسؤول عن صحة بياناته",
      en: "The beneficiary alone is responsible for the truth of the data",
    },
    source: { ar: "إنك مسؤول بمفردك", en: "you alone are responsible" },
  },
]);
