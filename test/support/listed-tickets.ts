import { type Caller } from "../../platform/auth/caller";
import { type ReportedTicket } from "../../subgraphs/amr/tickets/indexed-ticket";
import { buildCaller, ESTABLISHMENT, FIRST_PERSON, SECOND_PERSON } from "./build-caller";
import { buildReportedTicket } from "./build-reported-ticket";
import { inRiyadh } from "./build-ticket-clock";
import { type TestAmr } from "./test-amr";

/** Asks for a page with everything that goes with it. */
export const LIST = /* GraphQL */ `
  query ($filter: TicketFilter, $orderBy: TicketOrder, $first: Int, $after: String) {
    tickets(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes {
        number
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
      totalCount
      feedCursor
    }
  }
`;

/** A page as a test compares it. */
export interface Listed {
  readonly numbers: string[];
  readonly totalCount: number;
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

export const staff = buildCaller("REGULATOR_STAFF");
const second = {
  kind: "INDIVIDUAL",
  identifierKind: "NATIONAL_ID",
  identifier: SECOND_PERSON,
} as const;
const passport = {
  kind: "INDIVIDUAL",
  identifierKind: "PASSPORT",
  identifier: FIRST_PERSON,
} as const;
const business = {
  kind: "BUSINESS",
  identifierKind: "UNIFIED_NUMBER",
  identifier: ESTABLISHMENT,
} as const;

const day = (date: string) => inRiyadh(`${date} 10:00`);
export const etimad = (number: string, date: string, fields: Partial<ReportedTicket> = {}) =>
  buildReportedTicket({ provider: "ETIMAD", openedAt: day(date), ...fields, number });
const furas = (number: string, date: string, fields: Partial<ReportedTicket> = {}) =>
  buildReportedTicket({ openedAt: day(date), ...fields, number });

/** Opened oldest first; the three of 3 November at the same instant. Furas has ten business days, Etimad no level. */
export const TICKETS = [
  furas("F-OLD", "2026-10-01"),
  etimad("E-1", "2026-11-02"),
  etimad("E-2", "2026-11-03", { beneficiary: second }),
  furas("F-1", "2026-11-03"),
  furas("F-2", "2026-11-03", { beneficiary: business }),
  buildReportedTicket({ number: "F-CLOSED", openedAt: day("2026-11-04") }, [
    "2026-11-05 10:00",
    "CLOSED",
  ]),
  furas("F-3", "2026-11-18", { beneficiary: passport }),
];

/** A page, which must come without an error. */
export async function list(
  hub: TestAmr,
  caller: Caller | null,
  variables: Record<string, unknown> = {},
): Promise<Listed> {
  const { data, errors } = await hub.ask(caller, LIST, variables);
  expect(errors).toBeUndefined();
  const page = data?.["tickets"] as Omit<Listed, "numbers"> & { nodes: { number: string }[] };
  return { ...page, numbers: page.nodes.map(({ number }) => number) };
}
