import { MOST_BUSINESS_DAYS } from "../../../domain/calendar/business-days";
import { invalidInput } from "../../../domain/lifecycle/refusals";
import { type Refusal } from "../../../domain/refusal";
import { invariant } from "../../../platform/errors";
import { type RequestContext } from "../context";
import { answerOnce } from "../reports/answer-once";
import { type Actor } from "../reports/report";
import { type Work } from "../unit-of-work";
import { type Provider } from "./provider";
import { levelAt } from "./service-level";

/** What `setResolutionBusinessDays` is asked with; null and left out are the same: the provider declares none. */
export interface LevelInput {
  readonly provider: string;
  readonly businessDays?: number | null;
  readonly idempotencyKey?: string | null;
}

/** The provider as it is now; null when it was not found, or the level was refused. */
export interface LevelOutcome {
  readonly provider: Provider | null;
  readonly refusals: readonly Refusal[];
}

interface LevelAnswer {
  readonly refusals: readonly Refusal[];
}

type Context = Pick<RequestContext, "caller" | "unitOfWork" | "loaders">;

/**
 * calendar.md: the level holds for tickets opened from this instant on, also when they are entered later, and moves
 * no deadline. The level that is in force already is no change.
 */
export async function setResolutionBusinessDays(
  { caller, unitOfWork, loaders }: Context,
  input: LevelInput,
): Promise<LevelOutcome> {
  invariant(caller !== null, "a service level is set by somebody");
  const asked = { caller, operation: "setResolutionBusinessDays", input };
  const outcome = await unitOfWork.run((work) =>
    answerOnce(work.manager, asked, () => decide(work, input, caller)),
  );
  const refusals = "refusal" in outcome ? [outcome.refusal] : outcome.answer.refusals;
  const provider = refusals.length > 0 ? null : await loaders.provider.load(input.provider);
  return { provider, refusals };
}

async function decide(
  work: Work,
  { provider, businessDays = null }: LevelInput,
  by: Actor,
): Promise<LevelAnswer> {
  if (!isLevel(businessDays)) return { refusals: [NOT_A_LEVEL] };
  const levels = await work.providers.lockServiceLevels(provider);
  if (levels === null) return { refusals: [NOT_FOUND] };
  // The instant is read once the provider is locked: whatever was taken in before was opened before.
  if (levelAt(levels, work.now) !== businessDays) {
    await work.providers.addServiceLevel(provider, { validFrom: work.now, businessDays }, by);
  }
  return { refusals: [] };
}

function isLevel(days: number | null): boolean {
  return days === null || (days >= 1 && days <= MOST_BUSINESS_DAYS);
}

const NOT_A_LEVEL = invalidInput("businessDays", {
  ar: `عدد أيام العمل من 1 إلى ${MOST_BUSINESS_DAYS}، أو لا شيء إن لم تعلن الجهة مدة.`,
  en: `Business days are 1 to ${MOST_BUSINESS_DAYS}, or null when the provider declares none.`,
});

const NOT_FOUND: Refusal = {
  code: "NOT_FOUND",
  message: { ar: "لا توجد جهة بهذا الرمز.", en: "There is no provider of this code." },
  path: ["input", "provider"],
};
