import { type Mutant } from "./mutant";

/** Changes of what all three tracks of reports have: closing, reopening, promises, what is missing, corrections. */
export const MUTANTS_OF_REPORTS: readonly Mutant[] = [
  {
    name: "a report closes only after the silence (AMR-P4)",
    file: "domain/lifecycle/report-clock.ts",
    from: "at >= closesAt",
    to: "at > closesAt",
  },
  {
    name: "a declined reopening leaves the silence (AMR-P4)",
    file: "domain/lifecycle/report-windows.ts",
    from: "decidedAt > answeredAt ? decidedAt : answeredAt",
    to: "answeredAt",
  },
  {
    name: "a report closes while a reopening is undecided (AMR-P4)",
    file: "domain/lifecycle/report-windows.ts",
    from: "reopenRequest !== null && reopenRequest.decision === null",
    to: "reopenRequest?.decision === undefined && reopenRequest !== null",
  },
  {
    name: "reopening is asked for when its time has ended (AMR-P6)",
    file: "domain/lifecycle/report-obstacles.ts",
    from: "at < reopenableUntil",
    to: "at <= reopenableUntil",
  },
  {
    name: "reopening is asked for again (AMR-P6)",
    file: "domain/lifecycle/report-windows.ts",
    from: " || reopenRequest !== null) return null;",
    to: ") return null;",
  },
  {
    name: "a reopened complaint keeps its clock (AMR-P6)",
    file: "domain/lifecycle/reopening.ts",
    from: "clockStartedAt: at, pauses: []",
    to: "pauses: []",
  },
  {
    name: "the 48 hours begin with each channel (A3)",
    file: "domain/lifecycle/report-clock.ts",
    from: "=== askedAt.getTime() && informationDueAt === null",
    to: "=== askedAt.getTime()",
  },
  {
    name: "the notice of an earlier request begins the 48 hours (A3)",
    file: "domain/lifecycle/report-clock.ts",
    from: "informationAskedAt?.getTime() === askedAt.getTime()",
    to: "informationAskedAt !== askedAt",
  },
  {
    name: "nothing is promised for today (AMR-T6)",
    file: "domain/lifecycle/plan.ts",
    from: "plannedFor < civilDayOf(at)",
    to: "plannedFor <= civilDayOf(at)",
  },
  {
    name: "a promised day is put off to itself (AMR-T6)",
    file: "domain/lifecycle/plan.ts",
    from: "plannedFor <= state.plannedFor",
    to: "plannedFor < state.plannedFor",
  },
  {
    name: "a promised day is not watched (AMR-T6)",
    file: "domain/lifecycle/report-status.ts",
    from: ' || status === "PLANNED"',
    to: "",
  },
  {
    name: "a referred complaint ends by reclassifying (A4)",
    file: "domain/lifecycle/report-steps.ts",
    from: "!wasReferred && verdict",
    to: "wasReferred !== undefined && verdict",
  },
  {
    name: "the beneficiary corrects a referred report (AMR-P5)",
    file: "domain/lifecycle/report-obstacles.ts",
    from: 'wasReferred && actor === "BENEFICIARY"',
    to: 'wasReferred && actor === "CLOCK"',
  },
  {
    name: "rating moves when a report was closed (AMR-V1)",
    file: "domain/lifecycle/report-move.ts",
    from: "state.closedAt ?? at",
    to: "at",
  },
];
