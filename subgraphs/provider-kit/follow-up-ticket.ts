import { followUpTicket as decideFollowUp } from "../../domain/lifecycle/follow-up";
import { type KitContext } from "./context";
import { type FollowUpInput } from "./follow-up.type";
import { lockTicket } from "./take-step";
import { type Answer, type Request } from "./unit-of-work";

/** ETM-10: a dated entry on a closed ticket, which it leaves as it is. */
export async function followUpTicket(
  { unitOfWork }: KitContext,
  request: Request<FollowUpInput>,
): Promise<Answer> {
  const { number, kind, note, occurredAt = null } = request.input;
  return unitOfWork.run("followUp", request, async (work) => {
    const found = await lockTicket(work, number);
    if ("refusals" in found) return found;
    const { key, state } = found.ticket;
    const asked = { now: work.now(), occurredAt, note, expectedVersion: null };

    const decision = decideFollowUp(state, kind, asked);
    if (!decision.granted) return { key, refusals: decision.refusals };

    const entered = { actorSubject: work.actor.subject, recordedAt: work.now() };
    await work.followUps.add({ ...decision.value, ...entered, key });
    return { key, refusals: [] };
  });
}
