import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ByteStore, requireName } from "./byte-store";

/** What is being written carries it until all of it is there. */
const UNFINISHED = ".part";
/** No write takes that long: what is older was left by a process that died. */
const LEFT_BEHIND_MS = 60 * 60_000;

/** Bytes in the files of one folder, which is made when it is first needed. */
export class FolderStore implements ByteStore {
  private made: Promise<unknown> | null = null;

  constructor(private readonly folder: string) {}

  /** The bytes are on the disk, not only on their way to it, when this resolves. */
  async put(name: string, bytes: Readable): Promise<void> {
    const path = this.pathOf(name);
    await this.make();
    const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
    try {
      const file = await open(unfinished, "wx", 0o600);
      await pipeline(bytes, file.createWriteStream({ flush: true }));
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await this.flush();
  }

  async get(name: string): Promise<Readable> {
    const file = await open(this.pathOf(name), "r");
    return file.createReadStream();
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  async clear(): Promise<void> {
    for (const name of await namesIn(this.folder)) {
      if (name.endsWith(UNFINISHED)) await removeIfOld(join(this.folder, name));
    }
  }

  private pathOf(name: string): string {
    return join(this.folder, requireName(name));
  }

  private make(): Promise<unknown> {
    this.made ??= mkdir(this.folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      this.made = null;
      throw error;
    });
    return this.made;
  }

  /** A file's new name is only sure to outlast a power cut when its folder is on the disk as well. */
  private async flush(): Promise<void> {
    const folder = await open(this.folder, "r");
    await folder.sync().finally(() => folder.close());
  }
}

/** None where there is no folder yet. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  });
}

async function removeIfOld(path: string): Promise<void> {
  // Another process may be faster: what it has renamed or removed is none of ours.
  const found = await stat(path).catch(() => null);
  if (found !== null && Date.now() - found.mtimeMs > LEFT_BEHIND_MS)
    await rm(path, { force: true });
}
