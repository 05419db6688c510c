import { closed, started, type SeededTicket } from "./seeded-ticket";

/** Made-up tickets of the Ministry of Finance. */
export const MOF_TICKETS: readonly SeededTicket[] = [
  {
    provider: "Mof",
    service: "MOF-REFUNDS",
    matter: "SERVICE_QUALITY",
    channel: "PHONE",
    by: "fahad",
    subject: "لم يُسترد مبلغ سُدد مرتين",
    openedDaysAgo: 10,
    changes: [started(9)],
  },
  {
    provider: "Mof",
    service: "MOF-EXPROPRIATION",
    matter: "SERVICE_QUALITY",
    channel: "EMAIL",
    by: "sara",
    subject: "معاملة تعويض نزع ملكية متوقفة",
    openedDaysAgo: 20,
    changes: [started(18), closed(14, "UNRESOLVED", "أُحيلت إلى جهة خارج السجل.")],
  },
  {
    provider: "Mof",
    service: "MOF-DISBURSEMENT",
    matter: "TECHNICAL",
    channel: "WEBSITE",
    by: "omar",
    subject: "لا يُقبل رفع مسوغات الصرف",
    openedDaysAgo: 3,
    changes: [started(2)],
  },
  {
    provider: "Mof",
    service: "MOF-RETURNS",
    matter: "PROCEDURAL",
    channel: "LIVE_CHAT",
    by: "fahad",
    subject: "سؤال عن موعد صرف العوائد السنوية",
    openedDaysAgo: 6,
    changes: [closed(5, "WITHDRAWN", "طلب المستفيد إغلاقها هاتفيًا.")],
  },
  {
    provider: "Mof",
    service: "MOF-REFUNDS",
    matter: "TECHNICAL",
    channel: "X",
    by: "supplier",
    subject: "رقم الآيبان لا يُقبل في طلب الاسترداد",
    openedDaysAgo: 1,
  },
];
