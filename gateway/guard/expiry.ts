import { type ExecutionResult } from "graphql";
import { clientError } from "../client-error";
import { type Stream, toStream } from "../stream";
import { type Asker } from "./guard";

const LONGEST_TIMER_MS = 2_147_483_647;

/** A subscription lasts no longer than the token it was opened with: then it ends with UNAUTHENTICATED. */
export function untilExpiry(
  source: Stream<ExecutionResult>,
  { caller }: Asker,
): Stream<ExecutionResult> {
  if (caller === null) return source;
  let expired = false;
  const cancel = callAt(caller.expiresAt, () => {
    expired = true;
    void source.return();
  });
  return toStream({
    async next() {
      const { done, value } = await source.next();
      if (done !== true) return value;
      if (!expired) return null;
      expired = false;
      return { errors: [clientError("UNAUTHENTICATED", { message: "The token has expired." })] };
    },
    end() {
      cancel();
      void source.return();
    },
  });
}

/** A timer holds 24 days at most, a token may hold longer. */
function callAt(instant: Date, call: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = () => {
    const left = instant.getTime() - Date.now();
    timer = setTimeout(left > LONGEST_TIMER_MS ? wait : call, Math.min(left, LONGEST_TIMER_MS));
  };
  wait();
  return () => {
    clearTimeout(timer);
  };
}
