import { HubError } from "../../platform/errors";
import { type SandboxClock } from "../../platform/sandbox-clock";
import { toClientError } from "../client-error";
import { type Asker, type Guard } from "../guard/guard";
import { toMove } from "./clock-request";
import { answer, type Exchange, readBody, type Routes } from "./exchange";

interface Parts {
  readonly guard: Guard;
  readonly clock: SandboxClock;
  /** Keeps how far ahead the sandbox is, for every part that starts after this. */
  readonly store: (aheadMs: number) => void;
  /** Moves every part's time; answers with those that did not do what fell due. */
  readonly tell: (aheadMs: number, asker: Asker) => Promise<readonly string[]>;
}

const STATUSES: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
};

/**
 * `POST /sandbox/clock`: an administrator moves the time of all parts on, and what fell due is done before it
 * answers with what time it is. Only for the sandbox, and for one gateway: a second would not know that time moved.
 */
export class SandboxClockRoute {
  readonly routes: Routes = { "/sandbox/clock": (exchange) => this.serve(exchange) };
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: Parts) {}

  private async serve(exchange: Exchange): Promise<void> {
    if (exchange.request.method !== "POST") {
      answer(exchange, { status: 405, headers: { allow: "POST" } }, null);
      return;
    }
    try {
      const moved = await this.take(exchange);
      answer(exchange, { status: 200 }, JSON.stringify(moved));
    } catch (error) {
      const status = error instanceof HubError ? STATUSES[error.code] : undefined;
      if (status === undefined) throw error;
      const errors = [toClientError(error, exchange.requestId)];
      answer(exchange, { status }, JSON.stringify({ errors }));
    }
  }

  private async take(exchange: Exchange) {
    const asker = await this.admit(exchange);
    const body = (await readBody(exchange.request)) ?? "";
    const moved = this.turn.then(() => this.move(body, asker));
    this.turn = moved.catch(() => undefined);
    return moved;
  }

  private async admit({ request, requestId }: Exchange): Promise<Asker> {
    const { authorization } = request.headers;
    const asker = await this.parts.guard.admit({ authorization, requestId });
    if (asker.caller === null) throw new HubError("UNAUTHENTICATED");
    if (asker.caller.role !== "REGULATOR_ADMIN") throw new HubError("FORBIDDEN");
    return asker;
  }

  /** Stored before anybody is told: whoever restarts in the middle of it begins at the time that is coming. */
  private async move(body: string, asker: Asker) {
    const { clock, store, tell } = this.parts;
    const aheadMs = clock.aheadMs + toMove(body, clock.now());
    store(aheadMs);
    clock.moveTo(aheadMs);
    const unsettled = await tell(aheadMs, asker);
    return { now: clock.now().toISOString(), unsettled };
  }
}
