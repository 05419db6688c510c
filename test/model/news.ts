import { type ReportedTicket } from "../../subgraphs/amr/tickets/indexed-ticket";
import { type News, type NewsOf } from "./commands";
import { changeCalendar } from "./change-calendar";
import { type Instant } from "./life";
import { ticketOf, type World } from "./world";

/** What others do meanwhile: providers, the administrator, the carriers. `dueNext` is when something falls due. */
export async function hear(world: World, news: News, dueNext: readonly Instant[]): Promise<void> {
  if (news.kind === "TICKET") await changeTicket(world, news);
  if (news.kind === "CALENDAR") await changeCalendar(world, news, dueNext);
  if (news.kind === "PROVIDER") toggleProvider(world, news);
  if (news.kind === "CARRIER") world.post.does = news.does;
}

type Told = ReportedTicket["steps"][number];

const NEXT: Readonly<Record<Told["to"], ReadonlyArray<Told["to"]>>> = {
  OPEN: ["IN_PROGRESS", "AWAITING_INFORMATION", "CLOSED"],
  IN_PROGRESS: ["AWAITING_INFORMATION", "CLOSED"],
  AWAITING_INFORMATION: ["IN_PROGRESS", "CLOSED"],
  CLOSED: ["IN_PROGRESS"],
};

/** The provider moves its ticket on, and its feed tells of it. */
async function changeTicket(
  world: World,
  { ticket: index, to: choice, closure }: NewsOf<"TICKET">,
): Promise<void> {
  const { hub } = world;
  const ticket = ticketOf(world, index);
  const next = NEXT[ticket.status];
  const to = next[choice % next.length] ?? "IN_PROGRESS";
  const changed = movedOn(ticket, { to, closure: to === "CLOSED" ? closure : null }, hub.now);
  world.tickets[index]?.push({ at: hub.now.toISOString(), ticket: changed });
  hub.providers.tell(changed);
  await hub.takeIn(changed);
}

function movedOn(
  ticket: ReportedTicket,
  { to, closure }: { readonly to: Told["to"]; readonly closure: string | null },
  at: Date,
): ReportedTicket {
  const ended = closure as Told["closure"];
  const step = { at, recordedAt: at, from: ticket.status, to, closure: ended, level: 0 };
  return {
    ...ticket,
    ...{ status: to, closure: ended, closedAt: ended === null ? null : at },
    redirectedTo: ended === "REDIRECTED" ? "MOF" : null,
    version: ticket.version + 1,
    steps: [...ticket.steps, step],
  };
}

function toggleProvider(world: World, { ticket }: NewsOf<"PROVIDER">): void {
  const { provider } = ticketOf(world, ticket);
  setDown(world, provider, !world.hub.providers.down.has(provider));
}

/** From here on a provider does not answer, or does again. */
export function setDown({ hub, outages }: World, provider: string, isDown: boolean): void {
  if (isDown) hub.providers.down.add(provider);
  else hub.providers.down.delete(provider);
  outages.push({ at: hub.now.toISOString(), provider, isDown });
}
