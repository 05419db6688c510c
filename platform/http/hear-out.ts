import { type IncomingMessage } from "node:http";

const MOST_BYTES = 32 * 1024 * 1024;
const WITHIN_MS = 20_000;

/**
 * Lets a client say all of a body that is of no use any more, and drops it: many read no answer before they have said
 * everything, and would only see their connection broken. Resolves when there is nothing more to come; who does not
 * end soon, or runs on, is cut off.
 */
export async function hearOut(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  let left = MOST_BYTES;
  const cutOff = () => request.destroy();
  const impatience = setTimeout(cutOff, WITHIN_MS);
  await new Promise<void>((resolve) => {
    request.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) cutOff();
    });
    request.once("end", resolve);
    request.once("close", resolve);
    request.once("error", () => {
      resolve();
    });
    request.resume();
  });
  clearTimeout(impatience);
}
