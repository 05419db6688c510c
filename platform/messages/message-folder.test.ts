import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buildMessage } from "../../test/support/build-message";
import { messageFolder } from "./message-folder";
import { messagesIn, openCarriers } from "./open-carriers";

const SIGNAL = AbortSignal.timeout(60_000);
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), "hub-messages-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

describe("a folder of messages", () => {
  const send = (fields = {}) =>
    messageFolder(messagesIn(dataDir), "SMS").send(buildMessage({ id: "one", ...fields }), SIGNAL);

  it("keeps each message whole, in a file that its owner alone reads", async () => {
    await send();

    const file = path.join(messagesIn(dataDir), "one.json");
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
      ...{ id: "one", channel: "SMS", to: "+966501234567", kind: "REPORT_OPENED" },
      subject: "Balagh Raqmi",
      text: { ar: "استلمنا بلاغك.", en: "Your report has been received." },
    });
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it("has one file of a message that is sent twice", async () => {
    await Promise.all([send(), send()]);
    await send();

    expect(await readdir(messagesIn(dataDir))).toEqual(["one.json"]);
  });

  it("that cannot be written has failed", async () => {
    await writeFile(messagesIn(dataDir), "in the way");

    await expect(send()).rejects.toMatchObject({ kind: "UNREACHABLE", code: "EEXIST" });
  });
});

describe("the carriers of a hub", () => {
  const oidc = { issuer: "https://issuer.example.org", audience: "hub" };
  const sms = { url: "http://127.0.0.1:9/", secret: "s" };
  const mail = { url: "smtp://127.0.0.1:9", from: "amr@example.org" };

  it("are those that are configured", () => {
    const channelsOf = (carriers: Parameters<typeof openCarriers>[0]["carriers"]) =>
      openCarriers({ dataDir, oidc, carriers }).map(({ channel }) => channel);

    expect(channelsOf({ sms, mail })).toEqual(["SMS", "EMAIL"]);
    expect(channelsOf({ sms, mail: null })).toEqual(["SMS"]);
    expect(channelsOf({ sms: null, mail })).toEqual(["EMAIL"]);
  });

  it("are folders in the sandbox, even where real ones are configured", async () => {
    const carriers = openCarriers({ dataDir, oidc: null, carriers: { sms, mail } });

    const answers = await Promise.all(
      carriers.map((carrier) => carrier.send(buildMessage({ id: carrier.channel }), SIGNAL)),
    );

    expect(answers).toEqual(["SENT", "SENT"]);
    expect((await readdir(messagesIn(dataDir))).sort()).toEqual(["EMAIL.json", "SMS.json"]);
  });
});
