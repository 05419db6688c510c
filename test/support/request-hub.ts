import { type Caller } from "../../platform/auth/caller";
import { type Answered, payloadOf, type ReportHub } from "./report-hub";

const USER_ERRORS = "userErrors { code path rule { id } allowed message { ar en } }";
const REPORT = "number status track title service { code } submittedAt dueAt";

const OPERATIONS = {
  submitTransformationRequest: /* GraphQL */ `
    mutation ($input: SubmitTransformationRequestInput!) {
      submitTransformationRequest(input: $input) {
        report: transformationRequest { ${REPORT} paperServiceName plannedFor }
        ${USER_ERRORS}
      }
    }
  `,
  submitSuggestion: /* GraphQL */ `
    mutation ($input: SubmitSuggestionInput!) {
      submitSuggestion(input: $input) {
        report: suggestion { ${REPORT} channel plannedFor }
        ${USER_ERRORS}
      }
    }
  `,
};

/** What submitting a transformation request or a suggestion answers, as tests read it. */
export interface Requested {
  readonly report: {
    readonly number: string;
    readonly status: string;
    readonly track: string;
    readonly service: { readonly code: string } | null;
    readonly dueAt: string;
  };
  readonly userErrors: Answered["userErrors"];
}

type Input = Record<string, unknown>;

/** A transformation request that says all that it must. */
function transformationInput(fields: Input = {}): Input {
  return {
    provider: "MOF",
    paperServiceName: "نموذج صرف العوائد",
    title: "تحويل النموذج",
    description: "The form is on paper.",
    ...fields,
  };
}

/** A suggestion that says all that it must. */
function suggestionInput(fields: Input = {}): Input {
  return {
    provider: "ETIMAD",
    serviceCode: "ETIMAD-TENDERS",
    channel: "WEBSITE",
    title: "بحث أسرع",
    description: "البحث في المنافسات بالكلمات",
    ...fields,
  };
}

/** Asks for a transformation and answers the payload, which must come without a top-level error. */
export function requestTransformation(
  hub: ReportHub,
  caller: Caller,
  fields: Input = {},
): Promise<Requested> {
  return submitted(hub, caller, "submitTransformationRequest", transformationInput(fields));
}

/** Suggests and answers the payload, which must come without a top-level error. */
export function suggest(hub: ReportHub, caller: Caller, fields: Input = {}): Promise<Requested> {
  return submitted(hub, caller, "submitSuggestion", suggestionInput(fields));
}

async function submitted(
  hub: ReportHub,
  caller: Caller,
  operation: keyof typeof OPERATIONS,
  input: Input,
): Promise<Requested> {
  const result = await hub.ask(caller, OPERATIONS[operation], { input });
  return payloadOf(result, operation) as Requested;
}

/** Puts a service on paper on a provider's list. */
export async function listPaperService(
  { amr }: ReportHub,
  code: string,
  fields: {
    readonly name?: string;
    readonly alternative?: string;
    readonly provider?: string;
  } = {},
): Promise<void> {
  const { name = code, alternative = null, provider = "MOF" } = fields;
  await amr.database.query(
    `insert into service (code, provider_code, name_ar, name_en, digital, digital_alternative)
       values ($1, $2, $3, $1, false, $4)`,
    [code, provider, name, alternative],
  );
}

/** How many of several submissions at once were taken: each of the others was refused by one rule. */
export function takenOf(
  answers: readonly { readonly userErrors: Requested["userErrors"] }[],
): number {
  const refused = answers.flatMap(({ userErrors }) => userErrors);
  expect(refused.every(({ code }) => code === "RULE_REFUSED")).toBe(true);
  return answers.length - refused.length;
}
