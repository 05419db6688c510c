import { Kind, parse } from "graphql";
import { FIRST_PERSON, openLateTicket, submitted, takeReportStep } from "../support/scenario";
import { readFileSync } from "node:fs";
import { type Answer, firstEvent, verdictOf } from "../support/answer";
import { startTestHub, type TestHub } from "../support/test-hub";
import {
  type CallerName,
  CALLERS,
  type Row,
  ROWS,
  STREAMS,
  type Subjects,
} from "../support/who-may";

const QUIET_MS = 1_000;
const cells = (rows: readonly Row[]) =>
  rows.flatMap((row) => CALLERS.map((caller) => ({ ...row, caller })));
const expected = (may: readonly CallerName[], caller: CallerName) => {
  if (caller === "SIGNED_OUT") return "UNAUTHENTICATED";
  return may.includes(caller) ? "ALLOWED" : "FORBIDDEN";
};

describe("who may do what", () => {
  let hub: TestHub;
  let subjects: Subjects;
  const tokens = new Map<CallerName, string | null>();

  beforeAll(async () => {
    hub = await startTestHub();
    tokens.set("SIGNED_OUT", null);
    tokens.set("BENEFICIARY", await hub.tokens.beneficiary(FIRST_PERSON));
    tokens.set("AGENT", await hub.tokens.agent("ETIMAD"));
    tokens.set("OTHER_AGENT", await hub.tokens.agent("FURAS"));
    tokens.set("STAFF", await hub.tokens.staff());
    tokens.set("ADMIN", await hub.tokens.admin());
    tokens.set("DEVELOPER", await hub.tokens.developer());
    subjects = await aCase();
  }, 60_000);
  afterAll(() => hub.close());

  it("has a row for every operation of the schema but viewer", () => {
    const { definitions } = parse(readFileSync("schema/api.graphql", "utf8"));
    const roots = ["Query", "Mutation", "Subscription"];
    const operations = definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && roots.includes(definition.name.value)
        ? (definition.fields ?? []).map(({ name }) => name.value)
        : [],
    );

    const rows = [...ROWS, ...STREAMS].map(({ name }) => name);
    expect(rows.sort()).toEqual(operations.filter((name) => name !== "viewer").sort());
  });

  it.each(CALLERS)("answers viewer to everybody, %s too", async (caller) => {
    const { data, errors } = await overHttp(caller, "{ viewer { role } }");

    expect(errors).toBeUndefined();
    expect(data?.["viewer"] === null).toBe(!tokens.get(caller));
  });

  it.each(cells(ROWS))("$name over HTTP as $caller", async ({ may, caller, operation }) => {
    const answer = await overHttp(caller, operation(subjects));

    expect(verdictOf(answer)).toBe(expected(may, caller));
  });

  it.each(cells(ROWS))("$name over WebSocket as $caller", async ({ may, caller, operation }) => {
    const answer = await overWebSocket(caller, operation(subjects));

    expect(verdictOf(answer)).toBe(expected(may, caller));
  });

  it.each(cells(STREAMS))("$name over WebSocket as $caller", async ({ may, caller, operation }) => {
    const answer = await overWebSocket(caller, operation(subjects));

    expect(verdictOf(answer)).toBe(expected(may, caller));
  });

  it.each(cells(STREAMS))(
    "$name over HTTP (SSE) as $caller",
    async ({ may, caller, operation }) => {
      const answer = await overEvents(caller, operation(subjects));

      expect(verdictOf(answer)).toBe(expected(may, caller));
    },
  );

  function overHttp(caller: CallerName, query: string): Promise<Answer> {
    return hub.ask(tokens.get(caller) ?? null, query);
  }

  async function overWebSocket(caller: CallerName, query: string): Promise<Answer> {
    const subscription = hub.subscribe(tokens.get(caller) ?? null, query);
    try {
      return await subscription.next();
    } finally {
      await subscription.close();
    }
  }

  async function overEvents(caller: CallerName, query: string): Promise<Answer> {
    const token = tokens.get(caller);
    const response = await fetch(hub.graphqlUrl, {
      method: "POST",
      signal: AbortSignal.timeout(10 * QUIET_MS),
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query }),
    });
    return firstEvent(response);
  }

  /** A ticket with each provider, and a report about Etimad's and one about Furas's, both referred. */
  async function aCase(): Promise<Subjects> {
    const staff = await hub.tokens.staff();
    const etimad = (await openLateTicket(hub, "Etimad")).number;
    const furas = (await openLateTicket(hub, "Furas")).number;
    const mof = (await openLateTicket(hub, "Mof")).number;
    const report = await submitted(hub, "Etimad", etimad);
    for (const number of [report, await submitted(hub, "Furas", furas)]) {
      await takeReportStep(hub, staff, "startReview", { number });
      await takeReportStep(hub, staff, "referReport", { number });
    }
    return { etimad, furas, mof, report };
  }
});
