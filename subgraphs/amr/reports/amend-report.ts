import { type Decision, grant, refuse } from "../../../domain/decision";
import { amendReport } from "../../../domain/lifecycle/report-steps";
import { normalSuggestion, sameSuggestionRefusals } from "../../../domain/requests/suggestion";
import { type Refusal } from "../../../domain/refusal";
import { type Work } from "../unit-of-work";
import { type Report } from "./report";
import { searchWordsOf } from "./search-words";
import { type DecideStep, type StepInput, type StepRequest, type TakenStep } from "./take-step";

/** What `amendReport` is asked with; null and left out are the same, and leave what there is. */
export interface AmendInput extends StepInput {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly documentIds?: readonly string[] | null;
}

/**
 * AMR-P5: corrects title, description and documents; the earlier text is kept. What the verdict rests on stays as
 * it is. A suggestion is compared by what it says from here on, and may not become another one of the same
 * beneficiary (AMR-S3).
 */
export function amending({ title, description, documentIds = null }: AmendInput): DecideStep {
  const given = { title: title ?? null, description: description ?? null, documentIds };
  return async (work, report, request): Promise<Decision<TakenStep>> => {
    const decision = amendReport(report.state, { ...request, ...given }, work.calendar);
    if (!decision.granted) return decision;
    const refusals = documentIds === null ? [] : await replace(work, report, documentIds, request);
    if (refusals.length > 0) return refuse(...refusals);

    const move = decision.value;
    const after = reworded({ ...report, ...wordingOf(report, given), state: move.state });
    if (isReworded(report, after)) {
      const same = await sameAs(work, report, after);
      if (same.length > 0) return refuse(...same);
      await keepEarlierText(work, report, after);
    }
    return grant({ report: after, move });
  };
}

function reworded(report: Report): Report {
  return report.track === "SUGGESTION"
    ? { ...report, normalText: normalSuggestion(report) }
    : report;
}

/** The database has the last word: of two that become the same at once, one is refused. */
async function sameAs(work: Work, before: Report, after: Report): Promise<readonly Refusal[]> {
  const sought = after.normalText === before.normalText ? null : soughtBy(after);
  if (sought === null) return [];
  const refusals = () => work.earlier.suggestions(sought).then(sameSuggestionRefusals);
  const found = await refusals();
  return found.length > 0 || (await work.reports.trySave(after)) ? found : refusals();
}

/** What AMR-S3 looks for; null for a report that is no suggestion. */
function soughtBy({ normalText, serviceCode, channel, beneficiary: of }: Report) {
  const isSuggestion = normalText !== null && serviceCode !== null && channel !== null;
  return isSuggestion ? { of, serviceCode, channel, normalText } : null;
}

type Given = Pick<Report, "title" | "description">;

function wordingOf(
  report: Given,
  { title, description }: { title: string | null; description: string | null },
): Given {
  return {
    title: title?.trim() ?? report.title,
    description: description?.trim() ?? report.description,
  };
}

function isReworded(before: Given, after: Given): boolean {
  return before.title !== after.title || before.description !== after.description;
}

async function keepEarlierText(work: Work, before: Report, after: Report): Promise<void> {
  const { number, title, description } = before;
  const { version } = after.state;
  await work.reportHistory.addText({ number, version, title, description });
  await work.reports.putSearchWords(number, searchWordsOf(after));
}

/** AMR-C8: the picture is what the verdict on an outage rests on, so one stays. */
async function replace(
  { documents }: Work,
  { number, ground }: Report,
  ids: readonly string[],
  { caller }: StepRequest,
): Promise<readonly Refusal[]> {
  const needsPicture = ground === "PROVIDER_INTAKE_OUTAGE";
  if (needsPicture && !(await documents.hasPicture(ids, caller, number))) return [PICTURE_STAYS];
  return documents.replace(number, ids, caller);
}

const PICTURE_STAYS: Refusal = {
  code: "RULE_REFUSED",
  message: {
    ar: "قُبلت الشكوى بصورة من الإشكالية، فتبقى صورة منها بين المستندات.",
    en: "The complaint was accepted on a picture of the problem, so one stays among its documents.",
  },
  path: ["input", "documentIds"],
  rule: "AMR-C8",
};
