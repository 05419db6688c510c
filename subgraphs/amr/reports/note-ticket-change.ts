import { newsOf, stepsDecidedOn } from "../../../domain/lifecycle/ticket-news";
import { type NoticeFacts } from "../notifications/notice-facts";
import { writeNotices } from "../notifications/write-notices";
import { type IndexedTicket, type RecordedStep } from "../tickets/indexed-ticket";
import { type Work } from "../unit-of-work";
import { noticeFactsOf } from "./notice-facts-of";
import { type Decided, type Report } from "./report";

interface Settings {
  readonly portalUrl: string;
}

/**
 * A12: writes one notice for each closing, reopening and redirection of a ticket about which there is an active
 * complaint, told from its step `from` on. Nothing else of the report changes. What the decision in force rests on is
 * no news. The ticket must have been written.
 */
export async function noteTicketChange(
  work: Work,
  { ticket, from }: { readonly ticket: IndexedTicket; readonly from: number },
  settings: Settings,
): Promise<void> {
  if (!ticket.steps.slice(from).some(newsOf)) return;
  await work.reports.holdTicket(ticket);
  const report = await work.reports.lockActiveAbout(ticket);
  if (report === null) return;

  const [decided = []] = await work.decisions.of([report.number]);
  // A reclassification weighs the facts of the decision before it: it has read nothing of the ticket.
  const read = decided.find(({ facts }) => facts !== null);
  const first = read ? stepsDecidedOn(ticket.steps, read) : 0;
  await tellOf(work, { report, ticket, from: Math.max(from, first) }, settings);
}

/**
 * A12: the same for a complaint that has just been decided, of what was told of its ticket meanwhile: whichever of
 * the two comes first, the other one sees it.
 */
export async function noteMissedTicketChange(
  work: Work,
  { report, decided }: { readonly report: Report; readonly decided: Decided },
  settings: Settings,
): Promise<void> {
  const { provider, ticketKey: key } = report;
  if (key === null || decided.verdict !== "ELIGIBLE") return;
  await work.reports.holdTicket({ provider, key });
  const [ticket = null] = await work.tickets.findMany([{ provider, key }]);
  if (ticket === null) return;
  await tellOf(work, { report, ticket, from: stepsDecidedOn(ticket.steps, decided) }, settings);
}

interface News {
  readonly report: Report;
  readonly ticket: IndexedTicket;
  readonly from: number;
}

async function tellOf(
  work: Work,
  { report, ticket, from }: News,
  { portalUrl }: Settings,
): Promise<void> {
  for (const step of ticket.steps.slice(from)) {
    const news = await newsIn(work, ticket, step);
    if (news !== null) {
      await writeNotices(work.notifications, {
        kinds: ["TICKET_CHANGED"],
        facts: noticeFactsOf(report, portalUrl, news),
        clockStartedAt: report.state.clockStartedAt,
        at: work.now,
      });
    }
  }
}

async function newsIn(
  { providers }: Work,
  { number, redirectedTo: code }: IndexedTicket,
  step: RecordedStep,
): Promise<NoticeFacts["ticket"]> {
  const change = newsOf(step);
  if (change === null) return null;
  // A redirected ticket that was reopened since does not say any more whereto it was sent.
  const isNamed = change === "REDIRECTED" && code !== null;
  const [provider = null] = isNamed ? await providers.findMany([code]) : [];
  return { number, change, redirectedTo: provider && provider.name };
}
