import { ticketKey } from "../../domain/identity/ticket-number";
import { type TicketStatus } from "../../domain/lifecycle/ticket";
import { type RecordedStep, type ReportedTicket } from "../../subgraphs/amr/tickets/indexed-ticket";
import { FIRST_PERSON } from "./build-caller";
import { inRiyadh } from "./build-ticket-clock";

/** When, by Riyadh's clock, whereto, and when it was entered if that was later. */
export type ReportedStep = readonly [at: string, to: TicketStatus, recordedAt?: string];

type Fields = Partial<Omit<ReportedTicket, "key" | "steps">>;

/** An open ticket of Furas as its provider tells of it, opened on Sunday 1 November 2026. A test names only what it is about. */
export function buildReportedTicket(
  { number = "FR-1", openedAt = inRiyadh("2026-11-01 11:00"), ...fields }: Fields = {},
  ...steps: readonly ReportedStep[]
): ReportedTicket {
  return {
    provider: "FURAS",
    beneficiary: { kind: "INDIVIDUAL", identifierKind: "NATIONAL_ID", identifier: FIRST_PERSON },
    serviceCode: "FURAS-REQUESTS",
    matter: "TECHNICAL",
    redirectedTo: null,
    level: 0,
    version: steps.length + 1,
    ...endOf(steps),
    ...fields,
    number,
    openedAt,
    key: ticketKey(number) ?? ("" as never),
    steps: historyOf(openedAt, steps),
  };
}

/** Where its steps leave a ticket. */
function endOf(steps: readonly ReportedStep[]) {
  const [at, status] = steps.at(-1) ?? ["", "OPEN" as const];
  if (status !== "CLOSED") return { status, closure: null, closedAt: null };
  return { status, closure: "RESOLVED" as const, closedAt: inRiyadh(at) };
}

function historyOf(openedAt: Date, steps: readonly ReportedStep[]): RecordedStep[] {
  const opened = { at: openedAt, recordedAt: openedAt, from: null, to: "OPEN" as const };
  const later = steps.map(([at, to, recordedAt], index) => ({
    at: inRiyadh(at),
    recordedAt: inRiyadh(recordedAt ?? at),
    from: steps[index - 1]?.[1] ?? ("OPEN" as const),
    to,
  }));
  return [opened, ...later].map((step) => ({
    ...step,
    closure: step.to === "CLOSED" ? "RESOLVED" : null,
    level: 0,
  }));
}
