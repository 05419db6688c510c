import { BOUNDS } from "../../../domain/lifecycle/bounds";
import {
  FURAS_INFORMATION_BUSINESS_DAYS,
  FURAS_RESOLUTION_BUSINESS_DAYS,
} from "../../../domain/rulebook/numbers";
import { defineProvider } from "../../provider-kit/define-provider";
import {
  AROUND_THE_CLOCK,
  digitalService,
  openChannels,
  undatedLevel,
} from "../../provider-kit/definition-parts";

/** Furas, the investment platform of the Ministry of Municipalities and Housing, by its user guide. */
export const furas = defineProvider({
  code: "FURAS",
  prefix: "Furas",
  calledBy: "Furas",
  numbersBeginWith: "FRS",
  name: { ar: "وزارة البلديات والإسكان", en: "Ministry of Municipalities and Housing" },
  platform: { ar: "منصة فرص", en: "Furas platform" },
  resolutionBusinessDays: FURAS_RESOLUTION_BUSINESS_DAYS,
  note: {
    ar: "يسمي عنوان الدليل العشرة أيام «الوقت المتوقع» ويسميها عمود الجدول «متوسط وقت المعالجة»؛ وقد أُخذت مدةً مستهدفةً لجميع القنوات (FRS-A3).",
    en: "The guide's heading calls the ten business days expected, its column an average; they are taken as the target, for all channels (FRS-A3).",
  },
  // FRS-CH, with the first responses of FRS-A1
  channels: openChannels(AROUND_THE_CLOCK, [
    { kind: "PHONE", address: "199040", expectedResponse: { amount: 20, unit: "SECONDS" } },
    { kind: "WEBSITE", expectedResponse: { amount: 1, unit: "BUSINESS_DAYS" } },
    {
      kind: "EMAIL",
      address: "infocs@momah.gov.sa",
      expectedResponse: { amount: 1, unit: "BUSINESS_DAYS" },
    },
    // The guide prints the account as Balady_CS and, in another place, as BALADY_CX.
    { kind: "X", address: "@Balady_CS", expectedResponse: { amount: 15, unit: "MINUTES" } },
    { kind: "SIGN_LANGUAGE" },
    // The guide says "immediate".
    { kind: "CHATBOT", expectedResponse: { amount: 0, unit: "SECONDS" } },
  ]),
  services: [digitalService("FURAS-REQUESTS", "الطلبات على المنصة", "Requests on the platform")],
  // FRS-E1 to FRS-E3
  escalation: {
    ladder: [undatedLevel(1, "الفريق المختص بطلبات التصعيد", "Specialist team")],
    when: "LATE_OR_UNRESOLVED",
    governmentMayClimb: true,
  },
  // FRS-R2, FRS-R3: missing data is asked for, and after no answer asked for again with a limit.
  informationClock: { businessDays: FURAS_INFORMATION_BUSINESS_DAYS },
  followUps: false,
  // FRS-P2: what the user says of the request is theirs to answer for, and kept as it is given.
  extraFields: [
    {
      name: "requestNumber",
      type: { kind: "TEXT", most: BOUNDS.number },
      description: "The request on the Furas platform that the complaint is about.",
      opening: { required: true, description: "FRS-C1" },
    },
    {
      name: "requestProblem",
      type: {
        kind: "ENUM",
        name: "FurasRequestProblem",
        description: "What is wrong with the request behind a Furas ticket.",
        values: {
          REQUEST_OVERDUE: "FRS-C2: the request passed its service level and nothing was done.",
          TECHNICAL_DIFFICULTY: "FRS-C3: technical difficulties keep it from being completed.",
        },
      },
      description: null,
      opening: { required: true, description: "FRS-C2 or FRS-C3" },
    },
  ],
});
