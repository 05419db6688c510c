import { type LocalizedText } from "../../../domain/text";
import { type RegisteredChannel } from "../../vocabulary/registry";

/** Who stands above the providers, and how people reach them. */
export interface Regulator {
  readonly name: LocalizedText;
  readonly centre: LocalizedText;
  readonly service: LocalizedText;
  readonly aim: LocalizedText;
  readonly channels: readonly RegisteredChannel[];
  readonly furtherChannels: LocalizedText;
}

/** The guides name the channels and give no hours for them. */
const HOURS: LocalizedText = { ar: "غير منشورة", en: "Not published" };
const channel = (kind: RegisteredChannel["kind"], address: string | null): RegisteredChannel => ({
  kind,
  address,
  hours: HOURS,
  available: true,
  expectedResponse: null,
});

/** AMR-D1, AMR-D8: the operator of the hub and what it is for, by the published guide. */
export const REGULATOR: Regulator = {
  name: { ar: "هيئة الحكومة الرقمية", en: "Digital Government Authority" },
  centre: { ar: "مركز آمر", en: "Amr Centre" },
  service: { ar: "بلاغ رقمي", en: "Balagh Raqmi (digital report)" },
  aim: {
    ar: "أن تكون المملكة ضمن أفضل (10) دول في الحكومة الرقمية بحلول العام 2030",
    en: "The Kingdom among the top (10) digital governments by the year 2030",
  },
  channels: [
    // AMR-CH1: the national platform.
    channel("WEBSITE", "GOV.SA"),
    // AMR-CH2: toll-free.
    channel("PHONE", "199099"),
    // AMR-CH3: its application for Android and iOS.
    channel("MOBILE_APP", null),
  ],
  // AMR-CH4: there are more, which the guide does not list.
  furtherChannels: {
    ar: "لمزيد من القنوات الرقمية تُراجع المنصة الوطنية GOV.SA.",
    en: "Further digital channels are on the national platform GOV.SA.",
  },
};
