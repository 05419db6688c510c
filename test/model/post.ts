import {
  type Carrier,
  CarrierFailure,
  CHANNELS,
  type Message,
} from "../../platform/messages/carrier";
import { type Instant } from "./life";

/** What carriers do with a message: take it, refuse it for good, or fail so that it is sent again. */
type CarrierDoes = "TAKES" | "REFUSES" | "FAILS";

/** One attempt to hand a message over. */
interface Attempt {
  /** Of the message, however often it is sent. */
  readonly id: string;
  readonly at: Instant;
  readonly outcome: CarrierDoes;
}

/** Carriers that do as a sequence says, and keep what they were asked. */
export interface Post {
  does: CarrierDoes;
  readonly attempts: Attempt[];
  readonly carriers: readonly Carrier[];
}

/** Carriers of both channels that take everything until they are told otherwise. */
export function openPost(now: () => Date): Post {
  const attempts: Attempt[] = [];
  const post: Post = { does: "TAKES", attempts, carriers: [] };
  const send = ({ id }: Message) => {
    attempts.push({ id, at: now().toISOString(), outcome: post.does });
    if (post.does === "FAILS") return Promise.reject(new CarrierFailure("UNAVAILABLE", "503"));
    return Promise.resolve(post.does === "TAKES" ? ("SENT" as const) : ("REFUSED" as const));
  };
  return Object.assign(post, { carriers: CHANNELS.map((channel) => ({ channel, send })) });
}
