import { randomInt } from "node:crypto";
import { ticketKey } from "../../../domain/identity/ticket-number";

/** A number that the regulator gave to a report, in the form in which it is kept: `BR-` and ten digits. */
export type ReportNumber = string & { readonly brand: "ReportNumber" };

const DRAWN = 1_000_000_000;
const DRAWN_DIGITS = 9;

/** AMR-N1: numbers are not consecutive, so that one says nothing of another. Drawn by chance; whoever keeps it sees to it that it is free. */
export function drawReportNumber(): ReportNumber {
  const digits = String(randomInt(DRAWN)).padStart(DRAWN_DIGITS, "0");
  return `BR-${digits}${checkDigitOf(digits)}` as ReportNumber;
}

/** Reads a number however it is typed, with Eastern digits, spaces or dashes, with or without `BR`; null when it can be nobody's. */
export function reportNumber(text: string): ReportNumber | null {
  const digits = /^(?:BR)?(\d{10})$/u.exec(ticketKey(text) ?? "")?.[1];
  if (digits === undefined) return null;
  const isWhole = checkDigitOf(digits.slice(0, DRAWN_DIGITS)) === digits.slice(DRAWN_DIGITS);
  return isWhole ? (`BR-${digits}` as ReportNumber) : null;
}

/** ISO 7064, MOD 11,10: tells every mistyped digit and nearly every two that changed places. */
function checkDigitOf(digits: string): string {
  const product = Array.from(digits, Number).reduce((carried, digit) => {
    const sum = (carried + digit) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return String((11 - product) % 10);
}
