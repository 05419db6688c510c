import { type Decision, grant, refuse } from "../../domain/decision";
import { readBeneficiary } from "../../domain/identity/beneficiary";
import { openTicket } from "../../domain/lifecycle/open-ticket";
import { cleaned } from "../../domain/lifecycle/text";
import { type TicketMove } from "../../domain/lifecycle/ticket-state";
import { type Provider } from "./define-provider";
import { profileOf } from "./profile";
import { readExtraFields } from "./read-extra-fields";
import { type Ticket } from "./ticket";
import { type OpenTicketInput } from "./ticket-input.type";

/** An opening that may be stored once its service is known and its number is free. */
export interface Opening {
  readonly facts: Omit<Ticket, "key" | "number">;
  /** As the provider gave it; null when the hub is to give one. */
  readonly number: string | null;
  readonly move: TicketMove;
}

interface Surroundings {
  readonly provider: Provider;
  /** The codes of the registry. */
  readonly providers: readonly string[];
  readonly now: Date;
}

/**
 * Everything about an opening that needs no look-up; refused with every field that is not as it must be. Who the
 * beneficiary is the contact centre checks (MOF-11): an identifier has to be a possible one.
 */
export function readOpening(input: OpenTicketInput, surroundings: Surroundings): Decision<Opening> {
  const move = decideOpening(input, surroundings);
  const beneficiary = readBeneficiary(input.beneficiary, IN_BENEFICIARY, "PROVIDER_AGENT");
  const extra = readExtraFields(input, surroundings.provider.extraFields);
  if (!move.granted || !beneficiary.granted || !extra.granted) {
    return refuse(...[move, beneficiary, extra].flatMap(refusalsOf));
  }

  const facts = {
    ...keptOf(input),
    state: move.value.state,
    beneficiary: beneficiary.value,
    extra: extra.value,
  };
  return grant({ facts, number: cleaned(input.number ?? null), move: move.value });
}

/** What is kept as it was given, without space around it. */
function keptOf({ serviceCode, channel, matter, subject, redirectedFrom }: OpenTicketInput) {
  return {
    ...{ serviceCode, channel, matter },
    subject: subject.trim(),
    redirectedFrom: redirectedFrom
      ? { provider: redirectedFrom.provider, number: redirectedFrom.number.trim() }
      : null,
  };
}

const IN_BENEFICIARY = ["input", "beneficiary"];

function decideOpening(
  { number = null, subject, openedAt = null, redirectedFrom = null }: OpenTicketInput,
  { provider, providers, now }: Surroundings,
): Decision<TicketMove> {
  return openTicket(
    { now, openedAt, number, subject, redirectedFrom, providers },
    profileOf(provider),
  );
}

function refusalsOf(decision: Decision<unknown>) {
  return decision.granted ? [] : decision.refusals;
}
