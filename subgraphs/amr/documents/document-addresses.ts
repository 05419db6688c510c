import { signAddress, verifyAddress } from "../../../platform/auth/signed-address";
import { type AddressVerdict } from "../../../platform/auth/signed-address";
import { type Clock, systemClock } from "../../../platform/clock";
import { type Document } from "./document";

/** Where the bytes of a document go. */
export interface DocumentUpload {
  readonly url: string;
  readonly headers: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  readonly expiresAt: Date;
}

/** How long an address to fetch a document from is good for. */
const FETCH_WITHIN_MS = 5 * 60_000;

interface Settings {
  /** Where clients reach the hub, without a path. */
  readonly publicUrl: string;
  readonly signingSecret: string;
  /** Addresses are tokens: they keep real time whatever the sandbox's clock says. */
  readonly clock?: Clock;
}

/** Makes and checks the short-lived addresses by which bytes come and go: whoever has one needs no token beside it. */
export class DocumentAddresses {
  private readonly clock: Clock;

  constructor(private readonly settings: Settings) {
    this.clock = settings.clock ?? systemClock;
  }

  /** The same for a document however often it is asked for: it is good for one PUT that succeeds. */
  toUpload({ id, mediaType, uploadUntil }: Document): DocumentUpload {
    return {
      url: this.addressOf("PUT", id, uploadUntil),
      headers: [{ name: "content-type", value: mediaType }],
      expiresAt: uploadUntil,
    };
  }

  /** Null until the bytes have arrived. */
  toFetch({ id, storedAt }: Document): string | null {
    if (storedAt === null) return null;
    return this.addressOf("GET", id, new Date(this.clock.now().getTime() + FETCH_WITHIN_MS));
  }

  /** What the address of a request is worth, by its path and its query. */
  check(method: string, address: URL): AddressVerdict {
    const { pathname: path, searchParams: query } = address;
    return verifyAddress(this.settings.signingSecret, this.clock.now(), { method, path, query });
  }

  private addressOf(method: "GET" | "PUT", id: string, until: Date): string {
    const { publicUrl, signingSecret } = this.settings;
    return `${publicUrl}${signAddress(signingSecret, { method, path: pathOf(id), until })}`;
  }
}

/** Where a document's bytes come and go. */
function pathOf(id: string): string {
  return `/documents/${id}`;
}
