import { type ExecutionResult, parse, subscribe } from "graphql";
import { type Caller } from "../../platform/auth/caller";
import { amrSubgraph } from "../../subgraphs/amr/amr-subgraph";
import { notificationWorker } from "../../subgraphs/amr/notifications/notification-worker";
import { deadlineWorker } from "../../subgraphs/amr/reports/deadline-worker";
import { repositoriesOf } from "../../subgraphs/amr/repositories";
import { type ReportedTicket } from "../../subgraphs/amr/tickets/indexed-ticket";
import { buildAgent, buildBeneficiary, buildCaller } from "./build-caller";
import { buildReportedTicket, type ReportedStep } from "./build-reported-ticket";
import { type FakeProviders, serveFakeProviders } from "./fake-providers";
import { openTestAmr, REGISTRATIONS, type TestAmr } from "./test-amr";

/** The people of a complaint's story. */
export const owner = buildBeneficiary();
export const staff = buildCaller("REGULATOR_STAFF");
export const admin = buildCaller("REGULATOR_ADMIN");
export const agent = buildAgent("ETIMAD");

/** Amr with providers that it can ask. */
export interface ReportHub extends TestAmr {
  readonly providers: FakeProviders;
  /** A stream, or a result with the errors that there is none for. */
  follow(
    caller: Caller | null,
    source: string,
    variables?: Record<string, unknown>,
  ): ReturnType<typeof subscribe>;
}

/** Opens amr over a new database; its providers know no ticket until a test tells them. */
export async function openReportHub(): Promise<ReportHub> {
  const providers = await serveFakeProviders(REGISTRATIONS.map(({ code }) => code));
  const hub = await openTestAmr({ providerUrls: providers.urls });
  const close = hub[Symbol.asyncDispose].bind(hub);
  const { schema } = await amrSubgraph(REGISTRATIONS);
  return Object.assign(hub, {
    providers,
    follow: (caller: Caller | null, source: string, variableValues = {}) => {
      const contextValue = hub.contextOf(caller, "subscription");
      return subscribe({ schema, document: parse(source), variableValues, contextValue });
    },
    [Symbol.asyncDispose]: async () => {
      await close();
      await providers[Symbol.asyncDispose]();
    },
  });
}

/** Does everything that is due by the hub's time, as a worker of its own process would. */
export function doAllDue({ amr }: TestAmr): Promise<number> {
  const { deadlines } = repositoriesOf(amr.database.manager);
  return deadlineWorker({ ...amr, deadlines }).doAllDue();
}

/** Hands every notice over that is due by the hub's time, as a worker of its own process would. */
export function deliverNotices({ amr, box }: TestAmr): Promise<number> {
  const { deliveries } = repositoriesOf(amr.database.manager);
  return notificationWorker({ ...amr, deliveries, carriers: box.carriers }).doAllDue();
}

let count = 0;

/** A ticket of Etimad, which declares no service level, opened long enough ago to be escalated. Its number is its own. */
export function escalatableTicket(
  fields: Partial<Omit<ReportedTicket, "key" | "steps">> = {},
  ...steps: readonly ReportedStep[]
): ReportedTicket {
  count += 1;
  const ticket = { provider: "ETIMAD", serviceCode: "ETIMAD-TENDERS", number: `ET-${count}` };
  return buildReportedTicket({ ...ticket, ...fields }, ...steps);
}

/** Such a ticket, which its provider knows. */
export function knownTicket(
  { providers }: ReportHub,
  ...args: Parameters<typeof escalatableTicket>
): ReportedTicket {
  const ticket = escalatableTicket(...args);
  providers.tell(ticket);
  return ticket;
}

export const SUBMIT = /* GraphQL */ `
  mutation ($input: SubmitComplaintInput!) {
    submitComplaint(input: $input) {
      complaint {
        number
        status
        version
      }
      eligibility {
        verdict
        ground
        eligibleAt
        alternative
        existingComplaint {
          number
        }
        facts {
          serviceCode
          dueAt
        }
        decisions {
          rule {
            id
          }
          outcome
        }
      }
      userErrors {
        code
        path
        rule {
          id
        }
        allowedAt
        allowed
        message {
          ar
          en
        }
      }
    }
  }
`;

/** What a mutation of a complaint answers, as tests read it. */
export interface Answered {
  readonly complaint: {
    readonly number: string;
    readonly status: string;
    readonly version: number;
  };
  readonly eligibility: {
    readonly verdict: string;
    readonly ground: string | null;
    readonly eligibleAt: string | null;
    readonly alternative: string | null;
    readonly existingComplaint: { readonly number: string } | null;
    readonly facts: { readonly serviceCode: string; readonly dueAt: string | null } | null;
    readonly decisions: readonly {
      readonly rule: { readonly id: string };
      readonly outcome: string;
    }[];
  };
  readonly userErrors: readonly {
    readonly code: string;
    readonly path: readonly string[] | null;
    readonly rule: { readonly id: string } | null;
    readonly allowedAt: string | null;
    readonly allowed: readonly string[] | null;
    readonly message: { readonly ar: string; readonly en: string };
  }[];
}

/** The input that escalates a ticket and says all that it must. */
export function submission(ticket: ReportedTicket, fields: Record<string, unknown> = {}) {
  return {
    provider: ticket.provider,
    ticketNumber: ticket.number,
    channel: "WEBSITE",
    title: "تأخر الرد",
    description: "The bid was answered by nobody.",
    ...fields,
  };
}

/** Submits and answers the payload, which must come without a top-level error. */
export async function submit(
  hub: ReportHub,
  caller: Caller,
  input: Record<string, unknown>,
): Promise<Answered> {
  return payloadOf(await hub.ask(caller, SUBMIT, { input }), "submitComplaint") as Answered;
}

/** A complaint that was just received, over a ticket of its own. */
export async function received(
  hub: ReportHub,
  fields: Record<string, unknown> = {},
): Promise<string> {
  const ticket = knownTicket(hub);
  const { complaint, userErrors } = await submit(hub, owner, submission(ticket, fields));
  expect(userErrors).toEqual([]);
  return complaint.number;
}

/** One field of a result that must come without a top-level error. */
export function payloadOf(
  result: ExecutionResult<Record<string, unknown>>,
  field: string,
): unknown {
  expect(result.errors).toBeUndefined();
  return result.data?.[field];
}
