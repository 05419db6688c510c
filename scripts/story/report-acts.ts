import * as operations from "./operations";
import { ask, expectThat, type Player, type Stage } from "./stage";
import { wordsOf } from "./words";

interface UserError {
  readonly code: string;
  readonly message: { readonly ar: string; readonly en: string };
  readonly rule: { readonly id: string } | null;
  readonly allowedAt: string | null;
}
/** The verdict on one ticket. */
export interface Weighed {
  readonly verdict: string;
  readonly ground: string | null;
  readonly eligibleAt: string | null;
  readonly decisions: ReadonlyArray<{
    readonly rule: { readonly id: string };
    readonly outcome: string;
    readonly explanation: { readonly ar: string; readonly en: string };
  }>;
}
/** The answer to a submission. */
export interface Submitted {
  readonly complaint: {
    readonly number: string;
    readonly status: string;
    readonly dueAt: string;
    readonly submittedAt: string;
    readonly history: ReadonlyArray<{ readonly cursor: string; readonly to: string }>;
  } | null;
  readonly userErrors: readonly UserError[];
}

interface Taking {
  readonly operation: string;
  readonly input: object;
  readonly leadsTo: string;
}
interface Step {
  readonly step: {
    readonly report: { readonly status: string } | null;
    readonly userErrors: readonly UserError[];
  };
}

/** What the rulebook says of escalating a ticket now. */
export async function weigh(stage: Stage, player: Player, ticketNumber: string): Promise<Weighed> {
  const { complaintEligibility } = await ask<{ complaintEligibility: Weighed }>(
    stage,
    player,
    operations.MAY_I_ESCALATE,
    { ticketNumber },
  );
  return complaintEligibility;
}

/** Submits a complaint about a ticket, and gives the answer as it came. */
export async function submit(
  stage: Stage,
  player: Player,
  ticketNumber: string,
): Promise<Submitted> {
  const input = {
    provider: "ETIMAD",
    ticketNumber,
    channel: "WEBSITE",
    title: "تأخر الرد على شكوى في المنافسات",
    description: "قُدّمت الشكوى إلى اعتماد ولم يصل رد في المدة.",
  };
  const { submitComplaint } = await ask<{ submitComplaint: Submitted }>(
    stage,
    player,
    operations.SUBMIT,
    { input },
  );
  return submitComplaint;
}

/** Takes one step of a report; the story ends when it does not lead where it should. */
export async function take(
  stage: Stage,
  player: Player,
  { operation, input, leadsTo }: Taking,
): Promise<void> {
  const { step } = await ask<Step>(stage, player, operation, { input });
  const [error] = step.userErrors;
  expectThat(
    step.report?.status === leadsTo,
    `Not ${leadsTo}: ${error?.message.en ?? "no reason"}`,
  );
  const { en, ar } = wordsOf(leadsTo);
  await stage.say(`   ${player.en}: ${en}`, `   ${player.ar}: ${ar}`);
}

/** The same number as a person may type it: Arabic-Indic digits, and a space in the middle (A13). */
export function spelledOtherwise(number: string): string {
  const digits = number.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)));
  return `${digits.slice(0, 6)} ${digits.slice(6)}`;
}
