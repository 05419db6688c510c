import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The secret that the parts sign their requests with: made once, kept in the data folder, for its owner's eyes only. */
export function signingSecretIn(dataDir: string): string {
  const file = path.join(dataDir, "signing-secret");
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}
