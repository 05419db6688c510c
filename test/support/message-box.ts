import {
  type Carrier,
  type Channel,
  CHANNELS,
  type Message,
} from "../../platform/messages/carrier";

/** A message as it was handed over. */
interface TakenMessage extends Message {
  readonly channel: Channel;
}

/** Carriers by every channel that take everything and keep it. */
export interface MessageBox {
  readonly carriers: readonly Carrier[];
  readonly messages: TakenMessage[];
}

/** A box that is empty. */
export function openMessageBox(): MessageBox {
  const messages: TakenMessage[] = [];
  const carriers = CHANNELS.map((channel) => ({
    channel,
    send(message: Message) {
      messages.push({ ...message, channel });
      return Promise.resolve("SENT" as const);
    },
  }));
  return { carriers, messages };
}
