import { HubError } from "../errors";

const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i;
const LONGEST = 8_192;

/** The token of an `authorization` header; anything but a bearer JWT is UNAUTHENTICATED. */
export function bearerTokenOf(authorization: string): string {
  const token = authorization.length > LONGEST ? undefined : BEARER.exec(authorization)?.[1];
  if (token === undefined) throw new HubError("UNAUTHENTICATED", { details: { why: "scheme" } });
  return token;
}
