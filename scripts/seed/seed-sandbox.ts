import { type SandboxIssuer } from "../../platform/auth/sandbox-issuer";
import { businessDaysBefore } from "./days";
import { type HubClient, hubClient } from "./hub-client";
import { addPaperServices } from "./paper-services";
import { PEOPLE } from "./people";
import { escalateSome } from "./reports";
import { signInWith } from "./sign-in";
import { ETIMAD_TICKETS } from "./tickets/etimad";
import { FURAS_TICKETS } from "./tickets/furas";
import { MOF_TICKETS } from "./tickets/mof";
import { type OpenedTicket, type SeededChange, type SeededTicket } from "./tickets/seeded-ticket";

/** Where the sandbox is and how its people sign in. */
export interface Sandbox {
  /** The gateway's base address, without `/graphql`. */
  readonly gatewayUrl: string;
  readonly issuer: SandboxIssuer;
  /** A subgraph's name to its database. */
  readonly databaseUrls: ReadonlyMap<string, string>;
}

/**
 * Fills a sandbox on its first run with made-up data: tickets through each agency's own mutations and
 * complaints through the beneficiaries' own, so that every row has its history, its decision and its events.
 * A first run that was cut short is taken up again: each mutation has its idempotency key.
 */
export async function seedSandbox({ gatewayUrl, issuer, databaseUrls }: Sandbox): Promise<void> {
  await addPaperServices(databaseUrls);
  const hub = hubClient(`${gatewayUrl}/graphql`);
  const signIn = signInWith(issuer);
  const dayBefore = await businessDaysBefore(hub, await signIn.staff());
  const opened: OpenedTicket[] = [];
  for (const ticket of TICKETS) {
    const token = await signIn.agent(ticket.provider);
    const number = await open(hub, token, ticket, dayBefore);
    for (const change of ticket.changes ?? []) {
      await move(hub, token, { ...ticket, number }, toInput(change, dayBefore));
    }
    opened.push({ ...ticket, number });
  }
  await escalateSome(hub, signIn, opened);
}

const TICKETS = [...ETIMAD_TICKETS, ...FURAS_TICKETS, ...MOF_TICKETS];

type DayBefore = (businessDays: number) => string;

async function open(
  hub: HubClient,
  token: string,
  ticket: SeededTicket,
  dayBefore: DayBefore,
): Promise<string> {
  const { provider, service, matter, channel, subject, by } = ticket;
  const { opened } = await hub.ask<Opening>(
    token,
    `mutation ($input: Open${provider}TicketInput!) {
       opened: open${provider}Ticket(input: $input) { ticket { number } userErrors { message { en } } }
     }`,
    {
      input: {
        serviceCode: service,
        matter,
        channel,
        subject,
        beneficiary: PEOPLE[by],
        openedAt: `${dayBefore(ticket.openedDaysAgo)}T07:30:00.000Z`,
        idempotencyKey: `seed ${dayBefore(1)} ${subject}`,
        ...(provider === "Furas" ? furasRequest(ticket) : {}),
      },
    },
  );
  if (opened.ticket === null) throw new Error(refusalOf(opened));
  return opened.ticket.number;
}

/** FRS-C1 to FRS-C3: what only Furas asks for. */
function furasRequest({ matter, openedDaysAgo }: SeededTicket): object {
  return {
    requestNumber: `F-2026-${String(4100 + openedDaysAgo)}`,
    requestProblem: matter === "TECHNICAL" ? "TECHNICAL_DIFFICULTY" : "REQUEST_OVERDUE",
  };
}

function toInput({ daysAgo, ...change }: SeededChange, dayBefore: DayBefore): object {
  return { ...change, occurredAt: `${dayBefore(daysAgo)}T10:15:00.000Z` };
}

async function move(
  hub: HubClient,
  token: string,
  { provider, number }: OpenedTicket,
  change: object,
): Promise<void> {
  const idempotencyKey = `seed ${number} ${JSON.stringify(change)}`.slice(0, 200);
  const { changed } = await hub.ask<Record<"changed", Payload>>(
    token,
    `mutation ($input: Change${provider}TicketInput!) {
       changed: change${provider}Ticket(input: $input) { userErrors { message { en } } }
     }`,
    { input: { number, idempotencyKey, ...change } },
  );
  if (changed.userErrors.length > 0) throw new Error(refusalOf(changed));
}

interface Payload {
  readonly userErrors: ReadonlyArray<{ readonly message: { readonly en: string } }>;
}
interface Opening {
  readonly opened: Payload & { readonly ticket: { readonly number: string } | null };
}

function refusalOf({ userErrors }: Payload): string {
  return `The sandbox's data was refused: ${userErrors.map(({ message }) => message.en).join("; ")}`;
}
