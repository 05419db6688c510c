import { randomUUID } from "node:crypto";
import { z } from "zod";
import { HOLIDAY_CERTAINTIES, type Holiday } from "../../domain/calendar/business-calendar";
import { localDate } from "../../domain/calendar/local-date";
import { type AmrSettings, amrUnavailable, askAmr } from "./ask-amr";
import { type Days, type KnownCalendar } from "./followed-calendar";

const ANSWER_WITHIN_MS = 2_000;

/** The calendar as the regulator has it. Each question throws SUBGRAPH_UNAVAILABLE when amr does not answer. */
export class AmrCalendar {
  constructor(private readonly settings: AmrSettings) {}

  /** The version in force. */
  async version(): Promise<number> {
    const { calendarVersion } = read(versionAnswer, await this.ask("{ calendarVersion }"));
    return calendarVersion;
  }

  /** These days, at the version that they are of. */
  async read(days: Days): Promise<KnownCalendar> {
    const { calendarVersion, calendar } = read(daysAnswer, await this.ask(DAYS, days));
    return { version: calendarVersion, days, holidays: calendar.flatMap(toHoliday) };
  }

  private async ask(query: string, variables: object = {}): Promise<unknown> {
    const asked = { operation: "query", requestId: randomUUID(), query, variables } as const;
    return askAmr(this.settings, { ...asked, withinMs: ANSWER_WITHIN_MS });
  }
}

const DAYS = `query ($from: Date!, $to: Date!) {
  calendarVersion
  calendar(from: $from, to: $to) { date holiday { ar en } certainty }
}`;

const version = z.int().positive();
const versionAnswer = z.object({ calendarVersion: version });
const day = z.object({
  date: z.iso.date(),
  holiday: z.object({ ar: z.string().min(1), en: z.string().min(1) }).nullable(),
  certainty: z.enum(HOLIDAY_CERTAINTIES).nullable(),
});
const daysAnswer = z.object({ calendarVersion: version, calendar: z.array(day) });

/** An answer with errors is none, whatever of it came. */
function read<Data>(data: z.ZodType<Data>, body: unknown): Data {
  const answer = z.object({ data, errors: z.array(z.unknown()).length(0).optional() });
  const { data: read, error } = answer.safeParse(body);
  if (read === undefined) throw amrUnavailable("not the answer that was asked for", error);
  return read.data;
}

/** A weekend day may bear a holiday's name; it is kept with it, and takes no business day away. */
function toHoliday({ date, holiday: name, certainty }: z.infer<typeof day>): readonly Holiday[] {
  return name === null || certainty === null ? [] : [{ date: localDate(date), name, certainty }];
}
