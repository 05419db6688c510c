import { expectThat } from "../stage";
import { type Act } from "../theatre";
import { escalate, received, taken } from "./reports";
import { lateTicket, openTicket, ticketStep } from "./tickets";

/** Furas closes a ticket three business days after the second contact (FRS-R3). */
export const closedWithoutAnswer: Act = {
  title: { en: "A provider's ticket closed without an answer", ar: "إغلاق شكوى لدى فرص لعدم الرد" },
  async play(theatre) {
    const { number } = await openTicket(theatre, "FURAS");
    const asked = { number, status: "AWAITING_INFORMATION", note: "صورة المخطط." };
    const first = await ticketStep(theatre, "FURAS", "change", asked);
    expectThat(first.informationDueAt === null, "The three days began with the first contact.");
    const second = await ticketStep(theatre, "FURAS", "remind", { number, note: "تذكير." });
    await theatre.time.until(second.informationDueAt);
    const { furasTicket } = await theatre.ask<{
      furasTicket: { readonly status: string; readonly closure: string | null };
    }>(
      theatre.company.staff,
      "query ($number: ID!) { furasTicket(number: $number) { status closure } }",
      { number },
    );
    expectThat(furasTicket.closure === "NO_RESPONSE", `The ticket is ${furasTicket.status}.`);
    await theatre.say(
      `Ticket ${number} is closed without an answer (FRS-R3)`,
      `أُغلقت الشكوى ${number} لعدم الرد (FRS-R3)`,
    );
  },
};

/** A ticket that another provider must answer: its beneficiary is told, and its time goes on counting. */
export const redirectedTicket: Act = {
  title: { en: "A redirected ticket, followed", ar: "شكوى أُحيلت إلى جهة أخرى" },
  async play(theatre) {
    const first = await lateTicket(theatre, "ETIMAD");
    const complaint = await received(theatre, first);
    const redirected = { number: first.number, status: "CLOSED", closure: "REDIRECTED" };
    await ticketStep(theatre, "ETIMAD", "change", { ...redirected, redirectTo: "MOF" });
    await theatre.time.settle();
    await theatre.stands(complaint, "RECEIVED", "TICKET_CHANGED");

    const second = await openTicket(theatre, "MOF", {
      openedAt: first.openedAt,
      redirectedFrom: { provider: "ETIMAD", number: first.number },
    });
    const { beneficiary } = theatre.company;
    const input = { provider: "MOF", ticketNumber: second.number };
    const escalated = await taken(theatre, await escalate(theatre, beneficiary, input));
    await theatre.say(
      `Its time counts from ${first.openedAt.slice(0, 10)}: report ${escalated}`,
      `تُحسب مدتها من ${first.openedAt.slice(0, 10)}: البلاغ ${escalated}`,
    );
  },
};
