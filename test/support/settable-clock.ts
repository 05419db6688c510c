import { type Clock } from "../../platform/clock";

/** A clock that goes on as time does, from the instant it was set to last. */
export interface SettableClock extends Clock {
  set(instant: Date): void;
  /** Moves it on, or back when it is negative. */
  move(milliseconds: number): void;
}

/** Shows the real time until it is set. */
export function settableClock(): SettableClock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    set(instant) {
      ahead = instant.getTime() - Date.now();
    },
    move(milliseconds) {
      ahead += milliseconds;
    },
  };
}
