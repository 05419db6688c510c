import { type TicketProfile } from "../../domain/lifecycle/ticket-state";
import { type ProviderDefinition } from "./provider-definition";

/** What a definition says that the life cycle of its tickets needs. */
export function profileOf(definition: ProviderDefinition): TicketProfile {
  const { code, name, informationClock } = definition;
  const { ladder, governmentMayClimb, when } = definition.escalation ?? NO_LADDER;
  const levels = ladder.length;
  return { code, name, levels, governmentMayClimb, escalateWhen: when, informationClock };
}

/** Without levels nobody climbs, and there is no operation to try it with. */
const NO_LADDER = { ladder: [], governmentMayClimb: false, when: "ANYTIME" } as const;
