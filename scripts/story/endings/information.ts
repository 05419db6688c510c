import { expectThat } from "../stage";
import { type Act, type Theatre } from "../theatre";
import { withoutCarriers } from "../without-carriers";
import { received, underReview } from "./reports";

const MISSING = ["صورة العرض المقدم", "رقم المنافسة"];
/** After which a carrier that fails is given up. */
const MOST_ATTEMPTS = 10;

/** The beneficiary sends what is missing in time: the report goes on where it was (AMR-N2). */
export const informationProvided: Act = {
  title: { en: "Information asked for and provided", ar: "طلب معلومات واستكمالها" },
  async play(theatre) {
    const { staff, beneficiary } = theatre.company;
    const number = await awaiting(theatre);
    await theatre.time.advance("PT12H");
    const note = "أُرفقت صورة العرض ورقم المنافسة.";
    await theatre.take(beneficiary, "provideInformation", { number, note }, "UNDER_REVIEW");
    await theatre.time.advance("P3D");
    await theatre.stands(number, "UNDER_REVIEW");
    await theatre.refused(
      staff,
      "provideInformation",
      { number, note: "استكمال ثانٍ." },
      "INVALID_TRANSITION",
    );
  },
};

/** Reminded after 24 hours and cancelled after 48, counted from the hand-over of the notice (A3). */
export const cancelledAfter48Hours: Act = {
  title: { en: "Cancelled after 48 hours without an answer", ar: "إلغاء آلي بعد ٤٨ ساعة دون رد" },
  async play(theatre) {
    const number = await awaiting(theatre);
    await theatre.time.advance("PT24H");
    await theatre.stands(number, "AWAITING_INFORMATION", "INFORMATION_REMINDER");
    const { informationDueAt } = await theatre.look(number);
    await theatre.time.until(informationDueAt);
    const { history } = await theatre.stands(number, "AUTO_CANCELLED", "AUTO_CANCELLED");
    expectThat(history.at(-1)?.actor === "SYSTEM", "It was not the hub's clock that cancelled.");
  },
};

/** Nobody can be told: it waits and is never cancelled, and is asked for again once somebody can. */
export const noticeThatReachesNobody: Act = {
  title: { en: "A notice that reaches nobody", ar: "إشعار لا يصل إلى أحد" },
  async play(theatre) {
    const { staff, beneficiary } = theatre.company;
    const number = await underReview(theatre, await received(theatre));
    const asked = { number, missing: MISSING };
    await withoutCarriers(theatre.props.messages, async () => {
      await theatre.take(staff, "requestInformation", asked, "AWAITING_INFORMATION");
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1)
        await theatre.time.advance("PT9H");
    });
    const lost = await theatre.stands(number, "AWAITING_INFORMATION", "INFORMATION_MISSING");
    expectThat(lost.informationDueAt === null, "The 48 hours began though nobody was told.");
    const notice = lost.notifications.find(({ kind }) => kind === "INFORMATION_MISSING");
    expectThat(notice?.status === "FAILED", `The notice is ${String(notice?.status)}, not FAILED.`);

    await theatre.take(staff, "requestInformation", asked, "AWAITING_INFORMATION");
    const note = "أُرفق ما طُلب.";
    await theatre.take(beneficiary, "provideInformation", { number, note }, "UNDER_REVIEW");
  },
};

/** Asked for information, and the notice handed over: the 48 hours have begun. */
async function awaiting(theatre: Theatre): Promise<string> {
  const number = await underReview(theatre, await received(theatre));
  const { staff } = theatre.company;
  const asked = { number, missing: MISSING };
  await theatre.take(staff, "requestInformation", asked, "AWAITING_INFORMATION");
  await theatre.time.settle();
  const { informationDueAt } = await theatre.look(number);
  expectThat(informationDueAt !== null, "The notice was handed over and the 48 hours do not run.");
  return number;
}
