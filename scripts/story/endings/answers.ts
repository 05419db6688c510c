import { expectThat } from "../stage";
import { type Act, type Theatre } from "../theatre";
import { inProgress, received, resolved } from "./reports";

/** Nobody says anything for five business days: the hub's clock closes it. */
export const closedBySilence: Act = {
  title: { en: "Closed by silence", ar: "إغلاق آلي بعد صمت" },
  async play(theatre) {
    const number = await answered(theatre);
    await theatre.time.until(await fiveBusinessDaysOn(theatre));
    const { history } = await theatre.stands(number, "CLOSED", "CLOSED");
    expectThat(history.at(-1)?.actor === "SYSTEM", "It was not the hub's clock that closed it.");
  },
};

/** The answer does not satisfy, and the regulator agrees: a clock of its own begins (AMR-P6). */
export const reopened: Act = {
  title: { en: "Reopened", ar: "إعادة فتح مقبولة" },
  async play(theatre) {
    const { staff } = theatre.company;
    const number = await answered(theatre);
    await askToReopen(theatre, number);
    const accepted = await theatre.take(
      staff,
      "decideReopen",
      { number, accept: true },
      "IN_PROGRESS",
    );
    const due = await fiveBusinessDaysOn(theatre);
    expectThat(accepted.dueAt === due, `It is due ${String(accepted.dueAt)}, not ${due}.`);
    await resolved(theatre, number);
    await theatre.take(staff, "closeReport", { number }, "CLOSED");
    const again = { number, note: "طلب ثانٍ." };
    const { beneficiary } = theatre.company;
    await theatre.refused(beneficiary, "requestReopen", again, "AMR-P6");
  },
};

/** The regulator finds the answer sufficient, and says why. */
export const reopeningDeclined: Act = {
  title: { en: "Reopening declined", ar: "إعادة فتح مرفوضة" },
  async play(theatre) {
    const number = await answered(theatre);
    await askToReopen(theatre, number);
    const decision = { number, accept: false, note: "الإجابة شملت ما طُلب." };
    await theatre.take(theatre.company.staff, "decideReopen", decision, "RESOLVED");
    await theatre.stands(number, "RESOLVED", "REOPEN_DECLINED");
  },
};

/** How the provider answered, and how the hub was: one rating each (AMR-V1, AMR-V2). */
export const rated: Act = {
  title: { en: "Both ratings", ar: "تقييم الرد وتقييم المنصة" },
  async play(theatre) {
    const { beneficiary } = theatre.company;
    const number = await answered(theatre);
    const ofAnswer = { number, subject: "PROVIDER_RESPONSE", score: 5, comment: "رد واضح." };
    await theatre.take(beneficiary, "rateReport", ofAnswer, "RESOLVED");
    await theatre.take(beneficiary, "closeReport", { number }, "CLOSED");
    const ofHub = { number, subject: "HUB_EXPERIENCE", score: 4 };
    const { ratings } = await theatre.take(beneficiary, "rateReport", ofHub, "CLOSED");
    expectThat(ratings.length === 2, `There are ${String(ratings.length)} ratings, not two.`);
  },
};

/** Five business days and no answer: its beneficiary is told once, and it can still be answered (AMR-N4). */
export const overdue: Act = {
  title: { en: "Overdue, and answered late", ar: "تجاوز المدة ثم الرد" },
  async play(theatre) {
    const number = await inProgress(theatre, await received(theatre));
    await theatre.time.until((await theatre.look(number)).dueAt);
    const late = await theatre.stands(number, "IN_PROGRESS", "OVERDUE");
    expectThat(late.overdue, "Its time has passed and it is not overdue.");
    await theatre.time.advance("P7D");
    await theatre.stands(number, "IN_PROGRESS", "OVERDUE");
    await resolved(theatre, number);
  },
};

async function answered(theatre: Theatre): Promise<string> {
  return resolved(theatre, await inProgress(theatre, await received(theatre)));
}

async function askToReopen(theatre: Theatre, number: string): Promise<void> {
  const note = "لم تعالج الإجابة أصل الطلب.";
  const { beneficiary } = theatre.company;
  await theatre.take(beneficiary, "requestReopen", { number, note }, "RESOLVED");
}

async function fiveBusinessDaysOn(theatre: Theatre): Promise<string> {
  const { businessDeadline } = await theatre.ask<{ businessDeadline: string }>(
    theatre.company.staff,
    "query ($from: DateTime!) { businessDeadline(from: $from, businessDays: 5) }",
    { from: theatre.time.now.toISOString() },
  );
  return businessDeadline;
}
