import { type Arrival } from "./subgraph-socket";

/**
 * The cursor that a subscription goes on after, where its client asked for one: `cursor` of the event itself or
 * of its `change`.
 */
export function cursorIn(arrival: Arrival): string | null {
  if (typeof arrival === "string") return null;
  const [event] = Object.values(arrival.data ?? {});
  const cursor = partOf(event, "cursor") ?? partOf(partOf(event, "change"), "cursor");
  return typeof cursor === "string" ? cursor : null;
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
