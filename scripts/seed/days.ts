import { type HubClient } from "./hub-client";

const DAY_MS = 24 * 60 * 60 * 1000;
const CALENDAR = /* GraphQL */ `
  query ($from: Date!, $to: Date!) {
    calendar(from: $from, to: $to) {
      date
      kind
    }
  }
`;

/** By the hub's own calendar: the business day that lies so many business days before today. */
export async function businessDaysBefore(
  hub: HubClient,
  token: string,
): Promise<(businessDays: number) => string> {
  const today = Date.now();
  const day = (ago: number) => new Date(today - ago * DAY_MS).toISOString().slice(0, 10);
  const { calendar } = await hub.ask<Calendar>(token, CALENDAR, { from: day(90), to: day(1) });
  const business = calendar.filter(({ kind }) => kind === "BUSINESS").map(({ date }) => date);
  return (count) => {
    const date = business.at(-count);
    if (date === undefined) throw new RangeError("Ninety days have fewer business days than that.");
    return date;
  };
}

interface Calendar {
  readonly calendar: ReadonlyArray<{ readonly date: string; readonly kind: string }>;
}
