import { type Feature } from "../feature";
import { CalendarStepsResolver } from "./calendar-steps.resolver";
import { CalendarResolver } from "./calendar.resolver";

/** The business calendar. */
export const calendarFeature: Feature = { resolvers: [CalendarResolver, CalendarStepsResolver] };
