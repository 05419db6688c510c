import { createLogger } from "./logger";

const PERSON = {
  identifier: "1000000008",
  name: "Noura Example",
  phone_number: "+966501234567",
  mobile: "0501234567",
  email: "noura@example.com",
};
const TRACES = /1000000008|1000000016|501234567|Noura|noura@|eyJ/;

describe("createLogger", () => {
  it("writes a JSON line with its part, its level and the time", () => {
    expect(JSON.parse(written({ requestId: "r-1" }))).toEqual({
      level: "info",
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      part: "amr",
      requestId: "r-1",
      msg: "m",
    });
  });

  it.each<[string, object]>([
    ["at the top", PERSON],
    ["deep inside", { a: { b: [{ c: { beneficiary: PERSON } }] } }],
    ["deeper than anyone looks", nested(PERSON.name, 20)],
    ["under the names of claims", { claims: PERSON }],
    ["in variables", { variables: { input: { x: PERSON.name } } }],
    ["in connectionParams", { connectionParams: { x: PERSON.name } }],
    ["in headers", { headers: { authorization: "Bearer eyJa.eyJb.c" } }],
    ["in a token by itself", { seen: "Bearer eyJhbGciOi.eyJzdWIi.c2ln" }],
    ["in the text of a field", { seen: `of ${PERSON.identifier}.` }],
    ["in a number with a prefix", { seen: `call ${PERSON.phone_number}` }],
    ["in a local number", { seen: `call ${PERSON.mobile}!` }],
    ["in an address", { seen: `<${PERSON.email}>` }],
    ["in an error's message", { err: new Error(`${PERSON.identifier} of ${PERSON.email}`) }],
    ["in an error's cause", { err: caused(`of ${PERSON.mobile}`) }],
    ["on a driver's error", { err: driverError() }],
  ])("leaves out personal data %s", (_, fields) => {
    expect(written(fields)).not.toMatch(TRACES);
  });

  it("leaves out personal data in the message", () => {
    expect(written({}, `for ${PERSON.identifier}, ${PERSON.email}`)).not.toMatch(TRACES);
  });

  it("leaves out personal data bound to a child", () => {
    const lines: string[] = [];

    loggerTo(lines).child({ caller: PERSON }).info("m");

    expect(lines.join("")).not.toMatch(TRACES);
  });

  it("leaves out an identifier in Arabic-Indic digits", () => {
    expect(written({ seen: "رقم ١٠٠٠٠٠٠٠٠٨" })).not.toContain("١٠٠٠");
  });

  it("keeps what identifies a request and not a person", () => {
    const fields = {
      requestId: "0f8fad5b-d9cd-469f-a165-708677289501",
      ms: 1234567890,
      codes: ["INTERNAL"],
      ticket: "ETM-2026-000123",
    };

    expect(JSON.parse(written(fields))).toMatchObject(fields);
  });

  it("keeps which error it was, and where", () => {
    expect(JSON.parse(written({ err: caused("why") }))).toMatchObject({
      err: {
        type: "Error",
        message: "what",
        stack: expect.stringContaining("logger.test"),
        cause: { message: "why" },
      },
    });
  });
});

function loggerTo(lines: string[]) {
  return createLogger({ part: "amr", level: "trace" }, { write: (line) => lines.push(line) });
}

/** What a logger writes of fields and a message. */
function written(fields: object, message = "m"): string {
  const lines: string[] = [];
  loggerTo(lines).info(fields, message);
  return lines.join("");
}

function nested(value: string, depth: number): object {
  return depth === 0 ? { value } : { inside: nested(value, depth - 1) };
}

function caused(why: string): Error {
  return new Error("what", { cause: new Error(why) });
}

/** As TypeORM's QueryFailedError: the statement and its parameters hang on it. */
function driverError(): Error {
  const parameters = [PERSON.name, PERSON.identifier];
  const detail = `Key (identifier, name)=(${parameters.join(", ")}) already exists.`;
  return Object.assign(new Error("duplicate key"), { parameters, detail, query: PERSON.name });
}
