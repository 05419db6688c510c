import { type LocalizedText } from "../../../domain/text";
import { type RegisteredChannel, type RegisteredLevel } from "../../vocabulary/registry";

/** An agency or platform as the regulator's registry holds it. */
export interface Provider {
  readonly code: string;
  /** The name of its subgraph, in lower case. */
  readonly subgraph: string;
  /** The GraphQL type of its tickets. */
  readonly ticketType: string;
  readonly name: LocalizedText;
  readonly platform: LocalizedText;
  readonly channels: readonly RegisteredChannel[];
  readonly escalationLadder: readonly RegisteredLevel[];
}

/** A service, of the provider that has it at present (MOF-12). */
export interface Service {
  readonly code: string;
  readonly providerCode: string;
  readonly name: LocalizedText;
  readonly digital: boolean;
  /** The code of the service that replaces one on paper (AMR-T2). */
  readonly digitalAlternative: string | null;
}
