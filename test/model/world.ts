import { type ReportedTicket } from "../../subgraphs/amr/tickets/indexed-ticket";
import { FIRST_PERSON, SECOND_PERSON } from "../support/build-caller";
import { buildReportedTicket } from "../support/build-reported-ticket";
import { type ReportHub } from "../support/report-hub";
import { type Asked, type CalendarAsked, type Submission } from "./asked";
import { hoursAfter, type Instant } from "./life";
import { type Post } from "./post";

/** What a provider said of a ticket, and from which round on. */
export interface TicketTold {
  readonly at: Instant;
  readonly ticket: ReportedTicket;
}

/** From which round on a provider was down, or up again. */
interface Outage {
  readonly at: Instant;
  readonly provider: string;
  readonly isDown: boolean;
}

/** A sequence while it runs: everything that was asked for and what it answered. */
export interface World {
  readonly hub: ReportHub;
  readonly post: Post;
  /** Tells the names of one sequence from those of another. */
  readonly name: string;
  /** The version of the calendar it began with, which is as the rules alone have it. */
  readonly firstVersion: number;
  readonly startedAt: Instant;
  readonly instants: Instant[];
  readonly steps: Asked[];
  readonly submissions: Submission[];
  readonly calendar: CalendarAsked[];
  /** By ticket, the last one as it is. */
  readonly tickets: ReadonlyArray<TicketTold[]>;
  readonly outages: Outage[];
}

export const OWNER = FIRST_PERSON;
export const STRANGER = SECOND_PERSON;

/** The provider of every track, and the service. */
export const PROVIDER_OF = { TRANSFORMATION_REQUEST: "MOF", SUGGESTION: "ETIMAD" } as const;

const DAY = 86_400_000;

/** Three tickets: one without a service level and two with one, of which the younger is not late yet. */
export function ticketsOf(
  name: string,
  startedAt: Instant,
  isClosed: boolean,
): readonly ReportedTicket[] {
  const before = (days: number) => new Date(Date.parse(startedAt) - days * DAY);
  const furas = { provider: "FURAS", serviceCode: "FURAS-REQUESTS" };
  return [
    buildReportedTicket({
      ...{ provider: "ETIMAD", serviceCode: "ETIMAD-TENDERS" },
      number: `M${name}-0`,
      openedAt: before(60),
    }),
    buildReportedTicket(
      { ...furas, number: `M${name}-1`, openedAt: before(60) },
      ...(isClosed ? [[clockIn(before(30)), "CLOSED"] as const] : []),
    ),
    buildReportedTicket({ ...furas, number: `M${name}-2`, openedAt: before(9) }),
  ];
}

/** An instant as a clock in Riyadh shows it. */
function clockIn(instant: Date): string {
  return hoursAfter(instant.toISOString(), 3).slice(0, 16).replace("T", " ");
}

/** A ticket as it is, by any number. */
export function ticketOf({ tickets }: World, index: number): ReportedTicket {
  const ticket = tickets[index % tickets.length]?.at(-1)?.ticket;
  if (ticket === undefined) throw new Error("a sequence has tickets");
  return ticket;
}

/** The instant of the round. */
export function nowOf({ hub }: World): Instant {
  return hub.now.toISOString();
}
