import { type Caller } from "../../platform/auth/caller";
import { type Feed } from "../../platform/feed/feed";
import { type Provider } from "./define-provider";
import { type Loaders } from "./loaders";
import { type Regulator } from "./regulator";
import { type UnitOfWork } from "./unit-of-work";

/** What a request may use. Made anew for each; a subscription's lasts as long as its stream. */
export interface KitContext {
  readonly caller: Caller | null;
  readonly provider: Provider;
  /** The codes of every provider of the registry. */
  readonly providers: readonly string[];
  readonly loaders: Loaders;
  readonly unitOfWork: UnitOfWork;
  readonly regulator: Regulator;
  readonly feed: Feed;
}
