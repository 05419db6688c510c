import { DASHES, DIRECTION_MARKS, SPACES, ZERO_WIDTH_MARKS, withAsciiDigits } from "./signs";

/**
 * The Saudi national numbering plan for mobiles, as the digits after 5 that are allocated. 52 is not,
 * nor is 579 9. Mobile numbers have nine digits in all.
 */
const ALLOCATED_AFTER_5 = [
  ...["0", "1", "3", "4", "5", "6", "8", "9"],
  ...["70", "71", "72", "73", "74", "75", "76", "77", "78"],
  ...["790", "791", "792", "793", "794", "795", "796", "797", "798"],
];

const SAUDI_MOBILE = new RegExp(`^(?:0|\\+966)(5(?=${ALLOCATED_AFTER_5.join("|")})\\d{8})$`, "u");

/** ITU-T E.164: a plus, a country code that does not begin with 0, 15 digits at most. */
const E164 = /^\+[1-9]\d{6,14}$/u;

const BETWEEN_DIGITS = new RegExp(
  `[()${SPACES}${DIRECTION_MARKS}${ZERO_WIDTH_MARKS}${DASHES}]`,
  "gu",
);

/** An allocated Saudi mobile number written as 05… or +9665…, in the latter form; null when it is none. */
export function saudiMobile(text: string): string | null {
  const subscriber = SAUDI_MOBILE.exec(bare(text))?.[1];
  return subscriber === undefined ? null : `+966${subscriber}`;
}

/** Any E.164 number, or a Saudi mobile number in either form; null when it is none. */
export function anyMobile(text: string): string | null {
  const number = bare(text);
  return E164.test(number) ? number : saudiMobile(number);
}

function bare(text: string): string {
  return withAsciiDigits(text).replace(BETWEEN_DIGITS, "");
}
