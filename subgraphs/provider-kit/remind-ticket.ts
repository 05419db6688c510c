import { remindTicket as decideReminder } from "../../domain/lifecycle/ticket-steps";
import { type KitContext } from "./context";
import { profileOf } from "./profile";
import { takeStep } from "./take-step";
import { type StepInput } from "./ticket-input.type";
import { type Answer, type Request } from "./unit-of-work";

/** FRS-R3: the second contact, from which the provider's own clock on awaited information runs. */
export async function remindTicket(
  { unitOfWork, provider }: KitContext,
  request: Request<StepInput>,
): Promise<Answer> {
  const { number, note = null, expectedVersion = null } = request.input;
  return unitOfWork.run("remind", request, (work) =>
    takeStep(work, number, ({ state }) =>
      decideReminder(
        state,
        { now: work.now(), occurredAt: null, note, expectedVersion },
        profileOf(provider),
        work.calendar,
      ),
    ),
  );
}
