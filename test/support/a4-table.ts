import { type EligibilityCase } from "../../domain/eligibility/case";
import { type Eligibility } from "../../domain/eligibility/eligibility";
import { TICKET_MATTERS, type TicketFacts } from "../../domain/lifecycle/ticket";
import { FIVE_DAYS_ENDED_AT, TEN_DAYS_ENDED_AT, buildCase } from "./build-eligibility-case";

export const DAY_OF_OPENING = new Date("2026-11-01T12:00:00.000Z");
const NO_LEVEL = { resolutionBusinessDays: null, dueAt: null };
/** Ten business days from the opening, at their end or later. */
export const TEN_DAYS = { resolutionBusinessDays: 10, dueAt: TEN_DAYS_ENDED_AT };
/** Ten business days that stand still. */
export const PAUSED = { resolutionBusinessDays: 10, dueAt: null };
const CLOSED_AT = new Date("2026-11-03T09:00:00.000Z");

/** A ticket that was closed two days after its opening. */
export function closed(closure: TicketFacts["closure"], facts: Partial<TicketFacts> = {}) {
  return { status: "CLOSED" as const, closure, closedAt: CLOSED_AT, ...facts };
}

function withoutTicket(fields: Partial<EligibilityCase>): EligibilityCase {
  return buildCase({}, { ticket: { kind: "NONE" }, ...fields });
}

/** What the decision table says of a case. */
interface Expected {
  readonly verdict: Eligibility["verdict"];
  readonly ground?: Eligibility["ground"];
  readonly rule?: string;
  readonly eligibleAt?: Date;
  readonly alternative?: Eligibility["alternative"];
}

export type Row = readonly [string, EligibilityCase, Expected];

const ANY_OPEN = (["OPEN", "IN_PROGRESS"] as const).flatMap((status) =>
  TICKET_MATTERS.map((matter) => ({ status, matter })),
);
const ANY_MATTER = TICKET_MATTERS.map((matter) => ({ matter }));
const AWAITING = TICKET_MATTERS.map((matter) => ({
  status: "AWAITING_INFORMATION" as const,
  matter,
}));

const OPEN_ROWS: readonly Row[] = ANY_OPEN.flatMap((facts): Row[] => [
  [
    `${facts.status} ${facts.matter}, service level passed`,
    buildCase({ ...facts, ...TEN_DAYS }),
    { verdict: "ELIGIBLE", ground: "SERVICE_LEVEL_EXCEEDED" },
  ],
  [
    `${facts.status} ${facts.matter}, no service level, more than 5 business days`,
    buildCase({ ...facts, ...NO_LEVEL }),
    { verdict: "ELIGIBLE", ground: "NO_SERVICE_LEVEL" },
  ],
  [
    `${facts.status} ${facts.matter}, within the service level`,
    buildCase({ ...facts, ...TEN_DAYS }, { at: DAY_OF_OPENING }),
    { verdict: "NOT_YET", rule: "AMR-C2", eligibleAt: TEN_DAYS_ENDED_AT },
  ],
  [
    `${facts.status} ${facts.matter}, no service level, up to 5 business days`,
    buildCase({ ...facts, ...NO_LEVEL }, { at: DAY_OF_OPENING }),
    { verdict: "NOT_YET", rule: "AMR-C6", eligibleAt: FIVE_DAYS_ENDED_AT },
  ],
]);

const AWAITING_ROWS: readonly Row[] = AWAITING.flatMap((facts): Row[] => [
  [
    `awaiting ${facts.matter}, service level not passed before the pause`,
    buildCase({ ...facts, ...PAUSED }),
    { verdict: "NOT_YET", rule: "AMR-C2" },
  ],
  [
    `awaiting ${facts.matter}, service level passed before the pause`,
    buildCase({ ...facts, ...TEN_DAYS }),
    { verdict: "ELIGIBLE", ground: "SERVICE_LEVEL_EXCEEDED" },
  ],
  [
    `awaiting ${facts.matter}, no service level, more than 5 business days`,
    buildCase({ ...facts, ...NO_LEVEL }),
    { verdict: "ELIGIBLE", ground: "NO_SERVICE_LEVEL" },
  ],
  [
    `awaiting ${facts.matter}, no service level, up to 5 business days`,
    buildCase({ ...facts, ...NO_LEVEL }, { at: DAY_OF_OPENING }),
    { verdict: "NOT_YET", rule: "AMR-C6", eligibleAt: FIVE_DAYS_ENDED_AT },
  ],
]);

