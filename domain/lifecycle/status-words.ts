import { type LocalizedText } from "../text";
import { type ReportStatus } from "./report";
import { type TicketStatus } from "./ticket";

/** A ticket's status as people read it; «جارٍ العمل» and «نقص البيانات» are the guides' own words (AMR-ST1). */
export const TICKET_STATUS_WORDS: Record<TicketStatus, LocalizedText> = {
  OPEN: { ar: "مفتوحة", en: "open" },
  IN_PROGRESS: { ar: "جارٍ العمل", en: "in progress" },
  AWAITING_INFORMATION: { ar: "نقص البيانات", en: "awaiting information" },
  CLOSED: { ar: "مغلقة", en: "closed" },
};

/** A report's status as people read it; «جارٍ العمل» and «نقص البيانات» are the guide's own words (AMR-ST1). */
export const REPORT_STATUS_WORDS: Record<ReportStatus, LocalizedText> = {
  RECEIVED: { ar: "مستلم", en: "received" },
  UNDER_REVIEW: { ar: "قيد المراجعة", en: "under review" },
  AWAITING_INFORMATION: { ar: "نقص البيانات", en: "awaiting information" },
  REFERRED: { ar: "محال إلى الجهة", en: "referred to the provider" },
  IN_PROGRESS: { ar: "جارٍ العمل", en: "in progress" },
  PLANNED: { ar: "محدد له وقت تنفيذ", en: "planned" },
  RESOLVED: { ar: "تمت معالجته", en: "resolved" },
  CLOSED: { ar: "مغلق", en: "closed" },
  INELIGIBLE: { ar: "غير مستوفٍ للشروط", en: "ineligible" },
  DECLINED: { ar: "مرفوض", en: "declined" },
  AUTO_CANCELLED: { ar: "ملغى آليًا", en: "cancelled automatically" },
  WITHDRAWN: { ar: "ملغى من المستفيد", en: "withdrawn" },
};
