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
import { type Provider, type Service } from "../providers/provider";
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
  /** Whose the ticket is; while nobody said, whom it is weighed for, and null where that may be anybody. */
  readonly whose: Identifier | null;
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
  const asked = await askFor(context, inquiry);
  const { loaders } = context;
  const service = (code: string) => loaders.service.load(code);
  return findingsOf({ provider, service }, asked, inquiry);
}

/** What a provider said of the ticket that it was asked for: null when it knows none. */
export type Asked = IndexedTicket | null | "NOBODY" | "NO_ANSWER";

/** The registry, as far as findings need it. */
export interface Registry {
  readonly provider: Provider;
  readonly service: (code: string) => Promise<Service | null>;
}

/** What is known once the provider was asked, or could not be: NOBODY when there was nothing to ask for. */
export async function findingsOf(
  { provider, service }: Registry,
  asked: Asked,
  { of, serviceCode }: Pick<Inquiry, "of" | "serviceCode">,
): Promise<Findings> {
  const ticket = toNamedTicket(asked, of);
  const isFound = ticket.kind === "FOUND";
  const code = isFound ? ticket.facts.serviceCode : serviceCode;
  return {
    provider: toCaseProvider(provider),
    ticket,
    service: await findService({ provider, service }, code),
    whose: isFound && typeof asked === "object" && asked !== null ? asked.beneficiary : of,
  };
}

async function askFor(
  { loaders }: RequestContext,
  { provider, ticketKey: key }: Inquiry,
): Promise<Asked> {
  if (key === null) return "NOBODY";
  if (!isText(key)) return null;
  try {
    return await loaders.askedTicket.load({ provider, key });
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== "SUBGRAPH_UNAVAILABLE") throw error;
    return "NO_ANSWER";
  }
}

function toNamedTicket(asked: Asked, of: Identifier | null): NamedTicket {
  if (asked === "NOBODY") return { kind: "NONE" };
  if (asked === "NO_ANSWER") return { kind: "NO_ANSWER" };
  const isTheirs = asked !== null && (of === null || isSameBeneficiary(asked.beneficiary, of));
  return isTheirs ? { kind: "FOUND", facts: factsOf(asked) } : { kind: "UNKNOWN" };
}

/** Null when this provider has no service of that code: nothing is made of what the registry does not know. */
async function findService(
  { provider, service }: Registry,
  code: string | null,
): Promise<CaseService | null> {
  const found = code !== null && isText(code) ? await service(code) : null;
  return found?.providerCode === provider.code ? found : null;
}

/** A provider as the rules look at it. */
export function toCaseProvider({ code, name, channels }: Provider): CaseProvider {
  const open = channels.filter(({ available }) => available);
  const addresses = new Set(open.flatMap(({ address }) => address ?? []));
  return { code, name, channels: [...addresses] };
}
