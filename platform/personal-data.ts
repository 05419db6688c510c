const REMOVED = "[removed]";
const DEPTH = 8;

/** Names of fields whose value never reaches a log, without regard to case, `_` or `-`. */
const PERSONAL: ReadonlySet<string> = new Set([
  "address",
  "answer",
  "authorization",
  "beneficiary",
  "body",
  "connectionparams",
  "cookie",
  "description",
  "email",
  "event",
  "headers",
  "identifier",
  "idempotencykey",
  "input",
  "mobile",
  "name",
  "note",
  "params",
  "parameters",
  "password",
  "person",
  "phone",
  "phonenumber",
  "query",
  "secret",
  "signature",
  "signingsecret",
  "text",
  "title",
  "token",
  "variables",
]);

/** What gives a person away inside a text: tokens, e-mail addresses, mobile numbers, identifiers. */
const TRACES = [
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}/g,
  /(?<![\w-])(?:\+|00)?966[\s-]?5\d{8}(?!\w)/g,
  /(?<![\w-])0?5\d{8}(?![\w-])/g,
  /(?<![\w-])[127]\d{9}(?![\w-])/g,
  /[٠-٩]{9,}/g,
];

/** A copy fit for a log: personal fields are emptied at any depth, and texts are scrubbed. */
export function withoutPersonalData(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return scrubbed(value);
  if (!isComposed(value)) return value;
  if (depth > DEPTH) return REMOVED;
  if (Array.isArray(value)) return value.map((item) => withoutPersonalData(item, depth + 1));
  return fieldsOf(value, depth);
}

function fieldsOf(value: object, depth: number): object {
  const fields = Object.entries(value).map(([name, field]) => [
    name,
    isPersonal(name) ? REMOVED : withoutPersonalData(field, depth + 1),
  ]);
  return Object.fromEntries(fields) as object;
}

/** Only what says which error it is: drivers hang the statement and its parameters on theirs. */
export function toPlainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, details } = error as { code?: unknown; details?: unknown };
  const { name: type, message, stack, cause } = error;
  return { type, code, message, stack, details, cause: toPlainError(cause) };
}

function scrubbed(text: string): string {
  return TRACES.reduce((rest, trace) => rest.replace(trace, REMOVED), text);
}

function isPersonal(name: string): boolean {
  return PERSONAL.has(name.toLowerCase().replaceAll(/[_-]/g, ""));
}

function isComposed(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
