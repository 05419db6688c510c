/** What the hub writes its answers in. */
const GRAPHQL_JSON = "application/graphql-response+json";
export const PLAIN_JSON = "application/json";
export const EVENT_STREAM = "text/event-stream";

const SPOKEN = new Map([
  [GRAPHQL_JSON, GRAPHQL_JSON],
  [EVENT_STREAM, EVENT_STREAM],
  [PLAIN_JSON, PLAIN_JSON],
  // Whoever takes anything gets what every client has understood since before there was a type for GraphQL.
  ["application/*", PLAIN_JSON],
  ["*/*", PLAIN_JSON],
]);

/** The first type of an `accept` header that is spoken here, or null. */
export function mediaTypeFor(accept = "*/*"): string | null {
  for (const range of accept.toLowerCase().split(",")) {
    const type = SPOKEN.get(range.split(";", 1)[0]?.trim() ?? "");
    if (type !== undefined) return type;
  }
  return null;
}
