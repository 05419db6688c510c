import { expectThat } from "../stage";
import { type Act } from "../theatre";
import { askForTransformation, inProgress, resolved, suggest, taken } from "./reports";
import { businessDays } from "./tickets";

/** Planned for a day that passes, and kept in the end (AMR-T6). */
export const transformationPlanned: Act = {
  title: { en: "A transformation request planned", ar: "طلب تحول مجدول" },
  async play(theatre) {
    const { agents } = theatre.company;
    const asked = await askForTransformation(theatre, "إصدار شهادة خبرة ورقية");
    const number = await inProgress(theatre, await taken(theatre, asked));
    const plannedFor = (await businessDays(theatre, 10, 30))[0];
    const plan = { number, plannedFor, note: "تُطلق مع التحديث القادم." };
    const planned = await theatre.take(agents.ETIMAD, "planReport", plan, "PLANNED");
    await theatre.stands(number, "PLANNED", "PLANNED");
    await theatre.time.until(planned.dueAt);
    const late = await theatre.stands(number, "PLANNED", "OVERDUE");
    expectThat(late.overdue, "The promised date has passed and it is not overdue.");
    await resolved(theatre, number);
  },
};

/** Turned down by the provider, with its reasons (AMR-T5). */
export const transformationDeclined: Act = {
  title: { en: "A transformation request declined", ar: "طلب تحول مرفوض" },
  async play(theatre) {
    const { agents } = theatre.company;
    const asked = await askForTransformation(theatre, "تصديق عقد ورقي أمام موظف");
    const number = await inProgress(theatre, await taken(theatre, asked));
    const note = "يشترط النظام حضور الأطراف.";
    await theatre.take(agents.ETIMAD, "declineReport", { number, note }, "DECLINED");
    await theatre.stands(number, "DECLINED", "DECLINED");
  },
};

/** The same paper service by the same beneficiary (AMR-T4). */
export const transformationTwice: Act = {
  title: { en: "A transformation request made twice", ar: "طلب تحول مكرر" },
  async play(theatre) {
    const name = "استخراج كشف حساب ورقي";
    await taken(theatre, await askForTransformation(theatre, name));
    const { report, userErrors } = await askForTransformation(theatre, ` ${name} `);
    expectThat(report === null, "The same service was taken twice.");
    await theatre.showRefusal(userErrors, "AMR-T4");
  },
};

/** A suggestion that is taken up, and the same one again (AMR-S3). */
export const suggestion: Act = {
  title: { en: "A suggestion, and the same again", ar: "مقترح ثم المقترح نفسه" },
  async play(theatre) {
    const title = "تنبيه قبل إغلاق المنافسات";
    const number = await taken(theatre, await suggest(theatre, title));
    const { report, userErrors } = await suggest(theatre, title);
    expectThat(report === null, "The same suggestion was taken twice.");
    await theatre.showRefusal(userErrors, "AMR-S3");
    await inProgress(theatre, number);
    const plannedFor = (await businessDays(theatre, 3, 20))[0];
    const { agents } = theatre.company;
    await theatre.take(agents.ETIMAD, "planReport", { number, plannedFor }, "PLANNED");
    await resolved(theatre, number);
  },
};
