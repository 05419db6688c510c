import { admin, payloadOf } from "./report-hub";
import { type TestAmr } from "./test-amr";

/** What a change of the calendar answers, as tests read it. */
export interface CalendarAnswered {
  readonly days: readonly {
    readonly date: string;
    readonly kind: string;
    readonly certainty: string | null;
    readonly holiday: { readonly ar: string; readonly en: string } | null;
  }[];
  readonly movedDeadlines: number | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly path: readonly string[] | null;
    readonly message: { readonly ar: string; readonly en: string };
  }[];
}

const PAYLOAD = `
  days { date kind certainty holiday { ar en } }
  movedDeadlines
  userErrors { code path message { ar en } }`;
const DECLARE = `mutation ($input: DeclareHolidayInput!) { declareHoliday(input: $input) { ${PAYLOAD} } }`;
const WITHDRAW = `mutation ($input: WithdrawHolidayInput!) { withdrawHoliday(input: $input) { ${PAYLOAD} } }`;

export const EID_NAME = { ar: "عيد الفطر", en: "Eid al-Fitr" };

/** Declares days off as an administrator; it must come without a top-level error. */
export async function declareDays(
  hub: TestAmr,
  from: string,
  to: string,
  fields: Record<string, unknown> = {},
): Promise<CalendarAnswered> {
  const input = { from, to, name: EID_NAME, ...fields };
  return payloadOf(await hub.ask(admin, DECLARE, { input }), "declareHoliday") as CalendarAnswered;
}

/** Takes days off back as an administrator. */
export async function withdrawDays(
  hub: TestAmr,
  from: string,
  to: string,
  fields: Record<string, unknown> = {},
): Promise<CalendarAnswered> {
  const result = await hub.ask(admin, WITHDRAW, { input: { from, to, ...fields } });
  return payloadOf(result, "withdrawHoliday") as CalendarAnswered;
}

/** The version of the calendar that is in force. */
export async function calendarVersion(hub: TestAmr): Promise<number> {
  return payloadOf(await hub.ask(admin, "{ calendarVersion }"), "calendarVersion") as number;
}
