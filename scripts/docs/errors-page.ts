import { ERRORS } from "../../platform/errors";
import { TRANSFER_FAILURES } from "../../platform/http/transfer-failures";
import { REFUSALS } from "../../subgraphs/vocabulary/user-error-code.type";

const ERRORS_HEAD = `# What can go wrong, and what to do

Printed from the code by \`npm run docs\`.

## Errors of an operation

They stand in \`errors\` with \`extensions.code\`; the message is English, \`extensions.messageAr\` is Arabic.

| code | means | same request again | message |
| ---- | ----- | ------------------ | ------- |
`;
const REFUSALS_HEAD = `
## User errors of a mutation

They stand in the payload's \`userErrors\` with \`code\`, a \`message\` in both languages, the \`path\` of the field, and where it helps \`rule\`,
\`allowedAt\` and \`allowed\`. A mutation that has one has changed nothing.

| code | means |
| ---- | ----- |
`;
const TRANSFERS_HEAD = `
## Errors of a document's bytes

What answers the PUT of an upload, or the GET of a document's \`url\`, when it is refused: the status, and \`errors\` as those of an
operation. Nothing is kept of bytes that were refused; they may come again until the upload's \`expiresAt\`.

| code | status | same request again | message |
| ---- | ------ | ------------------ | ------- |
`;

/** docs/errors.md: every code a client may meet. */
export function errorsPage(): string {
  const errors = Object.entries(ERRORS).map(
    ([code, { means, retry, message }]) =>
      `| \`${code}\` | ${means} | ${retry ? "may succeed later" : "answers the same"} | ${message.en}<br>${message.ar} |`,
  );
  const refusals = Object.entries(REFUSALS).map(([code, means]) => `| \`${code}\` | ${means} |`);
  const transfers = Object.entries(TRANSFER_FAILURES).map(
    ([code, { status, retry, message }]) =>
      `| \`${code}\` | ${String(status)} | ${retry ? "may succeed later" : "answers the same"} | ${message.en}<br>${message.ar} |`,
  );
  const parts = [ERRORS_HEAD, errors, REFUSALS_HEAD, refusals, TRANSFERS_HEAD, transfers];
  return parts.map((part) => (typeof part === "string" ? part : `${part.join("\n")}\n`)).join("");
}
