import { buildMessage } from "../../test/support/build-message";
import { serveMail, type TestMailServer } from "../../test/support/test-mail-server";
import { type CarrierFailure } from "./carrier";
import { mailServer } from "./mail-server";

const TAKE = { recipient: 250, message: 250 } as const;
const ADDRESS = "someone@example.com";

describe("a mail server", () => {
  let server: TestMailServer;

  beforeAll(async () => {
    server = await serveMail();
  });
  afterAll(() => server[Symbol.asyncDispose]());
  beforeEach(() => {
    server.mails.length = 0;
    server.behaviour = TAKE;
  });

  const send = (fields = {}, timeoutMs = 5_000) =>
    mailServer({ url: server.url, from: "amr@example.org" }).send(
      buildMessage({ to: ADDRESS, ...fields }),
      AbortSignal.timeout(timeoutMs),
    );
  const failureOf = (sending: Promise<unknown>) =>
    sending.then(
      () => null,
      (error: unknown) => error as CarrierFailure,
    );

  it("is handed a mail of both languages, as text and as a page from right to left", async () => {
    const answer = await send();

    const [mail] = server.mails;
    expect(answer).toBe("SENT");
    expect(mail).toMatchObject({ from: "amr@example.org", to: ADDRESS });
    expect(mail?.data).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(mail?.data).toMatch(/^Content-Type: text\/html; charset=utf-8/m);
    expect(decoded(mail?.data)).toContain(`<div lang="ar" dir="rtl">استلمنا بلاغك.</div>`);
    expect(decoded(mail?.data)).toContain(
      `<div lang="en" dir="ltr">Your report has been received.`,
    );
  });

  it("is given the same Message-ID for a message that is sent again", async () => {
    await send({ id: "one" });
    await send({ id: "one" });

    expect(server.mails.map(({ data }) => /^Message-ID: (.*)$/m.exec(data)?.[1]?.trim())).toEqual([
      "<one@example.org>",
      "<one@example.org>",
    ]);
  });

  it("is told one recipient, whatever the address looks like", async () => {
    await send({ to: `"a, b@example.org"@example.com` });

    expect(server.mails).toHaveLength(1);
  });

  it.each([
    { ...TAKE, recipient: 550 },
    { ...TAKE, message: 554 },
  ])("that answers 5xx to the recipient or the message has refused for good", async (behaviour) => {
    server.behaviour = behaviour;

    await expect(send()).resolves.toBe("REFUSED");
  });

  it.each([
    { ...TAKE, recipient: 450 },
    { ...TAKE, message: 451 },
  ])("that answers 4xx has failed, and may be asked again", async (behaviour) => {
    server.behaviour = behaviour;

    expect(await failureOf(send())).toMatchObject({ kind: "UNAVAILABLE" });
  });

  it.each(["recipient", "message"])(
    "that hangs at the %s is given up at the time-out",
    async (at) => {
      server.behaviour = { ...TAKE, [at]: "HANG" };
      const began = performance.now();

      const failure = await failureOf(send({}, 200));

      expect(failure?.kind).toBe("TIMED_OUT");
      expect(performance.now() - began).toBeLessThan(3_000);
    },
  );

  it.each(["recipient", "message"])(
    "that closes the connection at the %s has failed",
    async (at) => {
      server.behaviour = { ...TAKE, [at]: "CLOSE" };

      expect(await failureOf(send())).toMatchObject({ kind: "UNREACHABLE" });
    },
  );

  it("that fails is spoken of without the address", async () => {
    server.behaviour = { ...TAKE, recipient: 450 };

    const failure = await failureOf(send());

    expect(
      JSON.stringify([failure, failure?.message, failure?.stack, failure?.cause]),
    ).not.toContain("example.com");
  });
});

/** As far as quoted-printable and base64 are concerned. */
function decoded(data = ""): string {
  const parts = data.split(/^--.*$/m).map((part) => {
    const [, body = ""] = part.split(/\r\n\r\n(.*)/s);
    if (/base64/.test(part)) return Buffer.from(body, "base64").toString("utf8");
    const bytes = body
      .replaceAll("=\r\n", "")
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
    return Buffer.from(bytes, "latin1").toString("utf8");
  });
  return parts.join("\n");
}
