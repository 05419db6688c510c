import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** Who the server runs as; nothing is said where that is whoever runs us. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const OWNS_NOTHING: Account = { uid: 65_534, gid: 65_534 };

/** PostgreSQL refuses to run as root, so root hands it to the owner of the data, or to an account that owns nothing. */
export function accountFor(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return {};
  return ownerOf(dataFolder) ?? findAccount("postgres") ?? findAccount("nobody") ?? OWNS_NOTHING;
}

function ownerOf(folder: string): Account | null {
  const there = statSync(folder, { throwIfNoEntry: false });
  return there && there.uid !== 0 ? { uid: there.uid, gid: there.gid } : null;
}

function findAccount(name: string): Account | null {
  const uid = numberSaidBy("id", ["-u", name]);
  const gid = numberSaidBy("id", ["-g", name]);
  return uid === null || gid === null ? null : { uid, gid };
}

function numberSaidBy(command: string, args: readonly string[]): number | null {
  const said = spawnSync(command, args, { encoding: "utf8" });
  return said.status === 0 ? Number(said.stdout) : null;
}
