import { mkdir, rename, rm, writeFile } from "node:fs/promises";

/** Keeps the sandbox's carriers from handing anything over for as long as something is played: a file is in the way of their folder. */
export async function withoutCarriers(folder: string, play: () => Promise<void>): Promise<void> {
  const aside = `${folder}.aside`;
  await mkdir(folder, { recursive: true });
  await rename(folder, aside);
  await writeFile(folder, "");
  try {
    await play();
  } finally {
    await rm(folder);
    await rename(aside, folder);
  }
}
