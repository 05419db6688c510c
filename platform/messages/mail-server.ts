import { createTransport } from "nodemailer";
import { bothLanguages, type Carrier, CarrierFailure, codeOf, type Message } from "./carrier";
import { htmlOf } from "./message-html";

/** The SMTP server that takes mail, as a URL, and the address that the mail is from. */
export interface MailServerSettings {
  readonly url: string;
  readonly from: string;
}

/** A server that says nothing for so long is not waited for, even where nobody aborts. */
const SILENCE_MS = 10_000;

/**
 * E-mail over SMTP. The `Message-ID` is made of the message's id, so that a message sent twice is the same one to
 * whoever compares; SMTP itself has nothing that would keep a server from taking it twice.
 *
 * A 5xx answer to the recipient or to the message is a refusal; everything else is a failure.
 */
export function mailServer({ url, from }: MailServerSettings): Carrier {
  const transport = createTransport({
    url,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    socketCloseTimeout: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    channel: "EMAIL",
    async send(message, signal) {
      try {
        await transport.sendMail({ ...mailOf(message, from), signal });
        return "SENT";
      } catch (error) {
        return refusedOrThrow(error as SmtpError, signal);
      }
    },
  };
}

/** What nodemailer says of a failure, as far as it holds no address. */
interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

const OF_THE_MESSAGE: ReadonlySet<unknown> = new Set(["RCPT TO", "DATA"]);

function refusedOrThrow(error: SmtpError, signal: AbortSignal): "REFUSED" {
  if (signal.aborted) throw new CarrierFailure("TIMED_OUT", "ABORTED");
  const { command, responseCode } = error;
  if (typeof responseCode !== "number") {
    const code = codeOf(error);
    throw new CarrierFailure(code === "ETIMEDOUT" ? "TIMED_OUT" : "UNREACHABLE", code);
  }
  if (responseCode >= 500 && OF_THE_MESSAGE.has(command)) return "REFUSED";
  throw new CarrierFailure("UNAVAILABLE", String(responseCode));
}

function mailOf({ id, to, subject, text }: Message, from: string) {
  return {
    from,
    // As an object, for a text would be read as a list of addresses.
    to: { name: "", address: to },
    subject,
    text: bothLanguages(text),
    html: htmlOf(text),
    messageId: `<${id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
