import { type Mutant } from "./mutant";

/** Changes of the steps of tickets and complaints, and of their guards. */
export const MUTANTS_OF_LIFE_CYCLES: readonly Mutant[] = [
  {
    name: "a ticket in progress cannot be closed",
    file: "domain/lifecycle/ticket-table.ts",
    from: 'next: ["AWAITING_INFORMATION", "CLOSED"],',
    to: 'next: ["AWAITING_INFORMATION"],',
  },
  {
    name: "a ticket is overdue only after its due instant",
    file: "domain/lifecycle/ticket-table.ts",
    from: "now >= dueAt",
    to: "now > dueAt",
  },
  {
    name: "NO_RESPONSE in spite of the provider's own clock (FRS-R3)",
    file: "domain/lifecycle/ticket-table.ts",
    from: "&& informationClock === null",
    to: "",
  },
  {
    name: "a ticket is changed as of the future",
    file: "domain/lifecycle/ticket-guards.ts",
    from: "if (instant > now) return [invalidInput(field, IN_THE_FUTURE)];",
    to: "",
  },
  {
    name: "a ticket is opened before the business calendar",
    file: "domain/lifecycle/ticket-guards.ts",
    from: "instant < startOfDay(FIRST_CALENDAR_DAY)",
    to: "instant > now",
  },
  {
    name: "a ticket is not changed at its last change",
    file: "domain/lifecycle/ticket-guards.ts",
    from: "occurredAt >= state.lastChangedAt",
    to: "occurredAt > state.lastChangedAt",
  },
  {
    name: "a second second contact (FRS-R3)",
    file: "domain/lifecycle/ticket-steps.ts",
    from: "&& remindedAt === null",
    to: "",
  },
  {
    name: "a level beyond the ladder (ETM-1)",
    file: "domain/lifecycle/escalate-ticket.ts",
    from: "if (level < levels)",
    to: "if (level <= levels)",
  },
  {
    name: "government entities climb Etimad's ladder (ETM-8)",
    file: "domain/lifecycle/escalate-ticket.ts",
    from: 'governmentMayClimb || beneficiaryKind !== "GOVERNMENT"',
    to: "governmentMayClimb || beneficiaryKind",
  },
  {
    name: "Furas escalates only after the due instant (FRS-E1)",
    file: "domain/lifecycle/escalate-ticket.ts",
    from: "momentOf(state, request) >= request.dueAt",
    to: "momentOf(state, request) > request.dueAt",
  },
  {
    name: "a provisional complaint is reviewed",
    file: "domain/lifecycle/report-rows.ts",
    from: 'to: "UNDER_REVIEW", by: REVIEWER, obstacle: verdictIsProvisional',
    to: 'to: "UNDER_REVIEW", by: REVIEWER',
  },
  {
    name: "the agent asks for information during the review",
    file: "domain/lifecycle/report-rows.ts",
    from: 'by: REVIEWER,\n      awaitedFrom: "UNDER_REVIEW"',
    to: 'by: ["STAFF", "AGENT"],\n      awaitedFrom: "UNDER_REVIEW"',
  },
  {
    name: "a complaint is overdue only after its due instant (A15)",
    file: "domain/lifecycle/report-status.ts",
    from: "now >= dueAt",
    to: "now > dueAt",
  },
  {
    name: "cancelled only after the 48 hours (A3)",
    file: "domain/lifecycle/report-clock.ts",
    from: "at >= informationDueAt",
    to: "at > informationDueAt",
  },
  {
    name: "lateness is noted again and again (AMR-M5)",
    file: "domain/lifecycle/report-clock.ts",
    from: "state.overdueAt === null && isOverdue(state, at)",
    to: "isOverdue(state, at)",
  },
  {
    name: "a step leaves the version",
    file: "domain/lifecycle/report-move.ts",
    from: "version: state.version + 1",
    to: "version: state.version",
  },
  {
    name: "any version is current",
    file: "domain/lifecycle/refusals.ts",
    from: "expected === null || expected === current",
    to: "expected === null || expected !== undefined",
  },
  {
    name: "an unanswered ticket is closed only after its three days (FRS-R3)",
    file: "domain/lifecycle/ticket-clock.ts",
    from: "informationDueAt <= now",
    to: "informationDueAt < now",
  },
  {
    name: "a text of direction marks says something",
    file: "domain/lifecycle/text.ts",
    from: "SAYS_SOMETHING.test(trimmed) ? trimmed : null",
    to: 'trimmed === "" ? null : trimmed',
  },
  {
    name: "half a character is a text",
    file: "domain/text.ts",
    from: "text.isWellFormed() && ",
    to: "",
  },
];
