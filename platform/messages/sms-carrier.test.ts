import { createHmac } from "node:crypto";
import { buildMessage } from "../../test/support/build-message";
import {
  serveSmsCarrier,
  type SmsRequest,
  type TestSmsCarrier,
} from "../../test/support/test-sms-carrier";
import { type CarrierFailure } from "./carrier";
import { smsCarrier } from "./sms-carrier";

const SECRET = "a secret of the tests, long enough for it";

describe("an SMS carrier", () => {
  let carrier: TestSmsCarrier;

  beforeAll(async () => {
    carrier = await serveSmsCarrier();
  });
  afterAll(() => carrier[Symbol.asyncDispose]());
  beforeEach(() => {
    carrier.requests.length = 0;
  });

  const send = (message = buildMessage(), timeoutMs = 5_000) =>
    smsCarrier({ url: carrier.url, secret: SECRET }).send(message, AbortSignal.timeout(timeoutMs));
  const failureOf = (sending: Promise<unknown>) =>
    sending.then(
      () => null,
      (error: unknown) => error as CarrierFailure,
    );

  it("is posted the address and both languages, Arabic first", async () => {
    carrier.behave(() => 202);

    const answer = await send(buildMessage({ to: "+966501234567" }));

    expect(answer).toBe("SENT");
    expect(JSON.parse(carrier.requests[0]?.body ?? "")).toEqual({
      to: "+966501234567",
      text: "استلمنا بلاغك.\n\nYour report has been received.",
    });
  });

  it("knows by its key that a message is the same, and by its signature that it is the hub's", async () => {
    const message = buildMessage();
    carrier.behave(() => 200);

    await send(message);

    const { headers, body } = carrier.requests[0] as SmsRequest;
    const [, seconds = "", mac] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers["hub-signature"])) ?? [];
    const signed = `${seconds}.${message.id}.${body}`;
    expect(headers["idempotency-key"]).toBe(message.id);
    expect(mac).toBe(createHmac("sha256", SECRET).update(signed).digest("hex"));
    expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(10);
  });

  it.each([400, 404, 410, 422])("that answers %d has refused for good", async (status) => {
    carrier.behave(() => status);

    await expect(send()).resolves.toBe("REFUSED");
  });

  it.each([401, 403, 408, 409, 425, 429, 500, 502, 503, 301, 307, 308])(
    "that answers %d has failed, and may be asked again",
    async (status) => {
      carrier.behave(() => status);

      const failure = await failureOf(send());

      expect(failure).toMatchObject({ kind: "UNAVAILABLE", code: String(status) });
      expect(carrier.requests).toHaveLength(1);
    },
  );

  it("that hangs is given up at the time-out", async () => {
    carrier.behave(() => "HANG");

    const failure = await failureOf(send(buildMessage(), 100));

    expect(failure?.kind).toBe("TIMED_OUT");
  });

  it("that closes the socket has failed, whether it took the message or not", async () => {
    carrier.behave((_, place) => (place === 0 ? "CLOSE" : "TAKE_AND_CLOSE"));

    const failures = [await failureOf(send()), await failureOf(send())];

    expect(failures.map((failure) => failure?.kind)).toEqual(["UNREACHABLE", "UNREACHABLE"]);
  });

  it("that answers twice is heard once, and the next message is not taken for answered", async () => {
    carrier.behave((_, place) => (place === 0 ? "TWICE" : 422));

    const answers = [await send(), await send()];

    expect(answers).toEqual(["SENT", "REFUSED"]);
  });

  it("that is not there has failed, and the failure holds neither address nor text", async () => {
    const nowhere = smsCarrier({ url: "http://127.0.0.1:9/", secret: SECRET });

    const failure = await failureOf(nowhere.send(buildMessage(), AbortSignal.timeout(5_000)));

    expect(failure?.kind).toBe("UNREACHABLE");
    expect(JSON.stringify([failure, failure?.message, failure?.cause])).not.toMatch(
      /5012|received|بلاغ/,
    );
  });
});
