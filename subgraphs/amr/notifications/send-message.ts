import { isolated } from "../../../domain/lifecycle/wording";
import {
  type Carrier,
  CarrierFailure,
  codeOf,
  type Message,
} from "../../../platform/messages/carrier";
import { type Delivery, type DeliveryFailure, type Outcome } from "./delivery";

/** Makes one attempt to hand a notice over; whatever goes wrong is an outcome. */
export async function sendMessage(
  delivery: Delivery,
  carrier: Carrier | null,
  signal: AbortSignal,
): Promise<Outcome> {
  if (delivery.to === null) return notSent("NO_ADDRESS");
  if (carrier === null) return notSent("NO_CARRIER");
  try {
    const answer = await carrier.send(messageOf(delivery, delivery.to), signal);
    return answer === "SENT" ? { sent: true } : notSent("REFUSED");
  } catch (error) {
    if (error instanceof CarrierFailure) return notSent(error.kind, error.code);
    return notSent("UNREACHABLE", codeOf(error));
  }
}

/** The same text whatever the channel (MOF-14), with the number as the subject of a mail. */
function messageOf({ id, kind, text, report }: Delivery, to: string): Message {
  const subject = `بلاغ رقمي ${isolated(report)} Balagh Raqmi`;
  return { id, to, kind, subject, text };
}

function notSent(failure: DeliveryFailure, code: string | null = null): Outcome {
  return { sent: false, failure, code };
}
