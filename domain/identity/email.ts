/** RFC 5321: a mailbox of at most 64 signs, and a path of at most 254. */
const LONGEST_ADDRESS = 254;

const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const TOP_LABEL = "[a-z](?:[a-z0-9-]{0,61}[a-z0-9])";
const ADDRESS = new RegExp(
  `^(?=[^@]{1,64}@)${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${TOP_LABEL}$`,
  "iu",
);

/**
 * An e-mail address as it may be written without quoting (RFC 5322, dot-atom), with nothing around it;
 * null when it is none. Domains of other scripts are taken in their ASCII form.
 */
export function emailAddress(text: string): string | null {
  const address = text.trim();
  return address.length <= LONGEST_ADDRESS && ADDRESS.test(address) ? address : null;
}
