import { type Calendars } from "../calendar/calendars";
import { type ProviderDoor } from "../door";
import { type ProviderRepository } from "../providers/provider.repository";
import { type IndexedTicket, keptWhileClosed, type TicketId, withDeadline } from "./indexed-ticket";
import { subjectOf } from "./ticket-changed-event";
import { type TicketRepository } from "./ticket.repository";

interface Sources {
  readonly providers: ProviderRepository;
  readonly door: ProviderDoor;
  readonly calendars: Calendars;
  /** What is indexed of them. */
  readonly tickets: TicketRepository;
}
type Answer = IndexedTicket | null | Error;

/**
 * Tickets as their providers tell of them at this moment, each provider asked once. In the order of
 * `ids`, with null for one that its provider does not know and an error for one that does not answer.
 */
export async function askForTickets(ids: readonly TicketId[], sources: Sources): Promise<Answer[]> {
  const codes = [...new Set(ids.map(({ provider }) => provider))];
  const answers = await Promise.all(
    codes.map((code) =>
      askOne(
        code,
        ids.filter(({ provider }) => provider === code),
        sources,
      ),
    ),
  );
  const byId = new Map(answers.flat());
  return ids.map((id) => byId.get(subjectOf(id)) ?? null);
}

async function askOne(
  provider: string,
  ids: readonly TicketId[],
  { providers, door, calendars, tickets: index }: Sources,
): Promise<Array<readonly [string, Answer]>> {
  const [levels = []] = await providers.serviceLevelsOf([provider]);
  const calendar = await calendars.inForce();
  const indexed = await index.findMany(ids);
  const keys = ids.map(({ key }) => key);
  const told = await door.tickets(provider, keys).then(
    (tickets) =>
      tickets.map((ticket, at) => {
        const asked = ticket && withDeadline(ticket, levels, calendar);
        return asked && keptWhileClosed(asked, indexed[at] ?? null);
      }),
    (error: unknown) => keys.map(() => toError(error)),
  );
  return ids.map((id, at) => [subjectOf(id), told[at] ?? null] as const);
}

function toError(error: unknown): Error {
  return error instanceof Error
    ? error
    : new Error("a provider was asked in vain", { cause: error });
}
