import { type ReportActor } from "../../../domain/lifecycle/report";
import { type Caller, type Role } from "../../../platform/auth/caller";
import { HubError } from "../../../platform/errors";

type Person = Exclude<ReportActor, "CLOCK">;

const ACTORS: Partial<Record<Role, Person>> = {
  BENEFICIARY: "BENEFICIARY",
  PROVIDER_AGENT: "AGENT",
  REGULATOR_STAFF: "STAFF",
  REGULATOR_ADMIN: "STAFF",
};

/** As whom a caller takes steps; null for one who takes none. An administrator may all that staff may. */
export function findActor(caller: Caller | null): Person | null {
  return (caller && ACTORS[caller.role]) ?? null;
}

/** As whom a caller takes steps; FORBIDDEN for one who takes none. */
export function actorOf(caller: Caller): Person {
  const actor = findActor(caller);
  if (actor === null) throw new HubError("FORBIDDEN");
  return actor;
}
