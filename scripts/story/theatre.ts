import { type LocalizedText } from "../../domain/text";
import { type Cast } from "./main-path";
import { REPORT_FIELDS, type SeenReport, USER_ERRORS, type UserError } from "./report-view";
import { type SandboxTime } from "./sandbox-time";
import { whole } from "./shown-text";
import { ask, expectThat, type Player, type Stage } from "./stage";
import { wordsOf } from "./words";

/** Everybody of the play of all endings. */
export interface Company extends Cast {
  readonly agents: Readonly<Record<"ETIMAD" | "FURAS" | "MOF", Player>>;
  /** Another beneficiary, to whom nothing of the first belongs. */
  readonly stranger: Player;
  readonly admin: Player;
}

/** What a play of all endings has to work with. */
export interface Props extends Stage {
  readonly company: Company;
  readonly time: SandboxTime;
  /** Takes a part of the hub down for as long as something is played without it. */
  readonly without: (part: string, play: () => Promise<void>) => Promise<void>;
  /** Where the messages of the sandbox's carriers lie. */
  readonly messages: string;
}

/** One ending, played from its beginning. */
export interface Act {
  readonly title: LocalizedText;
  readonly play: (theatre: Theatre) => Promise<void>;
}

/** What every step is given, and what it takes besides. */
interface StepInput {
  readonly number: string;
  readonly [field: string]: unknown;
}
interface Answer {
  readonly done: { readonly report: SeenReport | null; readonly userErrors: readonly UserError[] };
}

/** Plays steps and shows what came of them: every text that is shown is whole in both languages, or the story ends. */
export class Theatre {
  private readonly told = new Set<string>();

  constructor(readonly props: Props) {}

  get company(): Company {
    return this.props.company;
  }

  get time(): SandboxTime {
    return this.props.time;
  }

  async say(en: string, ar: string): Promise<void> {
    whole({ en, ar }, "A line of the story");
    await this.props.say(`   ${en}`, `   ${ar}`);
  }

  ask<Data>(player: Player, query: string, variables: object = {}): Promise<Data> {
    return ask<Data>(this.props, player, query, variables);
  }

  /** Takes one step of a report that leads to a status, and shows it with the notices it brought. */
  async take(player: Player, step: string, input: StepInput, leadsTo: string): Promise<SeenReport> {
    const { report, userErrors } = await this.step(player, step, input);
    const why = userErrors[0]?.message.en ?? "no reason";
    expectThat(report?.status === leadsTo && userErrors.length === 0, `${step}: ${why}`);
    const words = wordsOf(leadsTo);
    await this.say(`${player.en}: ${step} → ${words.en}`, `${player.ar}: ${words.ar}`);
    return this.look(input.number);
  }

  /** Tries a step that the rules refuse, and shows the refusal. */
  async refused(player: Player, step: string, input: StepInput, code: string): Promise<void> {
    const { userErrors } = await this.step(player, step, input);
    await this.showRefusal(userErrors, code);
  }

  /** Shows why something was refused; `by` is the code, or the id of the rule. */
  async showRefusal(userErrors: readonly UserError[], by: string): Promise<void> {
    const refusal = userErrors.find(({ code, rule }) => (rule?.id ?? code) === by);
    const instead = userErrors.map(({ code, rule }) => rule?.id ?? code).join(", ");
    expectThat(refusal !== undefined, `Not refused by ${by} but by ${instead || "nothing"}.`);
    const { en, ar } = whole(refusal.message, `The refusal ${by}`);
    await this.say(`Refused by ${by}: ${en}`, `مرفوض (${by}): ${ar}`);
  }

  /** The report as it stands; its notices that nobody has seen yet are shown. */
  async look(number: string): Promise<SeenReport> {
    const query = `query ($number: ID!) { report(number: $number) { ${REPORT_FIELDS} } }`;
    const { staff } = this.company;
    const { report } = await this.ask<{ report: SeenReport | null }>(staff, query, { number });
    expectThat(report !== null, `There is no report ${number}.`);
    for (const { id, kind, text } of report.notifications) {
      if (this.told.has(id)) continue;
      this.told.add(id);
      const { en, ar } = whole(text, `The notice ${kind} of ${number}`);
      await this.say(`✉ ${kind}: ${en}`, `✉ ${ar}`);
    }
    return report;
  }

  /** The report, which must stand so; says who brought it there. */
  async stands(number: string, status: string, ...notices: readonly string[]): Promise<SeenReport> {
    const report = await this.look(number);
    expectThat(report.status === status, `${number} is ${report.status}, not ${status}.`);
    const kinds = report.notifications.map(({ kind }) => kind);
    for (const kind of notices) {
      const count = kinds.filter((one) => one === kind).length;
      expectThat(count === 1, `${number} has ${String(count)} notices ${kind}, not one.`);
    }
    const { en, ar } = wordsOf(status);
    await this.say(`The report is ${en}`, `حالة البلاغ: ${ar}`);
    return report;
  }

  private async step(player: Player, step: string, input: object): Promise<Answer["done"]> {
    const type = `${step.charAt(0).toUpperCase()}${step.slice(1)}Input`;
    const field = step === "reclassifyComplaint" ? "report: complaint" : "report";
    const mutation = `mutation ($input: ${type}!) {
      done: ${step}(input: $input) { ${field} { ${REPORT_FIELDS} } ${USER_ERRORS} }
    }`;
    return (await this.ask<Answer>(player, mutation, { input })).done;
  }
}
