/** How many signs at the end stay readable, so that its owner recognises a number. */
const SHOWN = 3;
const MASK = "•";

/** NCGR-10: an identifier of which only the last three signs can be read, and none of one that short. */
export function maskIdentifier(identifier: string): string {
  const hidden = identifier.length > SHOWN ? identifier.length - SHOWN : identifier.length;
  return MASK.repeat(hidden) + identifier.slice(hidden);
}

/** NCGR-10: an E.164 number of which only the last three digits can be read. */
export function maskMobile(mobile: string): string {
  return `+${maskIdentifier(mobile.slice(1))}`;
}

/** NCGR-10: an address of which the first sign of the mailbox and the domain can be read. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  if (at === -1) return MASK.repeat(SHOWN);
  const first = at > 1 ? email.charAt(0) : "";
  return first + MASK.repeat(SHOWN) + email.slice(at);
}
