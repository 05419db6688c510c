import { expectStory } from "../support/expect-story";
import { Journey } from "../support/journey";

const NAME = { ar: "إجازة معلنة", en: "Announced day off" };
const FURAS_DUE = `query ($number: ID!) {
  ticket(provider: "FURAS", number: $number) { dueAt overdue deadlineChanges { cause } }
}`;

/** A complaint of Sunday 22 November 2026, due where Sunday the 29th ends; each test goes on from the one before. */
describe("a holiday that is declared late (AMR-N4, A15)", () => {
  let journey: Journey;
  let number: string;
  let ticket: string;

  beforeAll(async () => {
    journey = await Journey.begin("2026-11-22 10:00");
    number = await journey.complain();
    ticket = await journey.ticket("Furas");
  }, 60_000);
  afterAll(() => journey.end());

  async function change(operation: string, from: string, to: string): Promise<unknown> {
    const name = operation === "declareHoliday" ? { name: NAME } : {};
    const input = { from, to, ...name };
    const { userErrors, ...rest } = await journey.mutate(
      "admin",
      operation,
      input,
      "movedDeadlines",
    );
    expect(userErrors).toEqual([]);
    await journey.hub.settle();
    return rest["movedDeadlines"];
  }
  const late = async () => {
    const { notifications } = await journey.look(number);
    return notifications.filter(({ kind }) => kind === "OVERDUE").length;
  };

  it("on the deadline's own day moves the report's and the ticket's by that day", async () => {
    await journey.at("2026-11-29 12:00");

    const moved = await change("declareHoliday", "2026-11-29", "2026-11-29");
    await journey.at("2026-11-30 00:00");

    expect(moved).toBe(2);
    expect(await journey.look(number)).toMatchObject({
      dueAt: "2026-11-30T21:00:00.000Z",
      overdue: false,
    });
    expect(await late()).toBe(0);
    expect(await journey.ask("furas", FURAS_DUE, { number: ticket })).toMatchObject({
      ticket: {
        dueAt: "2026-12-07T21:00:00.000Z",
        deadlineChanges: [{ cause: "OPENED" }, { cause: "CALENDAR_CHANGED" }],
      },
    });
  });

  it("leaves it overdue from the new deadline on, with one notice", async () => {
    await journey.at("2026-12-01 00:00");
    await journey.at("2026-12-01 10:00");

    expect((await journey.look(number)).overdue).toBe(true);
    expect(await late()).toBe(1);
  });

  it("after the deadline takes its being overdue back, and the notice stands", async () => {
    await change("declareHoliday", "2026-11-30", "2026-12-01");

    expect(await journey.look(number)).toMatchObject({
      dueAt: "2026-12-02T21:00:00.000Z",
      overdue: false,
    });
    expect(await late()).toBe(1);
  });

  it("sends none again when that deadline passes too", async () => {
    await journey.at("2026-12-03 00:00");

    expect((await journey.look(number)).overdue).toBe(true);
    expect(await late()).toBe(1);
  });

  it("withdrawn again brings the deadline back, each move recorded with its calendar", async () => {
    await change("withdrawHoliday", "2026-11-29", "2026-12-01");

    const { dueAt, overdue, deadlineChanges } = await journey.look(number);
    expect({ dueAt, overdue }).toEqual({ dueAt: "2026-11-29T21:00:00.000Z", overdue: true });
    expect(deadlineChanges.map(({ to, calendarVersion }) => [calendarVersion, to])).toEqual([
      [1, "2026-11-29T21:00:00.000Z"],
      [2, "2026-11-30T21:00:00.000Z"],
      [3, "2026-12-02T21:00:00.000Z"],
      [4, "2026-11-29T21:00:00.000Z"],
    ]);
    expect(deadlineChanges.slice(1).map(({ from }) => from)).toEqual(
      deadlineChanges.slice(0, -1).map(({ to }) => to),
    );
  });

  it("and done twice moves none", async () => {
    expect(await change("withdrawHoliday", "2026-11-29", "2026-12-01")).toBe(0);
    expect(await change("declareHoliday", "2026-11-27", "2026-11-28")).toBe(0);

    await expectStory(journey, number, {
      history: ["RECEIVED by BENEFICIARY", "RECEIVED by SYSTEM"],
      notices: ["REPORT_OPENED", "OVERDUE"],
    });
  });
});
