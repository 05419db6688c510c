import { type NotificationKind } from "../../../domain/lifecycle/notice";
import { type LocalizedText } from "../../../domain/text";
import { type Channel, type FailureKind } from "../../../platform/messages/carrier";

/** Why a message was not handed over, or cannot be said to have been. */
export type DeliveryFailure = FailureKind | "NO_ADDRESS" | "NO_CARRIER" | "REFUSED" | "UNRECORDED";

/** A notice to be handed over by one channel, as it was claimed. */
export interface Delivery {
  /** The message's id with its carrier, however often it is sent. */
  readonly id: string;
  readonly channel: Channel;
  /** Those before that came to an end. */
  readonly attempts: number;
  /** Whoever claimed it has until then; it is also how two who claimed it are told apart. */
  readonly leasedUntil: Date;
  readonly notification: string;
  readonly kind: NotificationKind;
  readonly text: LocalizedText;
  readonly createdAt: Date;
  readonly report: string;
  /** The beneficiary's address by this channel, as the report has it at the moment. */
  readonly to: string | null;
}

/** What became of one attempt. */
export type Outcome =
  | { readonly sent: true }
  | { readonly sent: false; readonly failure: DeliveryFailure; readonly code: string | null };
