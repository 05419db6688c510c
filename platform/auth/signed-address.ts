import { createHmac, timingSafeEqual } from "node:crypto";

/** What an address allows whoever has it to do, and until when. */
export interface AddressClaim {
  readonly method: "GET" | "PUT";
  /** Without a query. */
  readonly path: string;
  readonly until: Date;
}

/** A claim that an address makes, and the proof that came with it. */
export interface ClaimedAddress {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

/** What an address turns out to be worth. */
export type AddressVerdict = "VALID" | "EXPIRED" | "FORGED";

/** The path with a query that proves it: it needs no token, and is good for one method until one instant. */
export function signAddress(secret: string, { method, path, until }: AddressClaim): string {
  const ends = String(until.getTime());
  return `${path}?until=${ends}&signature=${macOf(secret, method, path, ends)}`;
}

/** Forged is whatever the secret did not sign, another method, path or end among it; a genuine one may have expired. */
export function verifyAddress(secret: string, now: Date, claimed: ClaimedAddress): AddressVerdict {
  const { method, path, query } = claimed;
  const [ends, signature] = ["until", "signature"].map((name) => query.get(name) ?? "") as [
    string,
    string,
  ];
  if (!isSame(macOf(secret, method, path, ends), signature)) return "FORGED";
  return now.getTime() < Number(ends) ? "VALID" : "EXPIRED";
}

function isSame(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Begins with a word of its own, so that it is never what is signed of a request between parts. */
function macOf(secret: string, method: string, path: string, ends: string): string {
  const message = JSON.stringify(["address", method, path, ends]);
  return createHmac("sha256", secret).update(message).digest("base64url");
}
