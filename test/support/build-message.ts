import { randomUUID } from "node:crypto";
import { type Message } from "../../platform/messages/carrier";

/** A message by SMS; a test names only the fields it is about. */
export function buildMessage(fields: Partial<Message> = {}): Message {
  return {
    id: randomUUID(),
    to: "+966501234567",
    kind: "REPORT_OPENED",
    subject: "Balagh Raqmi",
    text: { ar: "استلمنا بلاغك.", en: "Your report has been received." },
    ...fields,
  };
}
