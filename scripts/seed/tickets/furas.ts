import { asked, closed, started, type SeededTicket } from "./seeded-ticket";

/** Made-up tickets of Furas. */
export const FURAS_TICKETS: readonly SeededTicket[] = [
  {
    provider: "Furas",
    service: "FURAS-REQUESTS",
    matter: "SERVICE_QUALITY",
    channel: "PHONE",
    by: "company",
    subject: "طلب استثمار موقع تجاوز مدته دون إجراء",
    openedDaysAgo: 15,
    changes: [started(13)],
  },
  {
    provider: "Furas",
    service: "FURAS-REQUESTS",
    matter: "TECHNICAL",
    channel: "WEBSITE",
    by: "supplier",
    subject: "لا يكتمل رفع المخططات في الطلب",
    openedDaysAgo: 8,
    changes: [started(7)],
  },
  {
    provider: "Furas",
    service: "FURAS-REQUESTS",
    matter: "TECHNICAL",
    channel: "X",
    by: "omar",
    subject: "صفحة السداد تعيد المستفيد إلى البداية",
    openedDaysAgo: 11,
    changes: [started(10), closed(6, "RESOLVED", "أُصلح مسار السداد.")],
  },
  {
    provider: "Furas",
    service: "FURAS-REQUESTS",
    matter: "SERVICE_QUALITY",
    channel: "EMAIL",
    by: "sara",
    subject: "لم يصل رد على استفسار متابعة الطلب",
    openedDaysAgo: 5,
    changes: [started(4), asked(3, "رقم القطعة وصورة المخطط.")],
  },
  {
    provider: "Furas",
    service: "FURAS-REQUESTS",
    matter: "TECHNICAL",
    channel: "WEBSITE",
    by: "company",
    subject: "بيانات الفرصة لا تطابق الكراسة",
    openedDaysAgo: 2,
  },
];
