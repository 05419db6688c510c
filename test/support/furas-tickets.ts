import { setTimeout as pause } from "node:timers/promises";
import { FIRST_PERSON } from "./build-caller";
import { type TestParts } from "./parts";

interface Payload {
  readonly ticket: { readonly number: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly rule: { id: string } | null }[];
}

const PAYLOAD = "ticket { number level } userErrors { code rule { id } message { en } }";

/** Opens a ticket of Furas as its agent; a test names only what it is about. */
export async function openFurasTicket(parts: TestParts, fields: object = {}): Promise<string> {
  const { identifier = FIRST_PERSON, ...input } = fields as { identifier?: string };
  const payload = await furasStep(parts, "openFurasTicket", "OpenFurasTicketInput", {
    requestNumber: "R-1",
    requestProblem: "REQUEST_OVERDUE",
    serviceCode: "FURAS-REQUESTS",
    channel: "WEBSITE",
    matter: "TECHNICAL",
    subject: "طلب متأخر",
    beneficiary: { identifier, name: "سالم", mobile: "0501234567" },
    ...input,
  });
  if (payload.ticket === null) throw new Error(JSON.stringify(payload.userErrors));
  return payload.ticket.number;
}

/** Moves a ticket of Furas on as its agent. */
export async function changeFurasTicket(parts: TestParts, input: object): Promise<void> {
  const payload = await furasStep(parts, "changeFurasTicket", "ChangeFurasTicketInput", input);
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
}

/** Resolves once amr has taken the ticket of this number in. */
export async function taken(parts: TestParts, number: string): Promise<void> {
  const find = "select 1 from ticket_index where number = $1";
  while ((await parts.query("amr", find, [number])).length === 0) await pause(20);
}

/** What an operation of Furas's agents answers. */
export async function furasStep(
  parts: TestParts,
  field: string,
  type: string,
  input: object,
): Promise<Payload> {
  const { data, errors } = await parts.ask("furas", await parts.tokens.agent("FURAS"), {
    query: `mutation ($input: ${type}!) { ${field}(input: $input) { ${PAYLOAD} } }`,
    variables: { input },
    operation: "mutation",
  });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data?.[field] as Payload;
}
