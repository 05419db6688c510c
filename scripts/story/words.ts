import { REPORT_STATUSES } from "../../domain/lifecycle/report";
import { REPORT_STATUS_WORDS } from "../../domain/lifecycle/status-words";
import { type LocalizedText } from "../../domain/text";
import { StoryFailed } from "./stage";

/** A report's status as people read it; a status that the guides do not know ends the story. */
export function wordsOf(status: string): LocalizedText {
  const known = REPORT_STATUSES.find((one) => one === status);
  if (known === undefined) throw new StoryFailed(`There is no status ${status}.`);
  return REPORT_STATUS_WORDS[known];
}

const RIYADH = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Riyadh",
  calendar: "gregory",
  numberingSystem: "latn",
  dateStyle: "short",
  timeStyle: "short",
});

/** An instant by Riyadh's clock: `2026-11-30 00:00`. */
export function inRiyadh(instant: string): string {
  return RIYADH.format(new Date(instant));
}
