import { type RequestContext } from "../context";
import { type Days } from "./figures";
import { type Performance } from "./overview";

/** A provider's figures; null for an agent of another provider. */
export function viewPerformance(
  { caller, loaders }: Pick<RequestContext, "caller" | "loaders">,
  provider: string,
  days: Days,
): Promise<Performance | null> {
  const isForeign = caller?.role === "PROVIDER_AGENT" && caller.provider !== provider;
  return isForeign ? Promise.resolve(null) : loaders.performance.load({ provider, days });
}
