import { businessDaysAgo, deadlineAfterFive, type Opened, openTicket } from "./acts";
import { ReportFollower } from "./follow-report";
import * as operations from "./operations";
import { spelledOtherwise, submit, type Submitted, take, weigh } from "./report-acts";
import { ask, expectThat, type Player, type Stage } from "./stage";
import { inRiyadh, wordsOf } from "./words";

/** Everybody on the stage. */
export interface Cast {
  readonly agent: Player;
  readonly beneficiary: Player;
  readonly staff: Player;
}

/** A complaint from the provider's ticket to the regulator's closing (AMR-P1 to P4). */
export async function playMainPath(stage: Stage, cast: Cast): Promise<void> {
  await tooEarly(stage, cast);
  const late = await inTime(stage, cast);
  const follower = await followed(stage, cast, late.complaint);
  await reviewed(stage, cast, late.complaint.number, follower);
  await answered(stage, cast, late.complaint.number, follower);
  await settled(stage, cast, late, follower);
}

async function tooEarly(stage: Stage, { agent, beneficiary }: Cast): Promise<void> {
  await stage.say("1. Too early", "١. قبل الأوان");
  const ticket = await openTicket(stage, agent, await businessDaysAgo(stage, agent, 2));
  const expected = await deadlineAfterFive(stage, beneficiary, ticket.openedAt);

  const { verdict, eligibleAt, decisions } = await weigh(stage, beneficiary, ticket.number);
  expectThat(verdict === "NOT_YET", `A ticket two business days old is ${verdict}, not NOT_YET.`);
  expectThat(eligibleAt === expected, `eligibleAt is ${String(eligibleAt)}, not ${expected}.`);
  const waiting = decisions.find(({ rule }) => rule.id === "AMR-C6");
  expectThat(waiting?.outcome === "FAILED", "AMR-C6 was not weighed as failed.");
  await stage.say(`   AMR-C6: ${waiting.explanation.en}`, `   AMR-C6: ${waiting.explanation.ar}`);

  const { complaint, userErrors } = await submit(stage, beneficiary, ticket.number);
  const [refusal] = userErrors;
  expectThat(complaint === null && refusal?.rule?.id === "AMR-C6", "It was not refused by AMR-C6.");
  expectThat(refusal.allowedAt === expected, "The refusal does not say from when it may be made.");
  await stage.say(`   Refused: ${refusal.message.en}`, `   مرفوض: ${refusal.message.ar}`);
}

interface Late {
  readonly ticket: Opened;
  readonly complaint: NonNullable<Submitted["complaint"]>;
}

async function inTime(stage: Stage, { agent, beneficiary }: Cast): Promise<Late> {
  await stage.say("2. The provider is late", "٢. تأخّر مقدم الخدمة");
  const ticket = await openTicket(stage, agent, await businessDaysAgo(stage, agent, 7));
  const { verdict, ground } = await weigh(stage, beneficiary, ticket.number);
  expectThat(verdict === "ELIGIBLE", `A ticket seven business days old is ${verdict}.`);
  expectThat(ground === "NO_SERVICE_LEVEL", `Its ground is ${String(ground)}.`);

  const { complaint, userErrors } = await submit(
    stage,
    beneficiary,
    spelledOtherwise(ticket.number),
  );
  expectThat(complaint !== null, `Refused: ${userErrors[0]?.message.en ?? "no reason given"}`);
  expectThat(complaint.status === "RECEIVED", `The report is ${complaint.status}, not RECEIVED.`);
  const due = await deadlineAfterFive(stage, beneficiary, complaint.submittedAt);
  expectThat(complaint.dueAt === due, `The report is due ${complaint.dueAt}, not ${due}.`);
  await stage.say(
    `   Report ${complaint.number} is received; its time ends at ${inRiyadh(due)} in Riyadh.`,
    `   استُلم البلاغ ${complaint.number}، وتنتهي مدته في ${inRiyadh(due)} بتوقيت الرياض.`,
  );

  const again = await submit(stage, beneficiary, ticket.number);
  expectThat(again.userErrors[0]?.rule?.id === "AMR-C5", "The same ticket was escalated twice.");
  await stage.say(
    "   A second escalation is refused (AMR-C5).",
    "   رُفض تصعيد ثانٍ للرقم نفسه (AMR-C5).",
  );
  return { ticket, complaint };
}

