import { type LocalizedText } from "../../domain/text";
import {
  type RegisteredChannel,
  type RegisteredLevel,
  type RegisteredService,
} from "../vocabulary/registry";

/** A digital service, as a definition lists it. */
export function digitalService(code: string, ar: string, en: string): RegisteredService {
  return { code, name: { ar, en }, digital: true, digitalAlternative: null };
}

/** A step of a ladder for which the provider publishes no duration (A16). */
export function undatedLevel(level: number, ar: string, en: string): RegisteredLevel {
  return { level, title: { ar, en }, businessDays: null };
}

/** Channels that are open, with the same hours; each adds what is its own. */
export function openChannels(
  hours: LocalizedText,
  channels: ReadonlyArray<Pick<RegisteredChannel, "kind"> & Partial<RegisteredChannel>>,
): RegisteredChannel[] {
  return channels.map((channel) => ({
    address: null,
    available: true,
    expectedResponse: null,
    hours,
    ...channel,
  }));
}

/** NCGR-6, FRS-A2. */
export const AROUND_THE_CLOCK: LocalizedText = {
  ar: "على مدار الساعة طيلة أيام الأسبوع",
  en: "24 hours a day, 7 days a week",
};
