import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { FolderStore } from "./folder-store";

describe("bytes in a folder", () => {
  let folder: string;
  let store: FolderStore;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), "hub-test-")), "documents");
    store = new FolderStore(folder);
  });
  afterEach(() => rm(join(folder, ".."), { recursive: true }));

  it("are given back as they came", async () => {
    await store.put("a-1", Readable.from([Buffer.from("first "), Buffer.from("second")]));

    expect((await buffer(await store.get("a-1"))).toString()).toBe("first second");
  });

  it("are not kept when they break off, and leave nothing behind", async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(100_000);
        throw await Promise.resolve(new Error("broken off"));
      })(),
    );

    await expect(store.put("a-1", broken)).rejects.toThrow("broken off");
    expect(await readdir(folder)).toEqual([]);
  });

  it("are gone once they are removed, and may be removed again", async () => {
    await store.put("a-1", Readable.from([Buffer.from("x")]));

    await store.remove("a-1");
    await store.remove("a-1");

    await expect(store.get("a-1")).rejects.toThrow("ENOENT");
  });

  it("have names and no paths", async () => {
    for (const name of ["../a", "a/b", "a\\b", "", ".", "a.b", "a\u0000"]) {
      await expect(store.put(name, Readable.from([]))).rejects.toThrow("no name");
      await expect(store.get(name)).rejects.toThrow("no name");
      await expect(store.remove(name)).rejects.toThrow("no name");
    }
  });

  it("clears away what a process that died has left of a write, and no write that goes on", async () => {
    await mkdir(folder, { recursive: true });
    for (const name of ["old.part", "new.part", "kept"]) await writeFile(join(folder, name), "x");
    const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
    for (const name of ["old.part", "kept"]) await utimes(join(folder, name), longAgo, longAgo);

    await store.clear();

    expect((await readdir(folder)).sort()).toEqual(["kept", "new.part"]);
  });

  it("has nothing to clear away where nothing was ever put, and makes no folder for it", async () => {
    await store.clear();

    await expect(readdir(folder)).rejects.toThrow("ENOENT");
  });
});
