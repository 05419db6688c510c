import { type PersonName } from "../people";

/** One made-up ticket: how many business days ago it was opened, and what has happened to it since. */
export interface SeededTicket {
  readonly provider: "Etimad" | "Furas" | "Mof";
  readonly service: string;
  readonly matter: "TECHNICAL" | "SERVICE_QUALITY" | "PROCEDURAL";
  readonly channel: "PHONE" | "WEBSITE" | "EMAIL" | "X" | "LIVE_CHAT";
  readonly by: PersonName;
  readonly subject: string;
  readonly openedDaysAgo: number;
  readonly changes?: readonly SeededChange[];
}
/** A ticket that was opened, with the scenario it came of. */
export interface OpenedTicket extends SeededTicket {
  readonly number: string;
}

export interface SeededChange {
  readonly daysAgo: number;
  readonly status: "IN_PROGRESS" | "AWAITING_INFORMATION" | "CLOSED";
  readonly closure?: "RESOLVED" | "UNRESOLVED" | "WITHDRAWN";
  readonly note?: string;
}

/** The first response was made. */
export const started = (daysAgo: number): SeededChange => ({ daysAgo, status: "IN_PROGRESS" });
/** What is missing is asked for. */
export const asked = (daysAgo: number, note: string): SeededChange => ({
  daysAgo,
  status: "AWAITING_INFORMATION",
  note,
});
/** It ends, and how. */
export const closed = (
  daysAgo: number,
  closure: "RESOLVED" | "UNRESOLVED" | "WITHDRAWN",
  note: string,
): SeededChange => ({ daysAgo, status: "CLOSED", closure, note });
