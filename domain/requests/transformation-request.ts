import { type Decision, grant, refuse } from "../decision";
import { BOUNDS } from "../lifecycle/bounds";
import { firstRefusals, invalidInput } from "../lifecycle/refusals";
import { textRefusals } from "../lifecycle/text";
import { isolated } from "../lifecycle/wording";
import { type Refusal } from "../refusal";
import { type LocalizedText } from "../text";
import { type EarlierRequest, earlierRefusals } from "./earlier-request";
import { type KnownService } from "./known-service";
import { normalText, saysSomething } from "./normal-text";
import { beneficiaryRefusals, type ReportClaim, textsRefusals } from "./report-claim";

/** A transformation request as it is typed, as far as it can be judged without looking anything up. */
export interface TransformationClaim extends ReportClaim {
  readonly paperServiceName: string;
}

/** A transformation request that reads well: texts without space around them, the name also in its normal form. */
export interface TransformationDraft {
  readonly paperServiceName: string;
  readonly normalName: string;
  readonly title: string;
  readonly description: string;
}

/** AMR-T1 and "At submission": what is wrong with a transformation request before any rule is weighed. */
export function readTransformation(
  claim: TransformationClaim,
  by: "BENEFICIARY" | "STAFF",
): Decision<TransformationDraft> {
  const refusals = [
    ...beneficiaryRefusals(claim, by),
    ...nameRefusals(claim.paperServiceName),
    ...textsRefusals(claim),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return grant({
    paperServiceName: claim.paperServiceName.trim(),
    normalName: normalText(claim.paperServiceName),
    title: claim.title.trim(),
    description: claim.description.trim(),
  });
}

/** AMR-T1: the name of the paper service is known. */
function nameRefusals(name: string): readonly Refusal[] {
  const field = "paperServiceName";
  const refusals = textRefusals(name, { field, most: BOUNDS.title, owed: true, lines: "ONE" });
  return refusals.length > 0 || saysSomething(name) ? refusals : [invalidInput(field, NO_NAME)];
}

/** What the rules of a transformation request may look at. */
export interface TransformationCase {
  readonly normalName: string;
  /** As it was given. */
  readonly serviceCode: string | null;
  /** All of the provider's. */
  readonly services: readonly KnownService[];
}

/**
 * AMR-T2: the service is on paper and has no digital alternative. One that is named by its code must be the
 * provider's. Granted with the listed paper service that is meant, by its code or by its name in either language; null
 * when the list has none, which is no obstacle: the list need not have every paper service.
 */
export function paperServiceOf({
  normalName,
  serviceCode,
  services,
}: TransformationCase): Decision<KnownService | null> {
  const listed = services.find(({ code }) => code === serviceCode);
  if (serviceCode !== null && listed === undefined) return refuse(notOfTheProvider(services));

  const named = services.filter((service) => isNamed(service, normalName));
  const meant = listed ?? named.find(({ digital }) => !digital) ?? null;
  const refusals = firstRefusals(
    () => (listed?.digital === true ? [isDigital("serviceCode", listed)] : []),
    () => named.filter(({ digital }) => digital).map((each) => isDigital(NAME, each)),
    () => (meant === null ? [] : alternativeRefusals(meant, listed ? "serviceCode" : NAME)),
  );
  return refusals.length > 0 ? refuse(...refusals.slice(0, 1)) : grant(meant);
}

/** AMR-T4: no earlier request of the same beneficiary for the same service, by its normal name or its code. */
export function similarRequestRefusals(earlier: readonly EarlierRequest[]): readonly Refusal[] {
  return earlierRefusals(earlier, { rule: "AMR-T4", field: NAME, message: REQUESTED_BEFORE });
}

const NAME = "paperServiceName";

function isNamed({ name }: KnownService, normalName: string): boolean {
  return [name.ar, name.en].some((each) => normalText(each) === normalName);
}

function notOfTheProvider(services: readonly KnownService[]): Refusal {
  const onPaper = services.filter(({ digital }) => !digital).map(({ code }) => code);
  return invalidInput("serviceCode", NOT_OF_THE_PROVIDER, onPaper);
}

function isDigital(field: string, { code }: KnownService): Refusal {
  return ruled(field, {
    ar: `الخدمة ${isolated(code)} رقمية، وطلب التحول للخدمات الورقية.`,
    en: `The service ${code} is digital already; a transformation request is for a service on paper.`,
  });
}

function alternativeRefusals(
  { digitalAlternative: code }: KnownService,
  field: string,
): readonly Refusal[] {
  if (code === null) return [];
  const message = {
    ar: `لهذه الخدمة الورقية بديل رقمي: ${isolated(code)}.`,
    en: `This service on paper has a digital alternative: ${code}.`,
  };
  return [{ ...ruled(field, message), allowed: [code] }];
}

function ruled(field: string, message: LocalizedText): Refusal {
  return { code: "RULE_REFUSED", message, path: ["input", field], rule: "AMR-T2" };
}

const NO_NAME: LocalizedText = {
  ar: "ليس في هذا النص اسم خدمة.",
  en: "There is no name of a service in this text.",
};

const NOT_OF_THE_PROVIDER: LocalizedText = {
  ar: "لا توجد لدى الجهة خدمة بهذا الرمز.",
  en: "The provider has no service of this code.",
};

const REQUESTED_BEFORE: LocalizedText = {
  ar: "سبق للمستفيد تقديم طلب تحول مماثل لهذه الخدمة.",
  en: "The beneficiary has made a similar transformation request for this service before.",
};
