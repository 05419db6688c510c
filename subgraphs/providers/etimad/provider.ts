import { defineProvider } from "../../provider-kit/define-provider";
import {
  AROUND_THE_CLOCK,
  digitalService,
  openChannels,
  undatedLevel,
} from "../../provider-kit/definition-parts";

/**
 * Etimad, run by the National Center for Government Resources Systems. Its complaints policy
 * gives no figure for answering (NCGR-8), so it declares no service level: a provider publishes
 * one as data (NCGR-5). Its channels are open around the clock (NCGR-6, MOF-3).
 */
export const etimad = defineProvider({
  code: "ETIMAD",
  prefix: "Etimad",
  calledBy: "Etimad",
  // NCGR-7: every complaint is documented and gets a reference number.
  numbersBeginWith: "ETM",
  name: {
    ar: "المركز الوطني لنظم الموارد الحكومية",
    en: "National Center for Government Resources Systems",
  },
  platform: { ar: "منصة اعتماد", en: "Etimad platform" },
  resolutionBusinessDays: null,
  // ETM-11, NCGR-4; of the guide that NCGR-12 names nothing is assumed.
  note: {
    ar: "سند الاختصاص قرار مجلس الوزراء رقم (٦٨٢) وتاريخ 19/11/1442هـ؛ وتتوافق سياسة الشكاوى مع (ISO 10002:2018). حالات التصعيد في دليل آخر غير متاح، ولا يُفترض منه شيء.",
    en: "Competent by Cabinet decision 682 of 19/11/1442H; its complaints policy is aligned with ISO 10002:2018. Its escalation cases are in another guide, which is not available: nothing is assumed of it.",
  },
  // ETM-2, NCGR-3: every request goes through one of these channels first, which are those of ETM-3.
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
  // ETM-1: no durations are published. ETM-8: the ladder is for the private sector and individuals.
  escalation: {
    ladder: [
      // ETM-4
      undatedLevel(
        1,
        "مدير قسم مركز الاتصال الموحد",
        "Manager of the Unified Contact Centre Department",
      ),
      // ETM-5
      undatedLevel(
        2,
        "مدير قسم دعم أعمال القطاع الخاص والأفراد",
        "Manager of the Private-Sector and Individuals Business-Support Department",
      ),
      // ETM-6
      undatedLevel(
        3,
        "مدير عام خدمات المستفيدين ودعم الأعمال",
        "Director-General of Beneficiary Services and Business Support",
      ),
      // ETM-7
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
  // ETM-10: from corrective action to verification with the beneficiary.
  followUps: true,
  extraFields: [],
});
