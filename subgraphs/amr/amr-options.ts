import { type TokenVerifier } from "../../platform/auth/tokens";
import { type Clock } from "../../platform/clock";
import { type DocumentsConfig } from "../../platform/config";
import { type ArrivedOperation } from "../../platform/http/subgraph-options";
import { type Logger } from "../../platform/logger";
import { type Carrier } from "../../platform/messages/carrier";
import { type ProviderRegistration } from "../vocabulary/registry";

/** What amr runs on. */
export interface AmrOptions {
  readonly registry: readonly ProviderRegistration[];
  /** Where each provider's subgraph is, without a path, by the provider's code. */
  readonly providerUrls: ReadonlyMap<string, string>;
  readonly databaseUrl: string;
  readonly signingSecret: string;
  readonly verifier: TokenVerifier;
  readonly clock: Clock;
  /** Who hands notices over, one for each channel that is configured. */
  readonly carriers: readonly Carrier[];
  readonly logger: Logger;
  readonly port?: number;
  /** Only this machine may ask when it is left out. */
  readonly host?: string;
  /** Where people follow their reports; that of a hub on this machine unless told otherwise. */
  readonly portalUrl?: string | null;
  /** Where clients reach the hub, and where the bytes of documents are kept; this machine unless told otherwise. */
  readonly documents?: DocumentsConfig;
  /** The hub's folder on this machine. */
  readonly dataDir?: string;
  /** Whether this process follows the providers' feeds and fires deadlines; it does unless told otherwise. */
  readonly workers?: boolean;
  readonly onOperation?: (operation: ArrivedOperation) => void;
  readonly onStatement?: (sql: string) => void;
}
