import { createLogger } from "../../../platform/logger";
import { deliveriesOf, noticeWorker } from "../../../test/support/notice-deliveries";
import {
  EMAIL,
  MOBILE,
  type NoticeHub,
  openNoticeHub,
  START,
  TAKE,
} from "../../../test/support/notice-hub";
import { received } from "../../../test/support/report-hub";
import { BACK_OFF_MS } from "./back-off";

describe("a notice", () => {
  let hub: NoticeHub;

  beforeAll(async () => {
    hub = await openNoticeHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());
  beforeEach(() => hub.begin());

  const at = (instant: number) => {
    hub.now = new Date(instant);
  };

  it("is pending until a carrier has taken it, and delivered at that moment", async () => {
    const number = await received(hub);
    const before = await hub.noticeOf(number, "REPORT_OPENED");

    at(START.getTime() + 5_000);
    await hub.deliver();

    expect(before).toEqual({ kind: "REPORT_OPENED", status: "PENDING", deliveredAt: null });
    expect(await hub.noticeOf(number, "REPORT_OPENED")).toEqual({
      kind: "REPORT_OPENED",
      status: "DELIVERED",
      deliveredAt: "2026-11-22T06:00:05.000Z",
    });
  });

  it("goes once to every address of the beneficiary, in the same words in both languages (MOF-14)", async () => {
    const report = await hub.underReview(MOBILE, EMAIL);
    await hub.amr.unitOfWork.run(({ notifications, now }) =>
      notifications.add([
        {
          ...{ report, clockStartedAt: START, plannedFor: null, kind: "IN_PROGRESS", at: now },
          text: { ar: "Ar.", en: "In progress" },
        },
      ]),
    );

    const done = [await hub.deliver(), await hub.deliver()];

    expect(done).toEqual([2, 0]);
    expect(hub.sms.requests.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { to: MOBILE, text: "Ar.\n\nIn progress" },
    ]);
    expect(hub.mail.mails.map(({ to }) => to)).toEqual([EMAIL]);
    expect(hub.mail.mails[0]?.data).toContain("Ar.\r\n\r\nIn progress");
  });

  it("goes to the address that the report has when it is sent", async () => {
    const number = await hub.awaiting(null, EMAIL);
    await hub.reachableBy(number, null, "someone@example.org");

    await hub.deliver();

    expect(hub.mail.mails.map(({ to }) => to)).toEqual(["someone@example.org"]);
  });

  it("keeps nothing of the beneficiary in its text or its deliveries", async () => {
    await hub.awaiting(MOBILE, EMAIL);
    hub.sms.behave(() => 500);
    await hub.deliver();

    const stored = await hub.amr.database.query(
      "select delivery, notice from notification_delivery delivery, notification notice",
    );

    expect(JSON.stringify(stored)).toContain("INFORMATION_MISSING");
    expect(JSON.stringify(stored)).not.toMatch(/966501234567|1000000008|example\.com|سالم/);
  });

  it("that is not handed over is in the log by its report and the failure, without address or text", async () => {
    const number = await hub.awaiting(MOBILE, EMAIL);
    hub.sms.behave(() => 500);
    hub.mail.behaviour = { ...TAKE, recipient: 450 };
    const lines: string[] = [];
    const write = (line: string) => void lines.push(line);
    const logger = createLogger({ part: "test", level: "info" }, { write });

    await noticeWorker({ amr: { ...hub.amr, logger } }, [hub.bySms(), hub.byMail()]).doAllDue();

    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ report: number, failure: "UNAVAILABLE", code: "500" }),
        expect.objectContaining({ report: number, failure: "UNAVAILABLE", code: "450" }),
      ]),
    );
    expect(lines.join("")).not.toMatch(/5012|example|invoice|removed/);
  });

  it("is sent again as the back-off says and no sooner, under the same id, and then given up", async () => {
    const number = await hub.awaiting();
    hub.sms.behave(() => 500);
    await hub.deliver();

    for (const wait of BACK_OFF_MS) {
      const { nextAttemptAt } = await hub.deliveryOf(number);
      const due = nextAttemptAt?.getTime() ?? 0;
      expect(due - hub.now.getTime()).toBeGreaterThanOrEqual(wait);
      expect(due - hub.now.getTime()).toBeLessThanOrEqual(wait * 1.1);
      const sent = hub.sms.requests.length;
      at(due - 1);
      expect([await hub.deliver(), hub.sms.requests.length]).toEqual([0, sent]);
      at(due);
      expect([await hub.deliver(), hub.sms.requests.length]).toEqual([1, sent + 1]);
    }

    expect(await hub.deliveryOf(number)).toMatchObject({
      ...{ status: "FAILED", attempts: 10, nextAttemptAt: null, lastFailure: "UNAVAILABLE" },
      notice: "FAILED",
    });
    expect(new Set(hub.sms.requests.map(({ id }) => id)).size).toBe(1);
  }, 60_000);

  it.each([400, 404, 422])("is given up at once when the carrier answers %d", async (status) => {
    const number = await hub.awaiting();
    hub.sms.behave(() => status);

    await hub.deliver();

    expect(await hub.deliveryOf(number)).toMatchObject({
      ...{ status: "FAILED", attempts: 1, lastFailure: "REFUSED", notice: "FAILED" },
    });
  });

  it("is given up at once where no carrier is configured for its only address", async () => {
    const number = await hub.awaiting();

    await hub.deliver([hub.byMail()]);

    expect(await hub.deliveryOf(number)).toMatchObject({
      ...{ status: "FAILED", lastFailure: "NO_CARRIER", notice: "FAILED" },
    });
  });

  it("is seen to reach nobody when the report has no address at all", async () => {
    const number = await hub.awaiting(null, null);

    await hub.deliver();

    expect(await hub.deliveryOf(number)).toMatchObject({
      ...{ channel: "SMS", status: "FAILED", lastFailure: "NO_ADDRESS", notice: "FAILED" },
    });
  });

  it("is delivered by the first of two channels, whatever becomes of the other", async () => {
    const number = await hub.awaiting(MOBILE, EMAIL);
    hub.sms.behave(() => 422);

    await hub.deliver();

    const [byEmail, byMobile] = await deliveriesOf(hub, number, "INFORMATION_MISSING");
    expect(byEmail).toMatchObject({ channel: "EMAIL", status: "SENT", notice: "DELIVERED" });
    expect(byMobile).toMatchObject({ channel: "SMS", status: "FAILED", notice: "DELIVERED" });
  });

  it("has not failed while another channel is still tried", async () => {
    const number = await hub.awaiting(MOBILE, EMAIL);
    hub.sms.behave(() => 422);
    hub.mail.behaviour = { ...TAKE, message: 451 };

    await hub.deliver();

    expect((await hub.noticeOf(number, "INFORMATION_MISSING"))?.status).toBe("PENDING");
  });
});
