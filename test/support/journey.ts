import { type LocalizedText } from "../../domain/text";
import { inRiyadh } from "./build-ticket-clock";
import { type MessageBox, openMessageBox } from "./message-box";
import { type JourneyReport, REPORT_AS_SEEN } from "./journey-report";
import {
  complaintInput,
  FIRST_PERSON,
  openLateTicket,
  openTicket,
  type ProviderName,
  SECOND_PERSON,
} from "./scenario";
import { type Subscription } from "./subscription";
import { startTestHub, type TestHub } from "./test-hub";

/** Who takes part in a journey: the owner of its cases, somebody else, and people of the regulator and the providers. */
export type Traveller = "beneficiary" | "stranger" | "staff" | "admin" | "etimad" | "furas" | "mof";

/** What a mutation answers that the caller can mend. */
export interface JourneyError {
  readonly code: string;
  readonly path: readonly string[] | null;
  readonly rule: { readonly id: string } | null;
  readonly allowed: readonly string[] | null;
  readonly message: LocalizedText;
}

/** One change as a subscription gives it. */
export interface FollowedChange {
  readonly reportChanged: {
    readonly change: { readonly cursor: string; readonly to: string; readonly actor: string };
    readonly report: { readonly number: string };
  };
}

type Payload = Record<string, unknown> & { readonly userErrors: readonly JourneyError[] };

const USER_ERRORS = "userErrors { code path rule { id } allowed message { ar en } }";
const FOLLOW = `subscription ($number: ID!) {
  reportChanged(number: $number, after: "START") { change { cursor to actor } report { number } }
}`;

/**
 * A whole hub as its users see it: one endpoint, a token for each of them, and a time that stands where it is set.
 * Whatever goes on without a request is done when time has been set and when a step has been taken.
 */
export class Journey {
  readonly followed = new Map<string, Subscription<FollowedChange>>();

  private constructor(
    readonly hub: TestHub,
    private readonly tokens: Readonly<Record<Traveller, string>>,
    readonly box: MessageBox,
  ) {}

  /** Begins at a time of Riyadh's clock. */
  static async begin(time: string, options: { readonly dataDir?: string } = {}): Promise<Journey> {
    const box = openMessageBox();
    const hub = await startTestHub({ ...options, carriers: box.carriers });
    const { tokens } = hub;
    const journey = new Journey(
      hub,
      {
        beneficiary: await tokens.beneficiary(FIRST_PERSON),
        stranger: await tokens.beneficiary(SECOND_PERSON),
        staff: await tokens.staff(),
        admin: await tokens.admin(),
        etimad: await tokens.agent("ETIMAD"),
        furas: await tokens.agent("FURAS"),
        mof: await tokens.agent("MOF"),
      },
      box,
    );
    await journey.at(time);
    return journey;
  }

  tokenOf(traveller: Traveller): string {
    return this.tokens[traveller];
  }

  /** Sets the time, and does what is due by then. */
  async at(time: string | Date): Promise<void> {
    this.hub.clock.set(typeof time === "string" ? inRiyadh(time) : time);
    await this.hub.settle();
  }

  /** Asks, and gives data that come without an error. */
  async ask<Data>(who: Traveller, query: string, variables: object = {}): Promise<Data> {
    const result = await this.hub.ask<Data>(this.tokens[who], query, { ...variables });
    if (!result.data || result.errors) throw new Error(JSON.stringify(result));
    return result.data;
  }

  /** Takes a mutation with one input, which is not refused at the top level. */
  async mutate(who: Traveller, name: string, input: object, fields = ""): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${fields} ${USER_ERRORS} } }`;
    return (await this.ask<{ payload: Payload }>(who, mutation, { input })).payload;
  }

  /** Takes a step that must be granted, and does what is due. */
  async take(who: Traveller, step: string, input: object): Promise<void> {
    expect((await this.mutate(who, step, input)).userErrors).toEqual([]);
    await this.hub.settle();
  }

  /** Takes a step that is refused, and answers why: the first reason. */
  async refused(who: Traveller, step: string, input: object): Promise<JourneyError> {
    const [error] = (await this.mutate(who, step, input)).userErrors;
    if (error === undefined) throw new Error(`${step} was granted.`);
    return error;
  }

  /** A report as somebody sees it; null when they may not. */
  async see(who: Traveller, number: string): Promise<JourneyReport | null> {
    const answer = await this.ask<{ report: JourneyReport | null }>(who, REPORT_AS_SEEN, {
      number,
    });
    return answer.report;
  }

  /** A report as staff see it. */
  async look(number: string): Promise<JourneyReport> {
    const report = await this.see("staff", number);
    if (report === null) throw new Error(`There is no report ${number}.`);
    return report;
  }

  /** Escalates a ticket of the beneficiary's, a late one when none is named; follows the complaint from then on. */
  async complain(fields: Complaint = {}): Promise<string> {
    const { by = "beneficiary", provider = "Etimad", ticket, ...input } = fields;
    const number = ticket ?? (await openLateTicket(this.hub, provider)).number;
    const complaint = complaintInput(provider, number, input);
    return this.submit(by, "submitComplaint", complaint, "complaint");
  }

  /** A ticket of the beneficiary's that was just opened with a provider. */
  async ticket(provider: ProviderName, fields: object = {}): Promise<string> {
    return (await openTicket(this.hub, provider, fields)).number;
  }

  /** Submits what is taken, and follows the report from then on. */
  async submit(who: Traveller, name: string, input: object, field: string): Promise<string> {
    const payload = await this.mutate(who, name, input, `${field} { number }`);
    expect(payload.userErrors).toEqual([]);
    const { number } = payload[field] as { number: string };
    await this.hub.settle();
    this.follow(who, number);
    return number;
  }

  /** From its receipt to where an agent works on it. */
  async toProgress(number: string, agent: Traveller = "etimad"): Promise<void> {
    await this.take("staff", "startReview", { number });
    await this.take("staff", "referReport", { number });
    await this.take(agent, "startReport", { number });
  }

  /** From its receipt to its answer. */
  async toAnswer(number: string, note = "عولج الطلب."): Promise<void> {
    await this.toProgress(number);
    await this.take("etimad", "resolveReport", { number, note });
  }

  async end(): Promise<void> {
    await Promise.all([...this.followed.values()].map((each) => each.close()));
    await this.hub.close();
  }

  private follow(who: Traveller, number: string): void {
    const token = this.tokens[who];
    this.followed.set(number, this.hub.subscribe<FollowedChange>(token, FOLLOW, { number }));
  }
}

/** What a complaint is about, as far as a test cares. */
interface Complaint {
  readonly by?: Traveller;
  readonly provider?: ProviderName;
  readonly ticket?: string;
  readonly [field: string]: unknown;
}
