import { type Caller } from "../../../platform/auth/caller";
import { type MediaType } from "./media-types";

/** Who announced a document: until a report takes it, it is theirs alone. */
export type DocumentOwner = Pick<Caller, "role" | "subject">;

/** A file as it is announced, before its bytes have come. */
export interface AnnouncedDocument {
  readonly id: string;
  /** Shown to people, and safe to show; nothing is stored under it. */
  readonly fileName: string;
  readonly mediaType: MediaType;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
  readonly announcedAt: Date;
  /** Until when its bytes may come. */
  readonly uploadUntil: Date;
  /** Until when a report may take it. */
  readonly keptUntil: Date;
}

/** A file of a report, or one that is on its way to become it. */
export interface Document extends AnnouncedDocument {
  readonly owner: DocumentOwner;
  /** When its bytes were there and checked; from then on nothing of it changes. */
  readonly storedAt: Date | null;
  /** The number of the report that it belongs to. */
  readonly report: string | null;
  /** The report had it, and others have taken its place. */
  readonly replaced: boolean;
}

const DOCUMENT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id that a text names, in any case; null when it can be none. */
export function documentId(text: string): string | null {
  const id = text.toLowerCase();
  return DOCUMENT_ID.test(id) ? id : null;
}
