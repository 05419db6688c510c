import { type ProviderRegistration } from "../vocabulary/registry";
import { type ProviderDefinition } from "./provider-definition";

/** The name of a provider's subgraph, for example `furas`. */
export function subgraphOf({ prefix }: Pick<ProviderDefinition, "prefix">): string {
  return prefix.toLowerCase();
}

/** What the regulator registers of a provider: one entry of `schema/registry.json`. */
export function registrationOf(definition: ProviderDefinition): ProviderRegistration {
  const { code, prefix, name, platform, resolutionBusinessDays, note } = definition;
  return {
    code,
    subgraph: subgraphOf(definition),
    ticketType: `${prefix}Ticket`,
    name,
    platform,
    resolutionBusinessDays,
    channels: [...definition.channels],
    services: [...definition.services],
    escalationLadder: [...(definition.escalation?.ladder ?? [])],
    note,
  };
}
