import { defineProvider } from "../../provider-kit/define-provider";
import { digitalService, openChannels } from "../../provider-kit/definition-parts";

/** MOF-3: stated for the ministry's services, for every channel. */
const HOURS = {
  ar: "من الساعة الثامنة صباحاً إلى الساعة الثامنة مساءً طيلة أيام الأسبوع",
  en: "08:00 to 20:00, every day of the week",
};

/** The Ministry of Finance, by the corrective actions of its service centre; it publishes no ladder. */
export const mof = defineProvider({
  code: "MOF",
  prefix: "Mof",
  calledBy: "the Ministry of Finance",
  numbersBeginWith: "MOF",
  name: { ar: "وزارة المالية", en: "Ministry of Finance" },
  platform: {
    ar: "الخدمات الإلكترونية لوزارة المالية",
    en: "E-services of the Ministry of Finance",
  },
  resolutionBusinessDays: null,
  note: null,
  // MOF-2; of the five only the number and the account are published (MOF-1, MOF-13).
  channels: openChannels(HOURS, [
    { kind: "PHONE", address: "19990" },
    { kind: "EMAIL" },
    { kind: "X", address: "@MoFcare" },
    { kind: "WEBSITE" },
    { kind: "LIVE_CHAT" },
  ]),
  // MOF-13, without the exemptions: that service moved to another provider (MOF-12).
  services: [
    digitalService("MOF-EXPROPRIATION", "نزع الملكية", "Expropriation"),
    digitalService("MOF-REFUNDS", "استرداد المدفوعات الحكومية", "Refund of government payments"),
    // MOF-9: a transformation that is done: what took a visit is uploaded.
    digitalService("MOF-DISBURSEMENT", "رفع مسوغات الصرف", "Disbursement documents"),
    digitalService("MOF-RETURNS", "العوائد السنوية", "Annual returns"),
  ],
  escalation: null,
  informationClock: null,
  followUps: false,
  extraFields: [],
});
