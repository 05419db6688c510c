import { type Mutant } from "./mutant";

/** Changes of the calendar, the deadlines and the numbers of the guides. */
export const MUTANTS_OF_TIME: readonly Mutant[] = [
  {
    name: "the weekend is Saturday alone",
    file: "domain/calendar/business-calendar.ts",
    from: "weekday(date) >= FRIDAY",
    to: "weekday(date) > FRIDAY",
  },
  {
    name: "a holiday is a business day",
    file: "domain/calendar/business-calendar.ts",
    from: '? "HOLIDAY" : "BUSINESS"',
    to: '? "BUSINESS" : "BUSINESS"',
  },
  {
    name: "one business day more (A2)",
    file: "domain/calendar/business-days.ts",
    from: "while (remaining > 0)",
    to: "while (remaining >= 0)",
  },
  {
    name: "a civil day is UTC's (A2)",
    file: "domain/calendar/riyadh.ts",
    from: "const OFFSET_MS = 3 *",
    to: "const OFFSET_MS = 0 *",
  },
  {
    name: "National Day on a Friday moves to Saturday",
    file: "domain/calendar/holidays.ts",
    from: "if (isFriday(date)) return plusDays(date, -1);",
    to: "if (isFriday(date)) return plusDays(date, 1);",
  },
  {
    name: "Eid is predicted a day longer",
    file: "domain/calendar/holidays.ts",
    from: "EID_BUSINESS_DAYS = 4",
    to: "EID_BUSINESS_DAYS = 5",
  },
  {
    name: "a pause does not take the day that ends as it begins (A9)",
    file: "domain/deadline/deadline.ts",
    from: "from <= instant && (",
    to: "from < instant && (",
  },
  {
    name: "a pause takes the day that ends as it ends (A9)",
    file: "domain/deadline/deadline.ts",
    from: "instant < to)",
    to: "instant <= to)",
  },
  {
    name: "closing pauses a ticket's deadline (A18)",
    file: "domain/deadline/ticket-deadline.ts",
    from: "of untilItsClosing(steps)",
    to: "of steps",
  },
  {
    name: "five business days are four (AMR-M2)",
    file: "domain/rulebook/numbers.ts",
    from: "WAIT_WITHOUT_SERVICE_LEVEL_BUSINESS_DAYS = 5",
    to: "WAIT_WITHOUT_SERVICE_LEVEL_BUSINESS_DAYS = 4",
  },
  {
    name: "the regulator answers within six (AMR-M1)",
    file: "domain/rulebook/numbers.ts",
    from: "COMPLAINT_BUSINESS_DAYS = 5",
    to: "COMPLAINT_BUSINESS_DAYS = 6",
  },
  {
    name: "48 hours are 47 (AMR-M3)",
    file: "domain/rulebook/numbers.ts",
    from: "AUTO_CANCEL_HOURS = 48",
    to: "AUTO_CANCEL_HOURS = 47",
  },
];
