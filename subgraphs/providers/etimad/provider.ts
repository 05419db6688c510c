import { defineProvider } from "../../provider-kit/define-provider";
import {
  AROUND_THE_CLOCK,
  digitalService,
  openChannels,
  undatedLevel,
} from "../../provider-kit/definition-parts";

/**
 * Etimad, run by the National Center for Government Resources Systems. Its complaints policy
 * gives no figure for answering (NCGR-8), so it declares no service level; its channels are
 * open around the clock (NCGR-6, MOF-3).
 */
export const etimad = defineProvider({
  code: "ETIMAD",
  prefix: "Etimad",
  calledBy: "Etimad",
  numbersBeginWith: "ETM",
  name: {
    ar: "المركز الوطني لنظم الموارد الحكومية",
    en: "National Center for Government Resources Systems",
  },
  platform: { ar: "منصة اعتماد", en: "Etimad platform" },
  resolutionBusinessDays: null,
  note: null,
  // ETM-3
  channels: [
    ...openChannels(AROUND_THE_CLOCK, [
      { kind: "PHONE", address: "19990" },
      { kind: "EMAIL", address: "ecare@etimad.sa" },
      { kind: "X", address: "@EtimadSA" },
      { kind: "WEBSITE", address: "https://etimad.sa" },
      { kind: "LIVE_CHAT", address: "https://etimad.sa" },
    ]),
    {
      kind: "SERVICE_CENTER",
      address: null,
      hours: { ar: "قريباً", en: "Soon" },
      available: false,
      expectedResponse: null,
    },
  ],
  // ETM-9
  services: [
    digitalService("ETIMAD-MARKETPLACE", "السوق الإلكتروني", "E-marketplace"),
    digitalService("ETIMAD-GUARANTEES", "الضمان البنكي", "Bank guarantee"),
    digitalService("ETIMAD-TENDERS", "المنافسات", "Competitions (tenders)"),
    digitalService("ETIMAD-DATA", "بيانات اعتماد", "Etimad data"),
    digitalService("ETIMAD-PAYMENTS", "المدفوعات", "Payments"),
    digitalService("ETIMAD-CONTRACTS", "العقود غير المسجلة", "Unregistered contracts"),
    digitalService("ETIMAD-TRAVEL", "الإركاب الحكومي", "Government travel"),
  ],
  // ETM-4 to ETM-7. ETM-8: the ladder is for the private sector and individuals.
  escalation: {
    ladder: [
      undatedLevel(
        1,
        "مدير قسم مركز الاتصال الموحد",
        "Manager of the Unified Contact Centre Department",
      ),
      undatedLevel(
        2,
        "مدير قسم دعم أعمال القطاع الخاص والأفراد",
        "Manager of the Private-Sector and Individuals Business-Support Department",
      ),
      undatedLevel(
        3,
        "مدير عام خدمات المستفيدين ودعم الأعمال",
        "Director-General of Beneficiary Services and Business Support",
      ),
      undatedLevel(
        4,
        "نائب الرئيس التنفيذي لقطاع الأعمال",
        "Deputy Chief Executive Officer for the Business Sector",
      ),
    ],
    when: "ANYTIME",
    governmentMayClimb: false,
  },
  informationClock: null,
  extraFields: [],
});
