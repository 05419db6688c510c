import { CALENDAR, DEADLINE, OPEN_TICKET } from "./operations";
import { ask, expectThat, type Player, type Stage } from "./stage";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A ticket as its provider answered when it was opened. */
export interface Opened {
  readonly number: string;
  readonly openedAt: string;
}

/** Noon in Riyadh of the business day that lies `count` business days before today. */
export async function businessDaysAgo(
  stage: Stage,
  player: Player,
  count: number,
): Promise<string> {
  const now = Date.now();
  const day = (ago: number) => new Date(now - ago * DAY_MS).toISOString().slice(0, 10);
  const { calendar } = await ask<{ calendar: ReadonlyArray<{ date: string; kind: string }> }>(
    stage,
    player,
    CALENDAR,
    { from: day(60), to: day(1) },
  );
  const days = calendar.filter(({ kind }) => kind === "BUSINESS");
  const date = days.at(-count)?.date;
  expectThat(date !== undefined, "The calendar has no business day in two months.");
  return `${date}T09:00:00.000Z`;
}

/** Where the fifth business day after an instant ends, as the hub's calendar says (AMR-M2). */
export async function deadlineAfterFive(
  stage: Stage,
  player: Player,
  from: string,
): Promise<string> {
  const { businessDeadline } = await ask<{ businessDeadline: string }>(stage, player, DEADLINE, {
    from,
  });
  return businessDeadline;
}

/** Etimad's agent enters a ticket of an earlier day, as it stands in Etimad's own system. */
export async function openTicket(stage: Stage, agent: Player, openedAt: string): Promise<Opened> {
  const input = {
    serviceCode: "ETIMAD-TENDERS",
    channel: "PHONE",
    matter: "SERVICE_QUALITY",
    subject: "لم يظهر العرض المقدم في المنافسة",
    openedAt,
    beneficiary: {
      identifier: "1000000008",
      name: "مستفيد تجريبي",
      mobile: "+966501234567",
    },
  };
  const { openEtimadTicket } = await ask<{ openEtimadTicket: Payload }>(stage, agent, OPEN_TICKET, {
    input,
  });
  const { ticket, userErrors } = openEtimadTicket;
  expectThat(ticket !== null, `Etimad refused: ${userErrors[0]?.message.en ?? "no reason given"}`);
  expectThat(
    ticket.dueAt === null,
    "Etimad declares no service level, yet the ticket has a deadline.",
  );
  await stage.say(
    `   ${agent.en} opens ticket ${ticket.number}, dated ${openedAt.slice(0, 10)}.`,
    `   ${agent.ar} يفتح الشكوى ${ticket.number} بتاريخ ${openedAt.slice(0, 10)}.`,
  );
  return ticket;
}

interface Payload {
  readonly ticket: (Opened & { readonly dueAt: string | null }) | null;
  readonly userErrors: ReadonlyArray<{ readonly message: { readonly en: string } }>;
}
