import { type ExecutionResult } from "graphql";
import { Inbox, toStream } from "../stream";
import { untilExpiry } from "./expiry";

const NOW = new Date("2026-03-01T00:00:00Z");
const DAY_MS = 86_400_000;

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => {
  jest.useRealTimers();
});

function watched(lastsMs: number) {
  const inbox = new Inbox<ExecutionResult>();
  let ended = 0;
  const source = toStream({
    next: () => inbox.take(),
    end() {
      ended += 1;
      inbox.close();
    },
  });
  const caller = {
    role: "REGULATOR_STAFF" as const,
    subject: "staff",
    provider: null,
    person: null,
    expiresAt: new Date(NOW.getTime() + lastsMs),
  };
  const stream = untilExpiry(source, { caller, authorization: "Bearer x", requestId: "r" });
  return { inbox, stream, ended: () => ended };
}

describe("a subscription", () => {
  it("goes on until its token expires, and ends with UNAUTHENTICATED then", async () => {
    const { inbox, stream, ended } = watched(1_000);
    inbox.put({ data: { n: 1 } });
    const first = await stream.next();
    const waiting = stream.next();

    jest.advanceTimersByTime(1_000);

    expect(first.value).toEqual({ data: { n: 1 } });
    expect((await waiting).value).toMatchObject({
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    });
    expect((await stream.next()).done).toBe(true);
    expect(ended()).toBe(1);
  });

  it("lasts as long as a token that lasts longer than a timer can", async () => {
    const { inbox, stream } = watched(60 * DAY_MS);

    jest.advanceTimersByTime(59 * DAY_MS);
    inbox.put({ data: { n: 1 } });

    expect((await stream.next()).value).toEqual({ data: { n: 1 } });
    await stream.return();
  });

  it("leaves no timer behind when it ends before", async () => {
    const { stream } = watched(1_000);

    await stream.return();

    expect(jest.getTimerCount()).toBe(0);
  });
});
