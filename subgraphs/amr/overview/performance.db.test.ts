import { buildAgent } from "../../../test/support/build-caller";
import { declareDays } from "../../../test/support/change-calendar";
import { measure, type Measured } from "../../../test/support/figures";
import {
  agent,
  escalatableTicket,
  openReportHub,
  owner,
  type ReportHub,
  submission,
  submit,
} from "../../../test/support/report-hub";

const FURAS = { provider: "FURAS", serviceCode: "FURAS-REQUESTS" };
/** Furas has ten business days: what it opened on 1 November is due when the 15th ends. */
const IN_TIME = ["2026-11-05 10:00", "CLOSED"] as const;
const AT_THE_DUE_INSTANT = ["2026-11-16 00:00", "CLOSED"] as const;

const furas = (...steps: Parameters<typeof escalatableTicket>[1][]) =>
  escalatableTicket(FURAS, ...steps);
const of = (code: string, measured: readonly Measured[]) =>
  measured.find((each) => each.code === code)?.performance;

describe("a provider's performance", () => {
  let hub: ReportHub;

  beforeEach(async () => {
    hub = await openReportHub();
  });
  afterEach(() => hub[Symbol.asyncDispose]());

  it("counts tickets by how they kept the service level, late at the due instant (A15)", async () => {
    await hub.takeIn(furas(IN_TIME), furas(AT_THE_DUE_INSTANT), furas());

    expect(of("FURAS", await measure(hub))).toMatchObject({
      tickets: 3,
      closedInTime: 1,
      closedLate: 1,
      openOverdue: 1,
    });
  });

  it("counts no ticket in time or late where no service level is declared", async () => {
    await hub.takeIn(escalatableTicket({}, IN_TIME), escalatableTicket());

    expect(of("ETIMAD", await measure(hub))).toMatchObject({
      tickets: 2,
      closedInTime: 0,
      closedLate: 0,
      openOverdue: 0,
    });
  });

  it("has the median of the business days that closed tickets took, awaited ones left out", async () => {
    await hub.takeIn(furas(IN_TIME), furas(AT_THE_DUE_INSTANT), furas());
    const even = of("FURAS", await measure(hub));
    await hub.takeIn(
      furas(["2026-11-02 10:00", "AWAITING_INFORMATION"], ["2026-11-16 00:00", "CLOSED"]),
    );

    expect(even).toMatchObject({ medianResolutionBusinessDays: 6.5 });
    expect(of("FURAS", await measure(hub))).toMatchObject({ medianResolutionBusinessDays: 3 });
  });

  it("takes a reopened ticket's days back, and has them anew when it is closed again", async () => {
    const { number } = furas();
    const ticket = (...steps: Parameters<typeof escalatableTicket>[1][]) =>
      escalatableTicket({ ...FURAS, number }, ...steps);
    const reopened = ["2026-11-09 10:00", "IN_PROGRESS"] as const;
    await hub.takeIn(ticket(IN_TIME), ticket(IN_TIME, reopened));
    const open = of("FURAS", await measure(hub));
    await hub.takeIn(ticket(IN_TIME, reopened, ["2026-11-11 10:00", "CLOSED"]));

    expect(open).toMatchObject({ closedInTime: 0, medianResolutionBusinessDays: null });
    expect(of("FURAS", await measure(hub))).toMatchObject({ medianResolutionBusinessDays: 5 });
  });

  it("keeps what a closed ticket took when the calendar changes", async () => {
    const ticket = furas(IN_TIME);
    await hub.takeIn(ticket);
    await declareDays(hub, "2026-11-03", "2026-11-03");
    await hub.takeIn(ticket);

    expect(of("FURAS", await measure(hub))).toMatchObject({ medianResolutionBusinessDays: 3 });
  });

  it("counts the complaints about these tickets, and only tickets opened in these days", async () => {
    const ticket = furas();
    hub.providers.tell(ticket);
    await hub.takeIn(ticket);
    await submit(hub, owner, submission(ticket));

    expect(of("FURAS", await measure(hub))).toMatchObject({ tickets: 1, reports: 1 });
    const later = await measure(hub, { from: "2026-11-02", to: "2026-11-30" });
    expect(of("FURAS", later)).toMatchObject({ tickets: 0, reports: 0 });
  });

  it("is an agent's own provider's alone", async () => {
    const byAgent = await measure(hub, undefined, agent);

    expect(of("ETIMAD", byAgent)).toMatchObject({ tickets: 0 });
    expect(of("FURAS", byAgent)).toBeNull();
    expect(of("FURAS", await measure(hub, undefined, buildAgent("FURAS")))).not.toBeNull();
  });
});
