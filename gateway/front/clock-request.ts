import { z } from "zod";
import { HubError } from "../../platform/errors";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Further at once is taken for a slip of the hand: time does not come back. */
const FURTHEST_DAYS = 400;
const DURATION =
  /^P(?:(?<days>\d{1,4})D)?(?:T(?=\d)(?:(?<hours>\d{1,5})H)?(?:(?<minutes>\d{1,6})M)?)?$/;

const Body = z.union([
  z.strictObject({ advance: z.string().regex(DURATION).regex(/\d/) }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
]);

/**
 * How far a request moves the sandbox's time on from `now`, in milliseconds: `{"advance": "P3D"}` by days, hours and
 * minutes (`P1DT2H30M`), `{"set": "2026-03-01T00:00:00Z"}` to an instant. What is neither, lies before `now` or is
 * more than 400 days off is BAD_USER_INPUT.
 */
export function toMove(text: string, now: Date): number {
  const ms = msIn(text, now);
  if (ms < 0) throw backwards();
  if (ms > FURTHEST_DAYS * DAY_MS) throw tooFar();
  return ms;
}

function msIn(text: string, now: Date): number {
  const parsed = Body.safeParse(jsonIn(text));
  if (!parsed.success) throw unreadable(parsed.error);
  const { data } = parsed;
  return "set" in data ? Date.parse(data.set) - now.getTime() : msOf(data.advance);
}

function msOf(duration: string): number {
  const { days = "0", hours = "0", minutes = "0" } = DURATION.exec(duration)?.groups ?? {};
  return Number(days) * DAY_MS + Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(cause: unknown): HubError {
  return new HubError("BAD_USER_INPUT", {
    message: {
      ar: 'أرسل ‎{"advance": "P3D"}‎ بالأيام والساعات والدقائق، أو ‎{"set": "2026-03-01T00:00:00Z"}‎.',
      en: 'Send {"advance": "P3D"} in days, hours and minutes, or {"set": "2026-03-01T00:00:00Z"}.',
    },
    cause,
  });
}

function backwards(): HubError {
  return new HubError("BAD_USER_INPUT", {
    message: {
      ar: "لا يعود الوقت إلى الوراء: ما حان موعده قد نُفِّذ.",
      en: "Time does not go back: what fell due has been done.",
    },
  });
}

function tooFar(): HubError {
  return new HubError("BAD_USER_INPUT", {
    message: {
      ar: `لا يتقدم الوقت أكثر من ${FURTHEST_DAYS} يوم في المرة الواحدة.`,
      en: `Time moves on by ${FURTHEST_DAYS} days at once at most.`,
    },
  });
}
