import {
  type CaseProvider,
  type CaseService,
  type NamedTicket,
} from "../../../domain/eligibility/case";
import { type Identifier } from "../../../domain/identity/identifier-claim";
import { isSameBeneficiary } from "../../../domain/identity/beneficiary";
import { type TicketKey } from "../../../domain/identity/ticket-number";
import { HubError } from "../../../platform/errors";
import { type RequestContext } from "../context";
import { isText } from "../page";
import { type Provider } from "../providers/provider";
import { factsOf, type IndexedTicket } from "../tickets/indexed-ticket";

/** What is asked about before a complaint is weighed. */
export interface Inquiry {
  readonly provider: string;
  /** Null when no number was given, or the complaint is that none could be had. */
  readonly ticketKey: TicketKey | null;
  readonly serviceCode: string | null;
  /** Whose ticket it has to be; anybody's when null. */
  readonly of: Identifier | null;
}

/** What is known of the provider, the ticket and the service at this moment. */
export interface Findings {
  readonly provider: CaseProvider;
  readonly ticket: NamedTicket;
  readonly service: CaseService | null;
  /** The error of a provider that did not answer. */
  readonly outage: HubError | null;
}

/**
 * Asks the provider for its ticket as it is at this moment. Null when there is no such provider. A ticket of
 * somebody else is asked for, and reads, like one that does not exist (A17).
 */
export async function inquire(context: RequestContext, inquiry: Inquiry): Promise<Findings | null> {
  const provider = isText(inquiry.provider)
    ? await context.loaders.provider.load(inquiry.provider)
    : null;
  if (provider === null) return null;
  const { ticket, outage } = await askFor(context, inquiry);
  const code = ticket.kind === "FOUND" ? ticket.facts.serviceCode : inquiry.serviceCode;
  const service = await findService(context, provider, code);
  return { provider: toCaseProvider(provider), ticket, service, outage };
}

async function askFor(
  { loaders }: RequestContext,
  { provider, ticketKey: key, of }: Inquiry,
): Promise<{ ticket: NamedTicket; outage: HubError | null }> {
  if (key === null) return { ticket: { kind: "NONE" }, outage: null };
  if (!isText(key)) return { ticket: { kind: "UNKNOWN" }, outage: null };
  try {
    const asked = await loaders.askedTicket.load({ provider, key });
    return { ticket: toNamedTicket(asked, of), outage: null };
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== "SUBGRAPH_UNAVAILABLE") throw error;
    return { ticket: { kind: "NO_ANSWER" }, outage: error };
  }
}

function toNamedTicket(ticket: IndexedTicket | null, of: Identifier | null): NamedTicket {
  const isTheirs = ticket !== null && (of === null || isSameBeneficiary(ticket.beneficiary, of));
  return isTheirs ? { kind: "FOUND", facts: factsOf(ticket) } : { kind: "UNKNOWN" };
}

/** Null when this provider has no service of that code: nothing is made of what the registry does not know. */
async function findService(
  { loaders }: RequestContext,
  provider: Provider,
  code: string | null,
): Promise<CaseService | null> {
  const service = code !== null && isText(code) ? await loaders.service.load(code) : null;
  return service?.providerCode === provider.code ? service : null;
}

function toCaseProvider({ code, name, channels }: Provider): CaseProvider {
  const open = channels.filter(({ available }) => available);
  const addresses = new Set(open.flatMap(({ address }) => address ?? []));
  return { code, name, channels: [...addresses] };
}
