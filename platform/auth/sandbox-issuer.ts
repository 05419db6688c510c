import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  SignJWT,
} from "jose";

/** Who signs the sandbox's tokens; nothing answers there, the keys lie in the data folder. */
export const SANDBOX_ISSUER = "https://sandbox.example.org";
/** For whom the sandbox's tokens are made. */
export const SANDBOX_AUDIENCE = "amr-hub";

const ALG = "ES256";

/** An issuer for trying the hub out, when none is configured: whoever can read the data folder can sign. */
export interface SandboxIssuer {
  /** The public keys, for `TokenVerifier.forKeys`. */
  readonly jwks: JSONWebKeySet;
  /** A token with these claims, good for a time such as "1h" or "30 days". */
  mint(claims: JWTPayload, ttl: string): Promise<string>;
}

/** Opens the issuer whose keys lie in the data folder, and makes them when there are none. */
export async function openSandboxIssuer(dataDir: string): Promise<SandboxIssuer> {
  const { d, ...shown } = await keyIn(join(dataDir, "sandbox"));
  const key = await importJWK({ ...shown, ...(d === undefined ? {} : { d }) }, ALG);
  return {
    jwks: { keys: [shown] },
    mint: (claims, ttl) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: ALG, ...(shown.kid === undefined ? {} : { kid: shown.kid }) })
        .setIssuer(SANDBOX_ISSUER)
        .setAudience(SANDBOX_AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(ttl)
        .sign(key),
  };
}

async function keyIn(folder: string): Promise<JWK> {
  const file = join(folder, "issuer-key.json");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const text = await readFile(file, "utf8").catch(() => createKey(file));
  return JSON.parse(text) as JWK;
}

/** Written whole beside the file and then linked to its name: of several processes at once one wins, and all read its key. */
async function createKey(file: string): Promise<string> {
  const { privateKey } = await generateKeyPair(ALG, { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: ALG, use: "sig", kid: randomUUID() };
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(key), { mode: 0o600, flag: "wx" });
  await link(draft, file).catch(unlessExists);
  await rm(draft);
  return readFile(file, "utf8");
}

function unlessExists(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
