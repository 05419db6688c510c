import { type Carrier } from "../../platform/messages/carrier";
import { mailServer } from "../../platform/messages/mail-server";
import { smsCarrier } from "../../platform/messages/sms-carrier";
import { deliveriesOf, noticeWorker, type StoredDelivery } from "./notice-deliveries";
import { deliverNotices, openReportHub, owner, payloadOf, received, staff } from "./report-hub";
import { type ReportHub } from "./report-hub";
import { step } from "./report-steps";
import { serveMail, type TestMailServer } from "./test-mail-server";
import { serveSmsCarrier, type TestSmsCarrier } from "./test-sms-carrier";

/** A Sunday morning. */
export const START = new Date("2026-11-22T06:00:00.000Z");

/** What a mail server does that takes everything. */
export const TAKE = { recipient: 250, message: 250 } as const;

/** The only number and address in the hub's tests. */
export const MOBILE = "+966501234567";
export const EMAIL = "someone@example.com";

const SEE = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      status
      informationDueAt
      notifications {
        kind
        status
        deliveredAt
      }
    }
  }
`;

/** A report as its beneficiary sees it. */
interface SeenReport {
  readonly status: string;
  readonly informationDueAt: string | null;
  readonly notifications: readonly {
    readonly kind: string;
    readonly status: string;
    readonly deliveredAt: string | null;
  }[];
}

/** Amr with carriers that do as a test says. */
export interface NoticeHub extends ReportHub {
  readonly sms: TestSmsCarrier;
  readonly mail: TestMailServer;
  /** Everything is as it was when the hub was opened, but for reports. */
  begin(): Promise<void>;
  bySms(): Carrier;
  byMail(): Carrier;
  /** Hands over what is due, by both channels unless told otherwise. */
  deliver(carriers?: readonly Carrier[]): Promise<number>;
  see(number: string): Promise<SeenReport>;
  noticeOf(number: string, kind: string): Promise<SeenReport["notifications"][number] | undefined>;
  /** The one delivery of a notice that asks for information. */
  deliveryOf(number: string): Promise<StoredDelivery>;
  reachableBy(number: string, mobile: string | null, email: string | null): Promise<void>;
  /** A report under review, its opening told, whose beneficiary is reached by these from here on. */
  underReview(mobile: string | null, email: string | null): Promise<string>;
  /** The same, with information asked for and the notice of that still to be handed over. */
  awaiting(mobile?: string | null, email?: string | null): Promise<string>;
}

/** Opens it over a new database. */
export async function openNoticeHub(): Promise<NoticeHub> {
  const [hub, sms, mail] = await Promise.all([openReportHub(), serveSmsCarrier(), serveMail()]);
  const close = hub[Symbol.asyncDispose].bind(hub);
  const bySms = () => smsCarrier({ url: sms.url, secret: "a secret of the tests" });
  const byMail = () => mailServer({ url: mail.url, from: "amr@example.org" });
  return Object.assign(hub, storyOf(hub), {
    ...{ sms, mail, bySms, byMail },
    deliver: (carriers: readonly Carrier[] = [bySms(), byMail()]) =>
      noticeWorker(hub, carriers).doAllDue(),
    async begin() {
      hub.now = START;
      sms.requests.length = sms.delivered.length = mail.mails.length = 0;
      sms.behave(() => 202);
      mail.behaviour = TAKE;
      await hub.amr.database.query("delete from notification_delivery");
      await hub.amr.database.query("delete from report_deadline");
    },
    [Symbol.asyncDispose]: async () => {
      await close();
      await sms[Symbol.asyncDispose]();
      await mail[Symbol.asyncDispose]();
    },
  });
}

function storyOf(hub: ReportHub) {
  const see = async (number: string) =>
    payloadOf(await hub.ask(owner, SEE, { number }), "report") as SeenReport;
  const reachableBy = async (number: string, mobile: string | null, email: string | null) => {
    await hub.amr.database.query(
      "update report set beneficiary_mobile = $2, beneficiary_email = $3 where number = $1",
      [number, mobile, email],
    );
  };
  const underReview = async (mobile: string | null, email: string | null) => {
    const number = await received(hub);
    await step(hub, staff, "startReview", { number });
    await deliverNotices(hub);
    await reachableBy(number, mobile, email);
    return number;
  };
  return {
    ...{ see, reachableBy, underReview },
    async noticeOf(number: string, kind: string) {
      return (await see(number)).notifications.find((notice) => notice.kind === kind);
    },
    async deliveryOf(number: string) {
      return (await deliveriesOf(hub, number, "INFORMATION_MISSING"))[0] as StoredDelivery;
    },
    async awaiting(mobile: string | null = MOBILE, email: string | null = null) {
      const number = await underReview(mobile, email);
      await step(hub, staff, "requestInformation", { number });
      return number;
    },
  };
}
