/** The ways in which a message reaches somebody. */
export const CHANNELS = ["SMS", "EMAIL"] as const;
export type Channel = (typeof CHANNELS)[number];

/** A message to one address, in both languages. */
export interface Message {
  /** The same however often it is sent: a carrier that knows it already does not deliver it again. */
  readonly id: string;
  /** A mobile number in E.164, or an e-mail address. */
  readonly to: string;
  /** What it is about, for a log and for the sandbox; none of its words. */
  readonly kind: string;
  readonly subject: string;
  readonly text: { readonly ar: string; readonly en: string };
}

/** Hands messages over by one channel. */
export interface Carrier {
  readonly channel: Channel;
  /**
   * SENT when it was handed over, REFUSED when this message will never be. Throws a CarrierFailure when it was
   * perhaps not handed over, and then the same message may be sent again. Ends soon after the signal aborts.
   */
  send(message: Message, signal: AbortSignal): Promise<"SENT" | "REFUSED">;
}

/** Why a message was perhaps not handed over. */
export type FailureKind = "TIMED_OUT" | "UNAVAILABLE" | "UNREACHABLE";

/** A failure to hand over. It says nothing of the message or its address, and keeps no cause that could. */
export class CarrierFailure extends Error {
  override readonly name = "CarrierFailure";

  constructor(
    readonly kind: FailureKind,
    /** What the carrier's protocol says: a status, or the code of an error. */
    readonly code: string,
  ) {
    super(`the carrier failed: ${kind} ${code}`);
  }
}

/** What carriers have in common: both languages in one text, Arabic first. */
export function bothLanguages({ ar, en }: Message["text"]): string {
  return `${ar}\n\n${en}`;
}

/** The code of an error of Node.js or of a package; never its message, which may hold an address. */
export function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === "string" && /^[A-Z][A-Z0-9_]*$/.test(code)) return code;
  return cause === undefined ? "UNKNOWN" : codeOf(cause);
}
