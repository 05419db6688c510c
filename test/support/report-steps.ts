import { type Caller } from "../../platform/auth/caller";
import {
  agent,
  type Answered,
  deliverNotices,
  payloadOf,
  type ReportHub,
  staff,
} from "./report-hub";

const STEP_TYPES: Record<string, string> = {
  startReview: "StartReviewInput",
  requestInformation: "RequestInformationInput",
  provideInformation: "ProvideInformationInput",
  referReport: "ReferReportInput",
  returnReport: "ReturnReportInput",
  startReport: "StartReportInput",
  resolveReport: "ResolveReportInput",
  closeReport: "CloseReportInput",
  withdrawReport: "WithdrawReportInput",
  rejectReport: "RejectReportInput",
  amendReport: "AmendReportInput",
  requestReopen: "RequestReopenInput",
  decideReopen: "DecideReopenInput",
  planReport: "PlanReportInput",
  declineReport: "DeclineReportInput",
};

/** Every step of a report, with an input that owes nothing. */
export const STEPS: Record<string, Record<string, unknown>> = {
  startReview: {},
  requestInformation: { missing: ["The invoice", "صورة العقد"] },
  provideInformation: { note: "Here it is." },
  referReport: {},
  returnReport: { note: "It belongs to another provider." },
  startReport: {},
  resolveReport: { note: "It has been mended." },
  closeReport: {},
  withdrawReport: {},
  rejectReport: { ruleId: "AMR-X2", note: "It is about the procedures." },
  amendReport: { title: "Another title" },
  requestReopen: { note: "It has not been mended." },
  decideReopen: { accept: true },
  planReport: { plannedFor: "2026-12-10" },
  declineReport: { note: "It is done in another way." },
};

export function stepMutation(operation: string): string {
  return /* GraphQL */ `
    mutation ($input: ${STEP_TYPES[operation] ?? ""}!) {
      ${operation}(input: $input) {
        report { number status version dueAt viewerSteps }
        userErrors { code path rule { id } allowed message { ar en } }
      }
    }
  `;
}

/** What a step answers, as tests read it. */
export interface Stepped {
  readonly report: {
    readonly number: string;
    readonly status: string;
    readonly version: number;
    readonly dueAt: string | null;
    readonly viewerSteps: readonly string[];
  } | null;
  readonly userErrors: Answered["userErrors"];
}

/** Takes a step and answers the payload, which must come without a top-level error. */
export async function step(
  hub: ReportHub,
  caller: Caller,
  operation: string,
  fields: { readonly number: string } & Record<string, unknown>,
): Promise<Stepped> {
  const input = { ...STEPS[operation], ...fields };
  const result = await hub.ask(caller, stepMutation(operation), { input });
  return payloadOf(result, operation) as Stepped;
}

/** Takes steps that must all be granted; each is who takes it and which, and its notices are handed over. */
export async function walk(
  hub: ReportHub,
  number: string,
  ...steps: readonly (readonly [Caller, string])[]
): Promise<void> {
  for (const [caller, operation] of steps) {
    const { userErrors } = await step(hub, caller, operation, { number });
    expect(userErrors).toEqual([]);
    await deliverNotices(hub);
  }
}

/** From its receipt to where the agent works on it. */
export const TO_PROGRESS = [
  [staff, "startReview"],
  [staff, "referReport"],
  [agent, "startReport"],
] as const;
