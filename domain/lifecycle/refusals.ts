import { type Refusal } from "../refusal";
import { type LocalizedText } from "../text";

/** A value of the input that cannot be taken, with what would be where that is a short list. */
export function invalidInput(
  field: string | readonly string[],
  message: LocalizedText,
  allowed?: readonly string[],
): Refusal {
  const path = ["input", ...(typeof field === "string" ? [field] : field)];
  return { code: "INVALID_INPUT", message, path, ...(allowed && { allowed }) };
}

/** The contract's `expectedVersion`: when given, it must be the version that the step is taken from. */
export function versionRefusals(expected: number | null, current: number): readonly Refusal[] {
  if (expected === null || expected === current) return [];
  const message = {
    ar: `تغيّر منذ الإصدار ${expected}؛ الإصدار الحالي ${current}.`,
    en: `It has changed since version ${expected}; the present version is ${current}.`,
  };
  return [{ code: "STALE_VERSION", message, path: ["input", "expectedVersion"] }];
}

/** The refusals of the first check that has any: later checks rest on what earlier ones made sure of. */
export function firstRefusals(
  ...checks: readonly (() => readonly Refusal[])[]
): readonly Refusal[] {
  for (const check of checks) {
    const refusals = check();
    if (refusals.length > 0) return refusals;
  }
  return [];
}
