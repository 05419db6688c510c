import { type LocalizedText } from "../../domain/text";
import {
  type RegisteredChannel,
  type RegisteredLevel,
  type RegisteredService,
} from "../vocabulary/registry";
import { type ExtraField } from "./extra-field";

/**
 * Everything that is particular to one provider, as data. How tickets are kept,
 * served, guarded and told of is the kit's business and the same for all.
 */
export interface ProviderDefinition {
  /** For example `FURAS`: the code that the whole hub knows the provider by. */
  readonly code: string;
  /** For example `Furas`: what its types and operations begin with. */
  readonly prefix: string;
  /** As it stands in the descriptions of its operations, for example `the Ministry of Finance`. */
  readonly calledBy: string;
  /** For example `FRS`: what the numbers that the hub gives out begin with. */
  readonly numbersBeginWith: string;
  readonly name: LocalizedText;
  readonly platform: LocalizedText;
  /** The declared service level; null when the provider declares none. */
  readonly resolutionBusinessDays: number | null;
  /** What the guides leave open in these figures. */
  readonly note: LocalizedText | null;
  readonly channels: readonly RegisteredChannel[];
  readonly services: readonly RegisteredService[];
  /** The provider's own ladder; null when it publishes none, and then there is no operation to climb it. */
  readonly escalation: {
    readonly ladder: readonly RegisteredLevel[];
    readonly when: "ANYTIME" | "LATE_OR_UNRESOLVED";
    readonly governmentMayClimb: boolean;
  } | null;
  /** The provider's own clock on awaited information; null when it has none, and then there is no second contact. */
  readonly informationClock: { readonly businessDays: number } | null;
  /** Whether what is done after closing is entered on a ticket (ETM-10); where not, there is no operation for it. */
  readonly followUps: boolean;
  readonly extraFields: readonly ExtraField[];
}
