import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type TicketKey, ticketKey } from "../../domain/identity/ticket-number";
import { type ReportedTicket } from "../../subgraphs/amr/tickets/indexed-ticket";

/** The providers' HTTP, without providers: answers what amr asks of any of them. */
export interface FakeProviders extends AsyncDisposable {
  /** Where each provider's subgraph is, by its code. */
  readonly urls: ReadonlyMap<string, string>;
  /** From here on these providers know these tickets, whatever they knew of the same numbers. */
  tell(...tickets: readonly ReportedTicket[]): void;
  /** Providers that do not answer. */
  readonly down: Set<string>;
  /** How often each provider was asked for tickets. */
  readonly asked: string[];
}

type Entities = { readonly variables: { readonly representations: { readonly number: string }[] } };

/** Serves these providers on a free port. */
export async function serveFakeProviders(codes: readonly string[]): Promise<FakeProviders> {
  const known = new Map<string, ReportedTicket>();
  const down = new Set<string>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void answer(request, { known, down, asked }).then((told) => {
      response.writeHead(told === null ? 503 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(told));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urls: new Map(codes.map((code) => [code, `http://127.0.0.1:${port}/${code}`])),
    down,
    asked,
    tell(...tickets) {
      for (const ticket of tickets) known.set(keyOf(ticket.provider, ticket.key), ticket);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface State {
  readonly known: ReadonlyMap<string, ReportedTicket>;
  readonly down: ReadonlySet<string>;
  readonly asked: string[];
}

async function answer(request: IncomingMessage, { known, down, asked }: State): Promise<unknown> {
  const [, provider = "", path] = (request.url ?? "").split("/");
  const body = await text(request);
  if (down.has(provider)) return null;
  if (path === "position") return { position: "START" };
  asked.push(provider);
  const { variables } = JSON.parse(body) as Entities;
  const tickets = variables.representations.map(({ number }) =>
    known.get(keyOf(provider, ticketKey(number))),
  );
  return { data: { _entities: tickets.map((ticket) => (ticket ? toAnswer(ticket) : null)) } };
}

function toAnswer({ serviceCode, redirectedTo, steps, ...ticket }: ReportedTicket) {
  return {
    ...ticket,
    service: { code: serviceCode },
    redirectedTo: redirectedTo === null ? null : { code: redirectedTo },
    history: steps,
  };
}

function keyOf(provider: string, key: TicketKey | null): string {
  return `${provider}/${key ?? ""}`;
}
