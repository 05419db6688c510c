import { createHmac } from "node:crypto";
import { bothLanguages, type Carrier, CarrierFailure, codeOf, type Message } from "./carrier";

/** Where messages are posted to, and the secret by which the carrier knows that they are the hub's. */
export interface SmsCarrierSettings {
  readonly url: string;
  readonly secret: string;
}

/**
 * An SMS carrier over HTTP: one POST of JSON `{ "to", "text" }` a message. `Idempotency-Key` is the message's id.
 * `Hub-Signature` is `t=<seconds>,v1=<hex>`, an HMAC-SHA256 of `<seconds>.<id>.<body>` with the secret that both know.
 *
 * 2xx is handed over. Another 4xx is a refusal of this message; those that speak of the moment, of the hub's own
 * sign-in or of a first request still being worked on are failures, as is everything else, a redirect among it: a
 * message goes to the address that was configured and to no other.
 */
export function smsCarrier({ url, secret }: SmsCarrierSettings): Carrier {
  return {
    channel: "SMS",
    async send(message, signal) {
      const status = await post(url, requestOf(message, secret), signal);
      if (status >= 200 && status < 300) return "SENT";
      if (status >= 400 && status < 500 && !PASSING.has(status)) return "REFUSED";
      throw new CarrierFailure("UNAVAILABLE", String(status));
    },
  };
}

/** Not signed in, not allowed, time-out, the same key under way, too early, too many. */
const PASSING: ReadonlySet<number> = new Set([401, 403, 408, 409, 425, 429]);

async function post(url: string, request: RequestInit, signal: AbortSignal): Promise<number> {
  try {
    const { status, body } = await fetch(url, { ...request, redirect: "manual", signal });
    await body?.cancel();
    return status;
  } catch (error) {
    if (signal.aborted) throw new CarrierFailure("TIMED_OUT", "ABORTED");
    throw new CarrierFailure("UNREACHABLE", codeOf(error));
  }
}

function requestOf({ id, to, text }: Message, secret: string): RequestInit {
  const body = JSON.stringify({ to, text: bothLanguages(text) });
  const seconds = String(Math.floor(Date.now() / 1000));
  const mac = createHmac("sha256", secret).update(`${seconds}.${id}.${body}`).digest("hex");
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "idempotency-key": id,
    "hub-signature": `t=${seconds},v1=${mac}`,
  };
  return { method: "POST", body, headers };
}
