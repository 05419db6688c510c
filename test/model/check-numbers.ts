import { type Submission } from "./asked";
import { isCounted, isStanding, type Life } from "./life";
import { type Past, type Stand } from "./past";
import { isActive } from "./table";

/**
 * At no moment are there two complaints that stand in each other's way about one ticket, two provisional ones of one
 * beneficiary, or two requests of one beneficiary about the same thing. Moments are those of the feed, whose events
 * are numbered while the rows are locked.
 */
export function checkNumbers(past: Past): void {
  const groups = new Map<string, Stand[]>();
  for (const submission of past.world.submissions) {
    const stands = standsOf(past, submission);
    for (const key of keysOf(submission)) {
      groups.set(key, [...(groups.get(key) ?? []), ...stands]);
    }
  }
  for (const [key, stands] of groups) checkGroup(past, key, stands);
}

function standsOf({ stands }: Past, { answers: [answer] }: Submission): readonly Stand[] {
  return (answer?.kind === "GRANTED" && stands.get(answer.number)) || [];
}

/** What it may be the only one of; a complaint once by its ticket, and once by its ticket and beneficiary. */
function keysOf({ track, about, owner }: Submission): readonly string[] {
  if (track !== "COMPLAINT") return [`COUNTED ${owner} ${about}`];
  return [`STANDING ${about}`, `PROVISIONAL ${owner} ${about}`];
}

const HOLDS: Readonly<Record<string, (life: Life) => boolean>> = {
  COUNTED: isCounted,
  STANDING: isStanding,
  PROVISIONAL: ({ provisional, status }) => provisional && isActive(status),
};

function checkGroup(past: Past, key: string, stands: readonly Stand[]): void {
  const holds = HOLDS[key.split(" ")[0] ?? ""] ?? (() => false);
  const inOrder = [...stands].sort((one, other) => one.change.eventId - other.change.eventId);
  const holding = new Set<string>();
  for (const { life, change } of inOrder) {
    if (holds(life)) holding.add(life.number);
    else holding.delete(life.number);
    if (holding.size > 1) {
      past.divergences.push(`${key}: ${[...holding].join()} at once from ${change.at} on`);
    }
  }
}
