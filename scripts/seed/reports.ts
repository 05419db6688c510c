import { type HubClient } from "./hub-client";
import { type SignIn } from "./sign-in";
import { type OpenedTicket } from "./tickets/seeded-ticket";

/** How far a complaint about a seeded ticket has come: the steps taken after it was submitted. */
interface SeededReport {
  readonly subject: string;
  readonly stillOccurring?: boolean;
  readonly steps: ReadonlyArray<readonly [step: string, by: "STAFF" | "AGENT", input: object]>;
}

const REVIEW = ["startReview", "STAFF", {}] as const;
const REFER = ["referReport", "STAFF", { note: "تُحال إلى مقدم الخدمة." }] as const;
const START = ["startReport", "AGENT", {}] as const;

const REPORTS: readonly SeededReport[] = [
  { subject: "لم يظهر العرض المالي بعد رفعه في المنافسة", steps: [REVIEW, REFER, START] },
  {
    subject: "رسالة خطأ عند إصدار ضمان بنكي ابتدائي",
    stillOccurring: true,
    steps: [REVIEW, REFER],
  },
  { subject: "أمر دفع معلّق منذ شهر دون توضيح", steps: [] },
  {
    subject: "طلب استثمار موقع تجاوز مدته دون إجراء",
    steps: [REVIEW, REFER, START, ["resolveReport", "AGENT", { note: "اعتُمد الطلب وأُبلغ مقدمه." }]],
  },
  {
    subject: "لم يُسترد مبلغ سُدد مرتين",
    steps: [REVIEW, ["requestInformation", "STAFF", { missing: ["صورة إيصالي السداد"] }]],
  },
  { subject: "معاملة تعويض نزع ملكية متوقفة", steps: [REVIEW] },
];

/** Submits complaints as their beneficiaries do, and takes each as far as its scenario says. */
export async function escalateSome(
  hub: HubClient,
  signIn: SignIn,
  tickets: readonly OpenedTicket[],
): Promise<void> {
  for (const report of REPORTS) {
    const ticket = tickets.find(({ subject }) => subject === report.subject);
    if (ticket === undefined) throw new Error(`No seeded ticket: ${report.subject}`);
    const number = await submit(hub, await signIn.person(ticket.by), ticket, report);
    const tokens = {
      STAFF: await signIn.staff(),
      AGENT: await signIn.agent(ticket.provider),
    };
    for (const [step, by, input] of report.steps) {
      await take(hub, tokens[by], step, {
        number,
        idempotencyKey: `seed ${number} ${step}`,
        ...input,
      });
    }
  }
}

async function submit(
  hub: HubClient,
  token: string,
  { provider, number, subject, channel }: OpenedTicket,
  { stillOccurring }: SeededReport,
): Promise<string> {
  const { submitted } = await hub.ask<Submission>(
    token,
    `mutation ($input: SubmitComplaintInput!) {
       submitted: submitComplaint(input: $input) { complaint { number } userErrors { message { en } } }
     }`,
    {
      input: {
        provider: provider.toUpperCase(),
        ticketNumber: number,
        channel,
        title: subject,
        description: `${subject}. لم تُحلّ الشكوى لدى مقدم الخدمة، ونأمل النظر فيها.`,
        ...(stillOccurring === undefined ? {} : { stillOccurring }),
        idempotencyKey: `seed ${number}`,
      },
    },
  );
  if (submitted.complaint === null) throw new Error(reasonOf(submitted));
  return submitted.complaint.number;
}

async function take(hub: HubClient, token: string, step: string, input: object): Promise<void> {
  const type = `${step.charAt(0).toUpperCase()}${step.slice(1)}Input`;
  const { taken } = await hub.ask<Record<"taken", Payload>>(
    token,
    `mutation ($input: ${type}!) { taken: ${step}(input: $input) { userErrors { message { en } } } }`,
    { input },
  );
  if (taken.userErrors.length > 0) throw new Error(reasonOf(taken));
}

interface Payload {
  readonly userErrors: ReadonlyArray<{ readonly message: { readonly en: string } }>;
}
interface Submission {
  readonly submitted: Payload & { readonly complaint: { readonly number: string } | null };
}

function reasonOf({ userErrors }: Payload): string {
  return `The sandbox's report was refused: ${userErrors.map(({ message }) => message.en).join("; ")}`;
}
