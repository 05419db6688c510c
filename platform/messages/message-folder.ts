import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Carrier, CarrierFailure, type Channel, codeOf } from "./carrier";

/**
 * A carrier of the sandbox: each message becomes a file `<id>.json` in a folder and reaches nobody. A message that
 * is sent again replaces its file; a file is there whole or not at all.
 */
export function messageFolder(folder: string, channel: Channel): Carrier {
  return {
    channel,
    async send({ id, to, kind, subject, text }) {
      const file = path.join(folder, `${id}.json`);
      const half = `${file}.${randomUUID()}.part`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(half, toJson({ id, channel, to, kind, subject, text }), { mode: 0o600 });
        await rename(half, file);
        return "SENT";
      } catch (error) {
        throw new CarrierFailure("UNREACHABLE", codeOf(error));
      }
    },
  };
}

function toJson(written: object): string {
  return `${JSON.stringify(written, null, 2)}\n`;
}
