import { rm } from "node:fs/promises";
import { request } from "node:http";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { FIRST_PERSON, SECOND_PERSON } from "../support/scenario";
import { PartProcess } from "../support/part-process";
import { pngOf } from "../support/pictures";
import { startTestHub, type TestHub } from "../support/test-hub";
import { announced, dataFolder, type Upload } from "../support/uploading";

const MIB = 1024 * 1024;
const CLIENTS = 50;
/** Half of what is on its way at once: whoever held each document whole would need more than twice as much. */
const ROOM = 250 * MIB;
const PNG = pngOf(10 * MIB);

/** Sends the same bytes for each client, in parts, so that the clients themselves hold them once. */
async function put({ url, headers }: Upload): Promise<number | undefined> {
  const asked = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
  const sent = request(url, {
    method: "PUT",
    headers: { ...asked, "content-length": PNG.length },
  });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    sent.once("response", (response) => {
      response.resume().once("end", () => {
        resolve(response.statusCode);
      });
    });
    sent.once("error", reject);
  });
  await pipeline(Readable.from(parts()), sent);
  return answered;
}

function* parts() {
  for (let at = 0; at < PNG.length; at += 64 * 1024) yield PNG.subarray(at, at + 64 * 1024);
}

describe("50 clients that upload 10 MiB each at once", () => {
  const folder = dataFolder();
  let hub: TestHub;
  let processes: readonly PartProcess[];

  beforeAll(async () => {
    hub = await startTestHub({ dataDir: folder.path });
    await hub.stop("gateway");
    await hub.stop("amr");
    const amr = await PartProcess.start(hub, "amr", folder.path);
    processes = [amr, await PartProcess.start(hub, "gateway", folder.path)];
  }, 60_000);
  afterAll(async () => {
    await Promise.all(processes.map((each) => each.stop()));
    await hub.close();
    await rm(folder.path, { recursive: true });
  });

  it("are all served, and the memory of amr and of the gateway stays flat", async () => {
    const token = await hub.tokens.beneficiary(FIRST_PERSON);
    const another = await hub.tokens.beneficiary(SECOND_PERSON);
    const { upload: first } = await announced(hub, another, PNG);
    expect(await put(first)).toBe(201);
    const uploads = [];
    for (let n = 0; n < CLIENTS; n += 1) uploads.push((await announced(hub, token, PNG)).upload);
    const before = processes.map((each) => each.memory());
    const most = [...before];
    const watch = setInterval(() => {
      processes.forEach((each, n) => (most[n] = Math.max(most[n] ?? 0, each.memory())));
    }, 100);

    const statuses = await Promise.all(uploads.map(put));
    clearInterval(watch);

    const grown = most.map((bytes, n) => Math.round((bytes - (before[n] ?? 0)) / MIB));
    expect(statuses).toEqual(Array.from({ length: CLIENTS }, () => 201));
    expect(folder.documents()).toHaveLength(CLIENTS + 1);
    expect(grown.filter((mib) => mib * MIB > ROOM)).toEqual([]);
  }, 120_000);
});