async function followed(
  stage: Stage,
  { beneficiary }: Cast,
  { number, history }: Late["complaint"],
): Promise<ReportFollower> {
  const cursor = history.at(-1)?.cursor;
  expectThat(cursor !== undefined, "The report has no history.");
  const follower = new ReportFollower(stage, beneficiary, number, cursor);
  follower.connect();
  await stage.say("3. The beneficiary follows along", "٣. المستفيد يتابع بلاغه مباشرة");
  return follower;
}

async function reviewed(
  stage: Stage,
  { staff }: Cast,
  number: string,
  follower: ReportFollower,
): Promise<void> {
  await stage.say("4. Review and referral", "٤. المراجعة والإحالة");
  await take(stage, staff, {
    operation: operations.START_REVIEW,
    input: { number },
    leadsTo: "UNDER_REVIEW",
  });
  await take(stage, staff, { operation: operations.REFER, input: { number }, leadsTo: "REFERRED" });
  await follower.sees(2);
}

async function answered(
  stage: Stage,
  { agent }: Cast,
  number: string,
  follower: ReportFollower,
): Promise<void> {
  await stage.say("5. The connection is lost meanwhile", "٥. ينقطع الاتصال في الأثناء");
  await follower.disconnect();
  await take(stage, agent, {
    operation: operations.START,
    input: { number },
    leadsTo: "IN_PROGRESS",
  });
  const note = "أُعيد احتساب العرض وظهرت النتيجة الصحيحة في المنصة.";
  await take(stage, agent, {
    operation: operations.RESOLVE,
    input: { number, note },
    leadsTo: "RESOLVED",
  });
  await stage.say("6. It comes back, and nothing is missing", "٦. يعود الاتصال ولا شيء مفقود");
  follower.connect();
  await follower.sees(4);
}

async function settled(
  stage: Stage,
  { agent, beneficiary }: Cast,
  { ticket, complaint: { number } }: Late,
  follower: ReportFollower,
): Promise<void> {
  await stage.say("7. Closing", "٧. الإغلاق");
  const closing = { number: ticket.number };
  const { changeEtimadTicket: closed } = await ask<Record<string, TicketPayload>>(
    stage,
    agent,
    operations.CLOSE_TICKET,
    closing,
  );
  expectThat(closed?.ticket?.status === "CLOSED", "Etimad's ticket was not closed.");
  await take(stage, beneficiary, {
    operation: operations.CLOSE,
    input: { number },
    leadsTo: "CLOSED",
  });
  await follower.sees(5);
  await follower.disconnect();
  const order = follower.seen.map(({ to }) => to).join(" → ");
  const expected = "UNDER_REVIEW → REFERRED → IN_PROGRESS → RESOLVED → CLOSED";
  expectThat(order === expected, `The subscription gave ${order}.`);
  await wholeCase(stage, beneficiary, number);
}

async function wholeCase(stage: Stage, beneficiary: Player, number: string): Promise<void> {
  const { report } = await ask<{ report: WholeCase | null }>(
    stage,
    beneficiary,
    operations.WHOLE_CASE,
    { number },
  );
  expectThat(report?.ticket?.status === "CLOSED", "The ticket is not shown as closed.");
  expectThat(
    report.history.length === 6,
    `The history has ${String(report.history.length)} steps.`,
  );
  const steps = report.history.map(({ to }) => wordsOf(to));
  await stage.say(
    `   The whole case: ${steps.map(({ en }) => en).join(" → ")}`,
    `   المسار كاملًا: ${steps.map(({ ar }) => ar).join(" ← ")}`,
  );
}

interface TicketPayload {
  readonly ticket: { readonly status: string } | null;
}
interface WholeCase {
  readonly history: ReadonlyArray<{ readonly to: string }>;
  readonly ticket: { readonly status: string } | null;
}
