import { type Instant } from "./life";
import { type Actor, type Step, type Track } from "./words";

/** What an operation answered: granted, refused by rules, or an error at the top level. */
export type Answer =
  | { readonly kind: "GRANTED"; readonly number: string; readonly version: number }
  | { readonly kind: "REFUSED"; readonly code: string; readonly rule: string | null }
  | { readonly kind: "ERROR"; readonly code: string; readonly message: string };

/** Who asks for something and when; the subject is theirs alone, so that the history tells who took which step. */
interface Asking {
  readonly subject: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly input: Readonly<Record<string, unknown>>;
  /** Of the same thing asked for twice at once under one idempotency key there are two. */
  readonly answers: readonly Answer[];
}

/** A step of a report that was asked for. */
export interface Asked extends Asking {
  readonly step: Step;
  readonly number: string;
  /** The identifier of a beneficiary who asks. */
  readonly person: string | null;
  /** The provider of an agent who asks. */
  readonly provider: string | null;
  /** Something that the step owes is left out. */
  readonly isFlawed: boolean;
}

/** A report that was submitted, or was meant to be. */
export interface Submission extends Asking {
  readonly track: Track;
  readonly provider: string;
  /** The identifier of whom it is for. */
  readonly owner: string;
  /** What no two of them may be about: the ticket's number, the service's name, the text. */
  readonly about: string;
}

/** A change of the calendar that was asked for. */
export interface CalendarAsked extends Asking {
  readonly operation: "declareHoliday" | "withdrawHoliday";
}
