import { type LocalizedText } from "../text";

/** A service of the provider that a request is about, as the registry has it at the moment. */
export interface KnownService {
  readonly code: string;
  readonly name: LocalizedText;
  readonly digital: boolean;
  /** The code of the service that replaces one on paper (AMR-T2). */
  readonly digitalAlternative: string | null;
}
