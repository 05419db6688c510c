const DATE = "$date";

/**
 * The same text for the same input, whatever the order of its fields and whether one that is null is given or left
 * out, which GraphQL's inputs mean alike; the idempotency key itself is not part of it.
 */
export function canonicalText(input: unknown): string {
  const rest = isFields(input) ? { ...input, idempotencyKey: undefined } : input;
  return JSON.stringify({ input: sorted(withoutNulls(rest)) });
}

/** JSON that remembers which of its texts are instants. */
export function toStored(value: unknown): string {
  return JSON.stringify(mapped(value, (date) => ({ [DATE]: date.toISOString() })));
}

/** What `toStored` was given. */
export function fromStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromStored);
  if (!isFields(value)) return value;
  if (typeof value[DATE] === "string") return new Date(value[DATE]);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, fromStored(part)]));
}

/** Lists keep theirs: there a null has a place. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isFields(value) || value instanceof Date) return value;
  const given = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(given.map(([name, part]) => [name, withoutNulls(part)]));
}

function sorted(value: unknown): unknown {
  return mapped(value, (date) => date.toISOString());
}

function mapped(value: unknown, ofDate: (date: Date) => unknown): unknown {
  if (value instanceof Date) return ofDate(value);
  if (Array.isArray(value)) return value.map((part) => mapped(part, ofDate));
  if (!isFields(value)) return value;
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(fields.map(([name, part]) => [name, mapped(part, ofDate)]));
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
