import { type Decision, grant, refuse } from "../decision";
import { invalidInput } from "../lifecycle/refusals";
import { isolated } from "../lifecycle/wording";
import { type Refusal } from "../refusal";
import { type LocalizedText } from "../text";
import { type EarlierRequest, earlierRefusals } from "./earlier-request";
import { type KnownService } from "./known-service";
import { normalText, saysSomething } from "./normal-text";
import { beneficiaryRefusals, type ReportClaim, textsRefusals } from "./report-claim";

/** A suggestion that reads well: texts without space around them, and the text by which it is the same as another. */
export interface SuggestionDraft {
  readonly normalSuggestion: string;
  readonly title: string;
  readonly description: string;
}

/** "At submission": what is wrong with a suggestion before any rule is weighed. */
export function readSuggestion(
  claim: ReportClaim,
  by: "BENEFICIARY" | "STAFF",
): Decision<SuggestionDraft> {
  const { title, description } = claim;
  const texts = textsRefusals(claim);
  const mute = texts.length === 0 && ![title, description].some(saysSomething);
  const refusals = [
    ...beneficiaryRefusals(claim, by),
    ...texts,
    ...(mute ? [invalidInput("description", SAYS_NOTHING)] : []),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return grant({
    normalSuggestion: normalSuggestion(claim),
    title: title.trim(),
    description: description.trim(),
  });
}

/**
 * AMR-S3 with A14: what is suggested is what the description says, whatever the title calls it; only where the
 * description has neither letter nor digit does the title say it.
 */
export function normalSuggestion({
  title,
  description,
}: Pick<ReportClaim, "title" | "description">): string {
  return normalText(saysSomething(description) ? description : title);
}

/** What the rules of a suggestion may look at. */
export interface SuggestionCase {
  /** As it was given. */
  readonly serviceCode: string;
  /** All of the provider's. */
  readonly services: readonly KnownService[];
}

/**
 * AMR-S1, AMR-S4, AMR-X4: the service is known, the provider's, and digital. Granted with it. For one on paper its
 * transformation may be requested instead.
 */
export function digitalServiceOf({
  serviceCode,
  services,
}: SuggestionCase): Decision<KnownService> {
  const service = services.find(({ code }) => code === serviceCode);
  if (service === undefined) return refuse(notOfTheProvider(services));
  return service.digital ? grant(service) : refuse(isOnPaper(service));
}

/** AMR-S3: the beneficiary has not made the same suggestion for the same service and channel before. */
export function sameSuggestionRefusals(earlier: readonly EarlierRequest[]): readonly Refusal[] {
  return earlierRefusals(earlier, {
    rule: "AMR-S3",
    field: "description",
    message: SUGGESTED_BEFORE,
  });
}

function notOfTheProvider(services: readonly KnownService[]): Refusal {
  const digital = services.filter((each) => each.digital).map(({ code }) => code);
  return invalidInput("serviceCode", NOT_OF_THE_PROVIDER, digital);
}

function isOnPaper({ code }: KnownService): Refusal {
  const message = {
    ar: `الخدمة ${isolated(code)} ورقية، والاقتراح للخدمات الرقمية؛ بالإمكان تقديم طلب تحول.`,
    en: `The service ${code} is on paper, and a suggestion is about a digital one; its transformation may be requested.`,
  };
  return { code: "RULE_REFUSED", message, path: ["input", "serviceCode"], rule: "AMR-S4" };
}

const NOT_OF_THE_PROVIDER: LocalizedText = {
  ar: "لا توجد لدى الجهة خدمة بهذا الرمز.",
  en: "The provider has no service of this code.",
};

const SAYS_NOTHING: LocalizedText = {
  ar: "ليس في هذا النص اقتراح.",
  en: "There is no suggestion in this text.",
};

const SUGGESTED_BEFORE: LocalizedText = {
  ar: "سبق للمستفيد تقديم الاقتراح نفسه على هذه الخدمة وقناتها.",
  en: "The beneficiary has made the same suggestion for this service and channel before.",
};
