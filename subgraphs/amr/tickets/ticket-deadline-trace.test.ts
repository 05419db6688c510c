import { ruledCalendar } from "../../../domain/calendar/ruled-calendar";
import { buildReportedTicket } from "../../../test/support/build-reported-ticket";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import { withDeadline } from "./indexed-ticket";
import { ticketDeadlineTrace } from "./ticket-deadline-trace";

const calendar = ruledCalendar();
const levels = [{ validFrom: null, businessDays: 3 }];

describe("the days of a ticket's deadline", () => {
  // Opened on Sunday 1 November 2026; asked on Monday, and answered on Wednesday, which is entered on Sunday.
  const reported = buildReportedTicket(
    {},
    ["2026-11-02 09:00", "AWAITING_INFORMATION"],
    ["2026-11-04 09:00", "IN_PROGRESS", "2026-11-08 12:00"],
  );
  const ticket = withDeadline(reported, levels, calendar);
  const daysAsOf = (asOf: string) =>
    ticketDeadlineTrace(ticket, inRiyadh(asOf), calendar).map(
      ({ date, counted, paused }) =>
        `${date}${counted ? " counted" : ""}${paused ? " paused" : ""}`,
    );

  it("have what each counted as", () => {
    expect(daysAsOf("2026-11-20 00:00")).toEqual([
      "2026-11-02 paused",
      "2026-11-03 paused",
      "2026-11-04 counted",
      "2026-11-05 counted",
      "2026-11-06",
      "2026-11-07",
      "2026-11-08 counted",
    ]);
  });

  it("are believed to stand still until the provider tells that it goes on, whenever that was", () => {
    expect(daysAsOf("2026-11-08 11:59")).toEqual(["2026-11-02 paused"]);
    expect(daysAsOf("2026-11-08 12:00")).toHaveLength(7);
  });

  it("are believed to run before the provider tells that it stands still", () => {
    expect(daysAsOf("2026-11-02 08:59")).toEqual([
      "2026-11-02 counted",
      "2026-11-03 counted",
      "2026-11-04 counted",
    ]);
  });

  it("are none before the ticket was told of", () => {
    expect(daysAsOf("2026-11-01 10:59")).toEqual([]);
  });

  it("are none without a service level", () => {
    const without = withDeadline(reported, [], calendar);

    expect(ticketDeadlineTrace(without, inRiyadh("2026-11-20 00:00"), calendar)).toEqual([]);
  });
});
