import { setTimeout as sleep } from "node:timers/promises";
import { type Carrier } from "../../../platform/messages/carrier";
import { mailServer } from "../../../platform/messages/mail-server";
import { smsCarrier } from "../../../platform/messages/sms-carrier";
import { copyReport } from "../../../test/support/copy-reports";
import {
  close,
  kill,
  killedAtRandom,
  openBeside,
} from "../../../test/support/killed-notice-worker";
import { noticeWorker, SHORT_TIMES } from "../../../test/support/notice-deliveries";
import { openReportHub, owner, received, type ReportHub } from "../../../test/support/report-hub";
import { serveMail, type TestMailServer } from "../../../test/support/test-mail-server";
import {
  serveSmsCarrier,
  type SmsBehaviour,
  type TestSmsCarrier,
} from "../../../test/support/test-sms-carrier";

const SECRET = "a secret of the tests";
const FAULTS: readonly SmsBehaviour[] = [
  ...([500, 503, 429, "HANG", "CLOSE", "TAKE_AND_FAIL", "TAKE_AND_CLOSE", "TWICE"] as const),
];

/** Waits that nobody would sit through. */
const HANGING_LONG = { timeoutMs: 20_000, leaseMs: 60_000, graceMs: 50 };

describe("workers that hand notices over", () => {
  let hub: ReportHub;
  let sms: TestSmsCarrier;
  let mail: TestMailServer;

  beforeAll(async () => {
    [hub, sms, mail] = await Promise.all([openReportHub(), serveSmsCarrier(), serveMail()]);
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    await sms[Symbol.asyncDispose]();
    await mail[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await hub.amr.database.query("delete from notification_delivery");
    sms.requests.length = sms.delivered.length = mail.mails.length = 0;
    sms.behave(() => 202);
  });

  const bySms = (): Carrier => smsCarrier({ url: sms.url, secret: SECRET });
  const byMail = (): Carrier => mailServer({ url: mail.url, from: "amr@example.org" });

  /** So many notices, each of a report of its own whose beneficiary is reached by these. */
  async function written(count: number, mobile: string | null, email: string | null) {
    const first = await received(hub);
    const reports = await copyReport(hub, first, count);
    const { database, unitOfWork } = hub.amr;
    await database.query(
      "update report set beneficiary_mobile = $2, beneficiary_email = $3 where number = any ($1)",
      [reports, mobile, email],
    );
    await database.query("delete from notification_delivery");
    await unitOfWork.run(({ notifications, now: at }) =>
      notifications.add(
        reports.map((report) => ({
          ...{ report, clockStartedAt: at, kind: "IN_PROGRESS", plannedFor: null, at },
          text: { ar: "جارٍ العمل", en: "In progress" },
        })),
      ),
    );
  }
  async function statuses(): Promise<Record<string, number>> {
    const rows = await hub.amr.database.query<Array<{ what: string; count: number }>>(
      `select delivery.channel || ' ' || delivery.status || ' ' || notice.status as what, count(*)::int
         from notification_delivery delivery
           join notification notice on notice.id = delivery.notification group by 1`,
    );
    return Object.fromEntries(rows.map(({ what, count }) => [what, count]));
  }

  it("send each message once, however many share the work", async () => {
    await written(100, "+966501234567", null);

    const done = await Promise.all(
      [1, 2, 3].map(() => noticeWorker(hub, [bySms()], {}).doAllDue()),
    );

    expect(done.reduce((sum, count) => sum + count)).toBe(100);
    expect(sms.requests).toHaveLength(100);
    expect(await statuses()).toEqual({ "SMS SENT DELIVERED": 100 });
  });

  it("are held up by a carrier that hangs neither in the other channel nor in the database", async () => {
    await written(40, "+966501234567", "someone@example.com");
    sms.behave(() => "HANG");
    const worker = noticeWorker(hub, [bySms(), byMail()], HANGING_LONG);
    const began = performance.now();
    worker.start();

    while ((await statuses())["EMAIL SENT DELIVERED"] !== 40) await sleep(20);
    const mailed = performance.now() - began;
    const [{ held }] = await hub.amr.database.query(
      `select count(*)::int as held from pg_stat_activity
         where datname = current_database() and state like 'idle in transaction%'`,
    );
    const answer = await hub.ask(owner, "{ viewer { role } }");
    await worker.stop();

    expect(mailed).toBeLessThan(HANGING_LONG.timeoutMs);
    expect(held).toBe(0);
    expect(answer.errors).toBeUndefined();
    expect(mail.mails).toHaveLength(40);
  }, 60_000);

  it("are held up by one message that hangs in no other", async () => {
    await written(60, "+966501234567", null);
    sms.behave((_, place) => (place === 0 ? "HANG" : 202));
    const worker = noticeWorker(hub, [bySms()], HANGING_LONG);
    const began = performance.now();
    worker.start();

    while (sms.delivered.length < 59) await sleep(20);
    const others = performance.now() - began;
    await worker.stop();

    expect(others).toBeLessThan(HANGING_LONG.timeoutMs);
  }, 60_000);

  it("break off what hangs when they stop, and leave it to be sent", async () => {
    await written(1, "+966501234567", null);
    sms.behave(() => "HANG");
    const worker = noticeWorker(hub, [bySms()], HANGING_LONG);
    worker.start();
    while (sms.requests.length < 1) await sleep(20);

    const began = performance.now();
    await worker.stop();

    expect(performance.now() - began).toBeLessThan(HANGING_LONG.timeoutMs);
    expect(await statuses()).toEqual({ "SMS PENDING PENDING": 1 });
  });

  it("leave nothing behind when one dies in the middle: another sends it under the same id", async () => {
    await written(1, "+966501234567", null);
    const dying = await openBeside(hub);
    const leased = { ...SHORT_TIMES, leaseMs: 3_000 };
    sms.behave((_, place) => {
      if (place === 0) void kill(dying);
      return 202;
    });
    const death = await noticeWorker(dying, [bySms()], leased).doAllDue().catch(String);
    await close(dying);
    const meanwhile = await noticeWorker(hub, [bySms()]).doAllDue();
    await sleep(leased.leaseMs);

    const afterwards = await noticeWorker(hub, [bySms()]).doAllDue();

    expect(death).toMatch(/not connected|pool/i);
    expect([meanwhile, afterwards]).toEqual([0, 1]);
    expect(sms.requests.map(({ id }) => id)).toHaveLength(2);
    expect(sms.delivered).toHaveLength(1);
    expect(await statuses()).toEqual({ "SMS SENT DELIVERED": 1 });
  });

  it("lose nothing and send nothing twice, whatever the carrier does and whichever of them is killed", async () => {
    const count = 120;
    await written(count, "+966501234567", null);
    const chance = random(20_261_122);
    sms.behave(() => (chance() < 0.4 ? pick(FAULTS, chance) : 202));
    // The hub's clock runs on, so that back-offs pass.
    const clock = setInterval(() => {
      hub.now = new Date(hub.now.getTime() + 60_000);
    }, 50);

    const workers = [1, 2, 3].map(() => killedAtRandom(hub, bySms(), { times: 5, chance }));
    while ((await statuses())["SMS SENT DELIVERED"] !== count) await sleep(100);
    clearInterval(clock);
    await Promise.all(workers.map((worker) => worker.end()));

    expect(await statuses()).toEqual({ "SMS SENT DELIVERED": count });
    expect(new Set(sms.requests.map(({ id }) => id)).size).toBe(count);
    expect(sms.delivered).toHaveLength(count);
  }, 120_000);
});

function pick<Item>(items: readonly Item[], chance: () => number): Item {
  return items[Math.floor(chance() * items.length)] as Item;
}

/** Numbers between 0 and 1 that are the same at every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
