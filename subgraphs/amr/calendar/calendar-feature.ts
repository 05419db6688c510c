import { type Feature } from "../feature";
import { CalendarResolver } from "./calendar.resolver";

/** The business calendar. */
export const calendarFeature: Feature = { resolvers: [CalendarResolver] };
