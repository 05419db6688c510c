import { buildSchema, type ExecutionResult, GraphQLError } from "graphql";
import { TokenVerifier } from "../../platform/auth/tokens";
import { createLogger } from "../../platform/logger";
import { Documents } from "../engine/documents";
import { Guard } from "../guard/guard";
import { Inbox, toStream } from "../stream";
import { Intake } from "./intake";
import { Journal } from "./journal";

const api = buildSchema("type Query { a: Int } type Subscription { b: Int }");
const verifier = TokenVerifier.forKeys({ keys: [] }, { issuer: "issuer", audience: "audience" });

/** An intake before an engine that answers as it is told, and the lines of its log. */
function intakeOver(answer: () => Promise<ExecutionResult>) {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const journal = new Journal(createLogger({ part: "gateway", level: "info" }, { write }));
  const documents = new Documents(api);
  const events = new Inbox<() => Promise<ExecutionResult>>();
  const engine = {
    api,
    plan: documents.plan.bind(documents),
    execute: answer,
    subscribe: () =>
      Promise.resolve(
        toStream({
          next: async () => (await events.take())?.() ?? null,
          end: () => {
            events.close();
          },
        }),
      ),
  };
  events.put(answer);
  return { intake: new Intake({ guard: new Guard(verifier), engine, journal }), lines };
}

async function admit(intake: Intake, query: string) {
  const { operation } = await intake.admit({ query, authorization: undefined, requestId: "r-1" });
  if (operation === null) throw new Error("It was not admitted");
  return operation;
}

const TOLD = {
  errors: [
    {
      message: "Something went wrong on our side.",
      extensions: { code: "INTERNAL", requestId: "r-1" },
    },
  ],
};

describe("what goes wrong in the engine", () => {
  const thrown = () => Promise.reject(new Error("secret"));
  const answered = () =>
    Promise.resolve({
      data: { a: null },
      errors: [new GraphQLError("secret", { path: ["a"], extensions: { code: "OF_ITS_OWN" } })],
    });

  it.each([
    ["thrown", thrown],
    ["among its errors", answered],
  ])("reads INTERNAL when it is %s, and the log has what it was", async (_, answer) => {
    const { intake, lines } = intakeOver(answer);

    const result = await intake.execute(await admit(intake, "{ a }"));

    expect(result).toMatchObject(TOLD);
    expect(JSON.stringify(result)).not.toContain("secret");
    expect(lines.join()).toContain("secret");
  });

  it.each([
    ["thrown", thrown],
    ["among its errors", answered],
  ])("reads INTERNAL in an event stream when it is %s", async (_, answer) => {
    const { intake } = intakeOver(answer);
    const events = await intake.subscribe(await admit(intake, "subscription { b }"));
    if (!("next" in events)) throw new Error("It is no stream");

    const { value } = await events.next();

    expect(value).toMatchObject(TOLD);
    await events.return();
  });

  it("keeps its place in the answer", async () => {
    const { intake } = intakeOver(answered);

    const { errors } = await intake.execute(await admit(intake, "{ a }"));

    expect(errors?.[0]?.path).toEqual(["a"]);
  });
});

describe("the log", () => {
  it("has a line for each operation, and neither what was asked nor what was answered", async () => {
    const { intake, lines } = intakeOver(() => Promise.resolve({ data: { a: 7_000_000_000 } }));

    await intake.execute(await admit(intake, "query Mine { a }"));
    await intake.admit({ query: "{ nothing }", authorization: undefined, requestId: "r-2" });

    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { msg: "operation answered", requestId: "r-1", operation: "query", operationName: "Mine" },
      { msg: "operation refused", requestId: "r-2", codes: ["BAD_USER_INPUT"] },
    ]);
    expect(lines.join()).not.toContain("7000000000");
  });
});
