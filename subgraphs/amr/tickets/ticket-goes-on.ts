import { type BusinessCalendar } from "../../../domain/calendar/business-calendar";
import {
  type DeadlineChange,
  deadlineChangesOf,
  deadlineGoesOn,
} from "../../../domain/deadline/ticket-deadline";
import { type IndexedTicket } from "./indexed-ticket";

/** A ticket to be written, with what moved its deadline since it was written last. */
export interface GoneOn {
  readonly ticket: IndexedTicket;
  readonly changes: readonly DeadlineChange[];
  /** The first of its steps that is told for the first time; as many as it has when none is. */
  readonly from: number;
}

interface Moment {
  readonly now: Date;
  readonly calendar: BusinessCalendar;
}

/**
 * Takes what is told of a ticket on from what is indexed of it, if anything: its deadline moves from where it
 * stands, by the calendar and by the steps that are told for the first time. What is told again moves nothing,
 * and a closed ticket keeps its deadline with the calendar that this was worked out with.
 */
export function goneOn(stored: IndexedTicket | null, told: IndexedTicket, moment: Moment): GoneOn {
  if (stored === null) {
    return { ticket: told, changes: deadlineChangesOf(told, moment.calendar), from: 0 };
  }
  const steps = knownSteps(stored, told);
  const { now: at, calendar } = moment;
  const changes = deadlineGoesOn(told, { dueAt: stored.dueAt, steps }, { at, calendar });
  const isKept = stored.status === "CLOSED" && told.steps.slice(steps).every(isClosing);
  const calendarVersion = isKept ? stored.calendarVersion : calendar.version;
  const last = changes.at(-1);
  return {
    ticket: { ...told, dueAt: last ? last.to : stored.dueAt, calendarVersion },
    changes,
    from: steps,
  };
}

/** Of a history that was not gone on with but written anew, the last step is what is told. */
function knownSteps(stored: IndexedTicket, told: IndexedTicket): number {
  const isGoneOnWith = stored.steps.every(
    ({ at, to }, index) =>
      told.steps[index]?.to === to && told.steps[index].at.getTime() === at.getTime(),
  );
  return isGoneOnWith ? stored.steps.length : told.steps.length - 1;
}

function isClosing({ to }: IndexedTicket["steps"][number]): boolean {
  return to === "CLOSED";
}
