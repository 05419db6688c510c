import { expectThat } from "../stage";
import { type Act } from "../theatre";
import { escalate, inProgress, received, underReview } from "./reports";
import { lateTicket, openTicket, ticketStep } from "./tickets";

/** Before the provider's time has passed (AMR-C6). */
export const refusedTooEarly: Act = {
  title: { en: "Refused: too early", ar: "مرفوض: قبل الأوان" },
  async play(theatre) {
    const { number } = await openTicket(theatre, "ETIMAD");
    const { beneficiary } = theatre.company;
    const { report, userErrors } = await escalate(theatre, beneficiary, { ticketNumber: number });
    expectThat(report === null, "It was taken on the day of the ticket.");
    await theatre.showRefusal(userErrors, "AMR-C6");
  },
};

/** The provider does not answer when it is submitted: taken, and decided when it is back. */
export const provisionalDecidedEligible: Act = {
  title: { en: "Provisional, then eligible", ar: "قبول مبدئي ثم أهلية" },
  async play(theatre) {
    const { beneficiary, staff } = theatre.company;
    const ticket = await lateTicket(theatre, "ETIMAD");
    let number = "";
    await theatre.props.without("etimad", async () => {
      const input = { ticketNumber: ticket.number };
      const { report, eligibility } = await escalate(theatre, beneficiary, input);
      expectThat(report !== null && eligibility?.verdict === "PROVISIONAL", "Not provisional.");
      number = report.number;
      await theatre.stands(number, "RECEIVED");
      await theatre.refused(staff, "startReview", { number }, "INVALID_TRANSITION");
    });
    await theatre.time.settle();
    await underReview(theatre, number);
  },
};

/** Turned down by the regulator, naming the rule. */
export const rejected: Act = {
  title: { en: "Ineligible on review", ar: "غير مستحق بعد المراجعة" },
  async play(theatre) {
    const number = await underReview(theatre, await received(theatre));
    const note = "الشكوى عن إجراء لا عن خدمة رقمية.";
    const input = { number, ruleId: "AMR-X3", note };
    await theatre.take(theatre.company.staff, "rejectReport", input, "INELIGIBLE");
    await theatre.stands(number, "INELIGIBLE", "INELIGIBLE");
  },
};

/** Withdrawn by its beneficiary while the provider works on it. */
export const withdrawn: Act = {
  title: { en: "Withdrawn by the beneficiary", ar: "سحب البلاغ" },
  async play(theatre) {
    const number = await inProgress(theatre, await received(theatre));
    const { beneficiary, stranger } = theatre.company;
    await theatre.refused(stranger, "withdrawReport", { number }, "NOT_FOUND");
    await theatre.take(beneficiary, "withdrawReport", { number }, "WITHDRAWN");
    await theatre.stands(number, "WITHDRAWN", "WITHDRAWN");
  },
};

/** Not this provider's: back to the review, saying whose it is (MOF-6). */
export const returned: Act = {
  title: { en: "Returned by the provider", ar: "إعادة من مقدم الخدمة" },
  async play(theatre) {
    const number = await inProgress(theatre, await received(theatre));
    const note = "الموضوع من اختصاص وزارة المالية.";
    const { agents } = theatre.company;
    await theatre.take(agents.ETIMAD, "returnReport", { number, note }, "UNDER_REVIEW");
  },
};

/** Staff find that it is about a procedure: the rules are weighed again, and it ends (AMR-X3). */
export const reclassified: Act = {
  title: { en: "Reclassified, and no longer eligible", ar: "إعادة تصنيف تنهي الأهلية" },
  async play(theatre) {
    const ticket = await lateTicket(theatre, "ETIMAD");
    const closed = { number: ticket.number, status: "CLOSED", closure: "UNRESOLVED" };
    await ticketStep(theatre, "ETIMAD", "change", closed);
    const number = await received(theatre, ticket);
    const input = { number, matter: "PROCEDURAL", note: "الموضوع إجراء لا جودة خدمة." };
    await theatre.take(theatre.company.staff, "reclassifyComplaint", input, "INELIGIBLE");
  },
};
