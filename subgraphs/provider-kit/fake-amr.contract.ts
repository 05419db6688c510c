import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type BusinessCalendar } from "../../domain/calendar/business-calendar";
import { calendarDays } from "../../domain/calendar/business-days";
import { localDate } from "../../domain/calendar/local-date";
import { ruledCalendar } from "../../domain/calendar/ruled-calendar";
import { RequestVerifier } from "../../platform/auth/service-tokens";
import { type OperationKind, verifyRequest } from "../../platform/auth/signature";
import { TokenVerifier } from "../../platform/auth/tokens";
import { SIGNING_SECRET } from "./callers.contract";

/** What amr answers next: a due instant, null, an error, or nothing for as long as anybody waits. */
export type AmrAnswer = Date | null | "ERROR" | "GARBAGE";

interface Question {
  readonly representations?: readonly [{ readonly __typename: string; readonly number: string }];
  readonly from?: string;
  readonly to?: string;
}

/** amr as far as a provider asks it: takes only what another subgraph signed, for a due instant as part of a mutation. */
export class FakeAmr implements AsyncDisposable {
  answer: AmrAnswer = null;
  /** Called before an answer is given, with the number that is asked about. */
  before: (number: string) => Promise<unknown> = () => Promise.resolve();
  readonly asked: string[] = [];
  /** The calendar in force; null while amr answers nothing about it. */
  calendar: BusinessCalendar | null = ruledCalendar();
  /** The spans of days that were read of the calendar. */
  readonly read: string[] = [];
  private readonly server = createServer((request, response) => {
    void text(request).then(async (body) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(await this.reply(request.headers, body)));
    });
  });

  static async start(): Promise<FakeAmr> {
    const amr = new FakeAmr();
    amr.server.listen(0, "127.0.0.1");
    await once(amr.server, "listening");
    return amr;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  private async reply(headers: Record<string, unknown>, body: string): Promise<object> {
    const { variables } = JSON.parse(body) as { variables: Question };
    if (variables.representations === undefined) {
      await expectAdmitted(headers, body, "query");
      return this.replyOfCalendar(variables);
    }
    await expectAdmitted(headers, body, "mutation");
    const [{ __typename, number }] = variables.representations;
    expect(__typename).toBe("FurasTicket");
    this.asked.push(number);
    await this.before(number);
    if (this.answer === "ERROR") return { data: null, errors: [{ message: "no" }] };
    if (this.answer === "GARBAGE") return { data: { _entities: [] } };
    return { data: { _entities: [{ dueAt: this.answer }] } };
  }

  private replyOfCalendar({ from = "", to = "" }: Question): object {
    if (this.calendar === null) return { data: null, errors: [{ message: "no" }] };
    const { version: calendarVersion } = this.calendar;
    if (from === "") return { data: { calendarVersion } };
    this.read.push(`${from}/${to}`);
    const calendar = calendarDays(localDate(from), localDate(to), this.calendar);
    return { data: { calendarVersion, calendar } };
  }
}

/** amr is asked by subgraphs alone here: no person's token is ever accepted. */
const NO_PEOPLE = TokenVerifier.forKeys({ keys: [] }, { issuer: "nobody", audience: "nobody" });

async function expectAdmitted(
  headers: Record<string, unknown>,
  body: string,
  operation: OperationKind,
): Promise<void> {
  const signed = verifyRequest(SIGNING_SECRET, new Date(), "amr", { headers, body });
  expect(signed?.operation).toBe(operation);
  const tokens = new RequestVerifier("amr", SIGNING_SECRET, NO_PEOPLE);
  const caller = await tokens.verify(String(headers["authorization"]));
  expect(caller).toMatchObject({ role: "SYSTEM", subject: "furas" });
}