const CLOSED_ROWS: readonly Row[] = (["RESOLVED", "UNRESOLVED"] as const).flatMap(
  (closure): Row[] => [
    [
      `closed ${closure}, technical, still occurring`,
      buildCase(closed(closure, { matter: "TECHNICAL" }), { stillOccurring: true }),
      { verdict: "ELIGIBLE", ground: "CLOSED_UNSATISFACTORILY" },
    ],
    [
      `closed ${closure}, technical, no longer occurring`,
      buildCase(closed(closure, { matter: "TECHNICAL" }), { stillOccurring: false }),
      { verdict: "INELIGIBLE", rule: "AMR-X3", alternative: "SUGGESTION" },
    ],
    [
      `closed ${closure}, service quality`,
      buildCase(closed(closure)),
      { verdict: "ELIGIBLE", ground: "CLOSED_UNSATISFACTORILY" },
    ],
    [
      `closed ${closure}, the provider's procedures`,
      buildCase(closed(closure, { matter: "PROCEDURAL" })),
      { verdict: "INELIGIBLE", rule: "AMR-X2", alternative: "CONTACT_PROVIDER" },
    ],
    [
      `closed ${closure} late, the provider's procedures`,
      buildCase(closed(closure, { matter: "PROCEDURAL", ...TEN_DAYS })),
      { verdict: "INELIGIBLE", rule: "AMR-X2", alternative: "CONTACT_PROVIDER" },
    ],
    [
      `closed ${closure} late, service quality`,
      buildCase(closed(closure, TEN_DAYS)),
      { verdict: "ELIGIBLE", ground: "CLOSED_UNSATISFACTORILY" },
    ],
  ],
);

const UNDECIDED_ROWS: readonly Row[] = (
  ["NO_RESPONSE", "WITHDRAWN", "REDIRECTED"] as const
).flatMap((closure) =>
  ANY_MATTER.flatMap(({ matter }): Row[] => [
    [
      `closed ${closure}, ${matter}`,
      buildCase(closed(closure, { matter })),
      { verdict: "INELIGIBLE", rule: "AMR-C4" },
    ],
    [
      `closed ${closure} late, ${matter}`,
      buildCase(closed(closure, { matter, ...TEN_DAYS }), { stillOccurring: true }),
      { verdict: "INELIGIBLE", rule: "AMR-C4" },
    ],
  ]),
);

export const PAPER = { code: "MOF-PAPER", digital: false };

const OTHER_ROWS: readonly Row[] = [
  [
    "no ticket, outage with an image",
    withoutTicket({ intakeOutage: true, pictureAttached: true }),
    { verdict: "ELIGIBLE", ground: "PROVIDER_INTAKE_OUTAGE" },
  ],
  [
    "no ticket, outage without an image",
    withoutTicket({ intakeOutage: true }),
    { verdict: "INELIGIBLE", rule: "AMR-C8" },
  ],
  [
    "no ticket, no outage",
    withoutTicket({ pictureAttached: true }),
    { verdict: "INELIGIBLE", rule: "AMR-C7" },
  ],
  [
    "paper service, late ticket",
    buildCase({}, { service: PAPER }),
    { verdict: "INELIGIBLE", rule: "AMR-X1", alternative: "TRANSFORMATION_REQUEST" },
  ],
  [
    "paper service, closed ticket about procedures",
    buildCase(closed("RESOLVED", { matter: "PROCEDURAL" }), { service: PAPER }),
    { verdict: "INELIGIBLE", rule: "AMR-X1", alternative: "TRANSFORMATION_REQUEST" },
  ],
  [
    "paper service, outage with an image",
    withoutTicket({ intakeOutage: true, pictureAttached: true, service: PAPER }),
    { verdict: "INELIGIBLE", rule: "AMR-X1", alternative: "TRANSFORMATION_REQUEST" },
  ],
  [
    "unknown or another's",
    buildCase({}, { ticket: { kind: "UNKNOWN" } }),
    { verdict: "INELIGIBLE", rule: "AMR-C7" },
  ],
  [
    "the provider does not answer",
    buildCase({}, { ticket: { kind: "NO_ANSWER" } }),
    { verdict: "PROVISIONAL" },
  ],
  [
    "an earlier report blocks",
    buildCase({}, { earlierReports: [{ number: "1", status: "RECEIVED", referred: false }] }),
    { verdict: "INELIGIBLE", rule: "AMR-C5" },
  ],
];

/** The decision table A4, a row for each status, closure and matter that it speaks of. */
export const A4_TABLE: readonly Row[] = [
  ...OPEN_ROWS,
  ...AWAITING_ROWS,
  ...CLOSED_ROWS,
  ...UNDECIDED_ROWS,
  ...OTHER_ROWS,
];
