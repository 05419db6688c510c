import { type Request, type RequestHandler } from "express";
import { z } from "zod";
import { type Caller } from "../auth/caller";
import { type Clock } from "../clock";
import { HubError } from "../errors";
import { SandboxClock } from "../sandbox-clock";

/** What moves the time of one part: by when the sandbox is so much ahead, all that fell due has been done. */
export type MoveClock = (aheadMs: number) => Promise<void>;

const Body = z.object({ aheadMs: z.int().nonnegative() });

/** How a part lets its time be moved: not at all unless its clock is a sandbox's. */
export function movesClock(
  clock: Clock,
  settle: () => Promise<void>,
): { readonly moveClock?: MoveClock } {
  if (!(clock instanceof SandboxClock)) return {};
  return {
    async moveClock(aheadMs) {
      if (!clock.moveTo(aheadMs)) throw backwards();
      await settle();
    },
  };
}

/** A request to a part, signed by the hub. */
interface SignedRequest {
  readonly caller: Caller | null;
  readonly body: string;
}

/** `POST /clock` with `{"aheadMs": …}`: what the gateway tells each part of a sandbox, with the administrator's own token. */
export function clockRoute(
  move: MoveClock,
  read: (request: Request) => Promise<SignedRequest>,
): RequestHandler {
  return async (request, response) => {
    const { caller, body } = await read(request);
    if (caller?.role !== "REGULATOR_ADMIN") throw new HubError("FORBIDDEN");
    await move(aheadMsIn(body));
    response.json({ moved: true });
  };
}

function aheadMsIn(body: string): number {
  try {
    return Body.parse(JSON.parse(body)).aheadMs;
  } catch (cause) {
    throw new HubError("BAD_USER_INPUT", { cause });
  }
}

function backwards(): HubError {
  return new HubError("BAD_USER_INPUT", {
    message: { ar: "لا يمكن إرجاع الوقت إلى الوراء.", en: "Time does not go back." },
  });
}
