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

/** Carriers by every channel that take everything and keep it, unless they are told to refuse it. */
export interface MessageBox {
  refuses: boolean;
  readonly carriers: readonly Carrier[];
  readonly messages: TakenMessage[];
}

/** A box that is empty. */
export function openMessageBox(): MessageBox {
  const messages: TakenMessage[] = [];
  const carriers = CHANNELS.map((channel) => ({
    channel,
    send(message: Message) {
      if (box.refuses) return Promise.resolve("REFUSED" as const);
      messages.push({ ...message, channel });
      return Promise.resolve("SENT" as const);
    },
  }));
  const box = { carriers, messages, refuses: false };
  return box;
}
