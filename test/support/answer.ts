import { Readable } from "node:stream";
import { type ReadableStream } from "node:stream/web";
import { type FormattedExecutionResult } from "graphql";

export type Answer = FormattedExecutionResult<Record<string, unknown>>;

/** ALLOWED, or the code of what refused it. */
export function verdictOf({ errors }: Answer): string {
  const codes = (errors ?? []).map(({ extensions }) => extensions?.["code"]);
  const refusal = codes.find((code) => code === "FORBIDDEN" || code === "UNAUTHENTICATED");
  if (refusal !== undefined) return refusal;
  return codes.length === 0 ? "ALLOWED" : codes.join();
}

/** The first event of a stream of server-sent events, or the one answer when it is none. */
export async function firstEvent({ body }: Response): Promise<Answer> {
  if (body === null) throw new Error("The response is empty.");
  let text = "";
  const chunks: AsyncIterable<Buffer> = Readable.fromWeb(body as ReadableStream);
  for await (const chunk of chunks) {
    text += chunk.toString();
    const [, json] = /event: next\ndata: (.*)\n\n/.exec(text) ?? [];
    if (json !== undefined) return JSON.parse(json) as Answer;
  }
  return JSON.parse(text) as Answer;
}
