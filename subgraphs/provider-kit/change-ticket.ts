import { changeTicket as decideChange } from "../../domain/lifecycle/ticket-steps";
import { type KitContext } from "./context";
import { profileOf } from "./profile";
import { takeStep } from "./take-step";
import { type ChangeTicketInput } from "./ticket-input.type";
import { type Answer, type Request } from "./unit-of-work";

/** Start, ask for information, resume, close, reopen: the ticket table of lifecycle.md. */
export async function changeTicket(
  { unitOfWork, provider, providers }: KitContext,
  request: Request<ChangeTicketInput>,
): Promise<Answer> {
  const { input } = request;
  return unitOfWork.run("change", request, (work) =>
    takeStep(work, input.number, ({ state }) =>
      decideChange(
        state,
        {
          now: work.now(),
          occurredAt: input.occurredAt ?? null,
          note: input.note ?? null,
          expectedVersion: input.expectedVersion ?? null,
          status: input.status,
          closure: input.closure ?? null,
          redirectTo: input.redirectTo ?? null,
          providers,
        },
        profileOf(provider),
      ),
    ),
  );
}
