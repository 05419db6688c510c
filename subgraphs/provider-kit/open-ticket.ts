import { randomInt } from "node:crypto";
import { ticketKey } from "../../domain/identity/ticket-number";
import { invalidInput } from "../../domain/lifecycle/refusals";
import { type Refusal } from "../../domain/refusal";
import { HubError, invariant } from "../../platform/errors";
import { type KitContext } from "./context";
import { type Opening, readOpening } from "./read-opening";
import { type Ticket } from "./ticket";
import { type OpenTicketInput } from "./ticket-input.type";
import { type Answer, refused, type Request, type Work } from "./unit-of-work";

/** – → OPEN: the service exists, the number is unique with the provider in its normal form. */
export async function openTicket(
  context: KitContext,
  request: Request<OpenTicketInput>,
): Promise<Answer> {
  return context.unitOfWork.run("open", request, async (work) => {
    const { provider, providers } = context;
    const opening = readOpening(request.input, { provider, providers, now: work.now() });
    if (!opening.granted) return refused(...opening.refusals);

    const services = await work.services.codes();
    if (!services.includes(request.input.serviceCode)) return refused(noSuchService(services));

    return store(work, opening.value, provider.numbersBeginWith);
  });
}

async function store(work: Work, opening: Opening, numbersBeginWith: string): Promise<Answer> {
  const ticket = await added(work, opening, numbersBeginWith);
  if (ticket === null) return refused(NUMBER_TAKEN);

  await work.record(ticket, opening.move, work.actor);
  return { key: ticket.key, refusals: [] };
}

/** Null when the number that was given is taken. One that the hub gives is drawn again until it is free. */
async function added(
  { tickets }: Work,
  { facts, number }: Opening,
  numbersBeginWith: string,
): Promise<Ticket | null> {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const ticket = named(facts, number ?? drawnNumber(numbersBeginWith));
    if (await tickets.add(ticket)) return ticket;
    if (number !== null) return null;
  }
  throw new HubError("INTERNAL", { details: { broken: "a free number is found" } });
}

/** How often a drawn number may turn out to be taken, of ten thousand million, before that is no chance. */
const DRAWS = 5;
const DIGITS = 10;

/** Unguessable and not consecutive: a number tells nothing of another. */
function drawnNumber(numbersBeginWith: string): string {
  const digits = String(randomInt(10 ** DIGITS)).padStart(DIGITS, "0");
  return `${numbersBeginWith}-${digits}`;
}

function named(facts: Opening["facts"], number: string): Ticket {
  const key = ticketKey(number);
  invariant(key !== null, "a number that was read has a normal form");
  return { ...facts, key, number };
}

function noSuchService(services: readonly string[]): Refusal {
  const message = {
    ar: "هذه الخدمة ليست من خدمات الجهة.",
    en: "The provider has no service of this code.",
  };
  return invalidInput("serviceCode", message, services);
}

const NUMBER_TAKEN: Refusal = {
  code: "ALREADY_EXISTS",
  message: {
    ar: "لدى الجهة شكوى بهذا الرقم.",
    en: "The provider has a ticket of this number.",
  },
  path: ["input", "number"],
};
