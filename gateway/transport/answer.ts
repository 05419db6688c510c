import { type FormattedExecutionResult } from "graphql";

/** The result that a subgraph's answer holds, or null when it is anything else. */
export function resultIn(text: string): FormattedExecutionResult | null {
  try {
    const result = JSON.parse(text) as unknown;
    return isResult(result) ? result : null;
  } catch {
    return null;
  }
}

function isResult(value: unknown): value is FormattedExecutionResult {
  if (!isObject(value)) return false;
  const { data, errors } = value;
  if (errors === undefined) return isObject(data);
  return isListOfErrors(errors) && (data === undefined || data === null || isObject(data));
}

function isListOfErrors(errors: unknown): boolean {
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every((error) => isObject(error) && typeof error["message"] === "string")
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
