import { type Decision } from "../../domain/decision";
import { escalateTicket as decideEscalation } from "../../domain/lifecycle/escalate-ticket";
import { type TicketMove } from "../../domain/lifecycle/ticket-state";
import { type Refusal } from "../../domain/refusal";
import { type KitContext } from "./context";
import { profileOf } from "./profile";
import { takeStep } from "./take-step";
import { type Ticket } from "./ticket";
import { type DatedStepInput } from "./ticket-input.type";
import { type Answer, refused, type Request } from "./unit-of-work";

/** The regulator's due instant of a ticket, as it stands after the change that made this version. */
interface KnownDueAt {
  readonly version: number;
  readonly dueAt: Date | null;
}

/** Thrown within a transaction to undo it: the step hangs on a due instant that is not known. */
class DueAtOwed extends Error {
  constructor(readonly ticket: Ticket) {
    super("the due instant must be asked for");
  }
}

/** How often a ticket may change while amr is asked about it. */
const ATTEMPTS = 3;

/**
 * One step up the provider's own ladder. Where it hangs on the due instant (FRS-E1) amr is
 * asked, outside any transaction so that a slow answer holds no lock, and the answer counts
 * only while the ticket is at the version it was asked for. When amr does not answer, the
 * caller gets SUBGRAPH_UNAVAILABLE and nothing is stored.
 */
export async function escalateTicket(
  context: KitContext,
  request: Request<DatedStepInput>,
): Promise<Answer> {
  let known: KnownDueAt | null = null;
  for (let attempt = 0; attempt <= ATTEMPTS; attempt += 1) {
    const outcome: Answer | DueAtOwed = await climb(context, request, known);
    if (!(outcome instanceof DueAtOwed)) return outcome;
    const { number, state } = outcome.ticket;
    known = { version: state.version, dueAt: await context.regulator.dueAtOf(number) };
  }
  return refused(CHANGED_MEANWHILE);
}

async function climb(
  { unitOfWork, provider }: KitContext,
  request: Request<DatedStepInput>,
  known: KnownDueAt | null,
): Promise<Answer | DueAtOwed> {
  const profile = profileOf(provider);
  try {
    return await unitOfWork.run("escalate", request, (work) =>
      takeStep(work, request.input.number, (ticket) => {
        const asked = { ...toRequest(request.input, ticket), now: work.now() };
        return onDueAt(ticket, known, (dueAt) =>
          decideEscalation(ticket.state, { ...asked, dueAt }, profile),
        );
      }),
    );
  } catch (error) {
    if (error instanceof DueAtOwed) return error;
    throw error;
  }
}

function toRequest(input: DatedStepInput, { beneficiary }: Ticket) {
  const { occurredAt = null, note = null, expectedVersion = null } = input;
  return { occurredAt, note, expectedVersion, beneficiaryKind: beneficiary.kind };
}

/** Decides by the due instant that is known of this version, or by none where the answer does not hang on it. */
function onDueAt(
  ticket: Ticket,
  known: KnownDueAt | null,
  decide: (dueAt: Date | null) => Decision<TicketMove>,
): Decision<TicketMove> {
  if (known?.version === ticket.state.version) return decide(known.dueAt);
  const neverDue = decide(null);
  if (neverDue.granted === decide(LONG_PAST).granted) return neverDue;
  throw new DueAtOwed(ticket);
}

const LONG_PAST = new Date(0);

const CHANGED_MEANWHILE: Refusal = {
  code: "STALE_VERSION",
  message: {
    ar: "تغيّرت الشكوى أثناء التحقق من موعدها؛ أعد المحاولة.",
    en: "The ticket kept changing while its due instant was asked for; try again.",
  },
  path: ["input", "number"],
};
