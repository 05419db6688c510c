import { type Logger } from "../../platform/logger";
import { type Asker } from "../guard/guard";
import { type Transport } from "./transport";

/** Does what is due after all others: what they do first is news to it. */
const LAST = "amr";
/** Thousands of deadlines may fall due at once. */
const SETTLED_WITHIN_MS = 300_000;

interface Settings {
  readonly subgraphs: readonly string[];
  readonly transport: Pick<Transport, "post">;
  readonly logger: Logger;
}

/**
 * Moves the time of every subgraph, the providers' first; answers with those that did not do what fell due. One that
 * is down begins at the new time when it starts again, and does then what is due.
 */
export async function tellTime(
  { subgraphs, transport, logger }: Settings,
  aheadMs: number,
  asker: Asker,
): Promise<readonly string[]> {
  const body = JSON.stringify({ aheadMs });
  const call = { path: "clock", body, timeoutMs: SETTLED_WITHIN_MS };
  const tell = async (subgraph: string) => {
    const settled = await transport.post({ subgraph, kind: "mutation", asker }, call);
    if (!settled) logger.warn({ subgraph, requestId: asker.requestId }, "time was moved without");
    return settled ? [] : [subgraph];
  };
  const providers = subgraphs.filter((subgraph) => subgraph !== LAST);
  const unsettled = await Promise.all(providers.map(tell));
  const last = await Promise.all(subgraphs.filter((subgraph) => subgraph === LAST).map(tell));
  return [...unsettled, ...last].flat();
}
