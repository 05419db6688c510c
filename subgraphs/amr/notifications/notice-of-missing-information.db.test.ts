import { type NoticeHub, openNoticeHub, START } from "../../../test/support/notice-hub";
import { doAllDue, owner, staff } from "../../../test/support/report-hub";
import { step } from "../../../test/support/report-steps";
import { type SmsBehaviour } from "../../../test/support/test-sms-carrier";

const HOUR_MS = 60 * 60 * 1000;

describe("a notice that asks for information", () => {
  let hub: NoticeHub;

  beforeAll(async () => {
    hub = await openNoticeHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());
  beforeEach(() => hub.begin());

  const at = (instant: number) => {
    hub.now = new Date(instant);
  };
  async function flagOf(number: string): Promise<unknown> {
    const [row] = await hub.amr.database.query<Array<{ flag: boolean }>>(
      "select notice_unreached as flag from report where number = $1",
      [number],
    );
    return row?.flag;
  }

  it.each<readonly [string, SmsBehaviour]>([
    ["fails", 500],
    ["hangs", "HANG"],
    ["closes the socket", "CLOSE"],
  ])("does not begin the 48 hours while its carrier %s (A3)", async (_, behaviour) => {
    const number = await hub.awaiting();
    hub.sms.behave(() => behaviour);

    await hub.deliver();
    at(START.getTime() + 72 * HOUR_MS);
    await doAllDue(hub);

    expect(await hub.see(number)).toMatchObject({
      status: "AWAITING_INFORMATION",
      informationDueAt: null,
    });
  });

  it("begins them at the moment it is handed over, and its report is cancelled at their end (A3, AMR-M3)", async () => {
    const number = await hub.awaiting();
    hub.sms.behave(() => 500);
    await hub.deliver();
    hub.sms.behave(() => 202);
    const handedOver = START.getTime() + 3 * HOUR_MS;
    at(handedOver);
    await hub.deliver();

    const told = await hub.see(number);
    at(handedOver + 48 * HOUR_MS - 1);
    await doAllDue(hub);
    const before = await hub.see(number);
    at(handedOver + 48 * HOUR_MS);
    await doAllDue(hub);

    expect(told.informationDueAt).toBe("2026-11-24T09:00:00.000Z");
    expect(before.status).toBe("AWAITING_INFORMATION");
    expect((await hub.see(number)).status).toBe("AUTO_CANCELLED");
  });

  it("begins them once, though its carrier takes it and answers 500 or nothing at first", async () => {
    const number = await hub.awaiting();
    const answers: readonly SmsBehaviour[] = ["TAKE_AND_FAIL", "TAKE_AND_CLOSE", "TWICE"];
    hub.sms.behave((_, place) => answers[place] ?? 202);

    for (const hours of [0, 1, 2, 3]) {
      at(START.getTime() + hours * HOUR_MS);
      await hub.deliver();
    }

    expect(hub.sms.requests).toHaveLength(3);
    expect(hub.sms.delivered).toHaveLength(1);
    expect((await hub.see(number)).informationDueAt).toBe("2026-11-24T08:00:00.000Z");
  });

  it("begins nothing when it is handed over after the information came", async () => {
    const number = await hub.awaiting();
    await step(hub, owner, "provideInformation", { number });

    await hub.deliver();

    expect(hub.sms.delivered).toHaveLength(1);
    expect(await hub.see(number)).toMatchObject({ status: "UNDER_REVIEW", informationDueAt: null });
  });

  it("and reaches nobody flags its report, which is never cancelled (A3)", async () => {
    const number = await hub.awaiting();
    hub.sms.behave(() => 422);

    await hub.deliver();
    at(START.getTime() + 1_000 * HOUR_MS);
    await doAllDue(hub);

    expect(await hub.see(number)).toMatchObject({
      status: "AWAITING_INFORMATION",
      informationDueAt: null,
    });
    expect(await flagOf(number)).toBe(true);
  });

  it("and reached nobody can be written again, with 48 hours of its own", async () => {
    const number = await hub.awaiting();
    hub.sms.behave(() => 422);
    await hub.deliver();
    hub.sms.behave(() => 202);
    at(START.getTime() + 5 * HOUR_MS);

    await step(hub, staff, "requestInformation", { number });
    await hub.deliver();

    expect((await hub.see(number)).informationDueAt).toBe("2026-11-24T11:00:00.000Z");
    expect(await flagOf(number)).toBe(false);
  });
});
