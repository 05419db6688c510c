import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openLateTicket, openTicket, submitted } from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";

const DAY_MS = 86_400_000;
const SEE = `query ($number: ID!) {
  report(number: $number) { status overdue dueAt notifications { kind } }
}`;
const OPENED = `query ($number: ID!) { etimadTicket(number: $number) { openedAt } }`;

interface Seen {
  readonly report: {
    readonly status: string;
    readonly overdue: boolean;
    readonly dueAt: string;
    readonly notifications: ReadonlyArray<{ readonly kind: string }>;
  };
}
interface Answer {
  readonly now?: string;
  readonly unsettled?: readonly string[];
  readonly errors?: ReadonlyArray<{
    readonly message: string;
    readonly extensions: { readonly code: string; readonly messageAr: string };
  }>;
}

describe("POST /sandbox/clock", () => {
  const clockDir = mkdtempSync(path.join(tmpdir(), "clock-test-"));
  let hub: TestHub;
  let admin: string;

  beforeAll(async () => {
    hub = await startTestHub({ clockDir });
    admin = await hub.tokens.admin();
  }, 60_000);
  afterAll(async () => {
    await hub.close();
    rmSync(clockDir, { recursive: true });
  });

  async function move(body: unknown, token: string | null = admin, method = "POST") {
    const response = await fetch(`${hub.url}/sandbox/clock`, {
      method,
      ...(method === "POST" && { body: JSON.stringify(body) }),
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    });
    return { status: response.status, ...((await response.json()) as Answer) };
  }
  const hubNow = async () => Date.parse((await move({ advance: "PT0M" })).now ?? "");
  async function see(number: string) {
    const { data } = await hub.ask<Seen>(await hub.tokens.staff(), SEE, { number });
    if (!data) throw new Error("There is no report");
    return data.report;
  }

  it("fires what became due before it answers, and once", async () => {
    const { number: ticket } = await openLateTicket(hub, "Etimad");
    const number = await submitted(hub, "Etimad", ticket);
    const { dueAt } = await see(number);

    const justBefore = new Date(Date.parse(dueAt) - DAY_MS / 24).toISOString();
    await move({ set: justBefore });
    const before = await see(number);
    const answer = await move({ advance: "PT2H" });
    const after = await see(number);
    await move({ advance: "P1D" });

    expect(before.overdue).toBe(false);
    expect(answer).toMatchObject({ status: 200, unsettled: [] });
    expect(Date.parse(answer.now ?? "")).toBeGreaterThan(Date.parse(dueAt));
    expect(after.overdue).toBe(true);
    const notices = (await see(number)).notifications.filter(({ kind }) => kind === "OVERDUE");
    expect(notices).toHaveLength(1);
  });

  it("leaves tokens as good as they were", async () => {
    const token = await hub.tokens.staff();
    await move({ advance: "P400D" });

    const { data, errors } = await hub.ask(token, "{ viewer { role } }");

    expect(errors).toBeUndefined();
    expect(data).toEqual({ viewer: { role: "REGULATOR_STAFF" } });
  });

  it("names a part that is down, which begins at the new time when it is back", async () => {
    await hub.stop("etimad");

    const { status, unsettled } = await move({ advance: "P10D" });
    const now = await hubNow();
    await hub.start("etimad");
    const { number } = await openTicket(hub, "Etimad");

    expect({ status, unsettled }).toEqual({ status: 200, unsettled: ["etimad"] });
    const token = await hub.tokens.staff();
    const { data } = await hub.ask<{ etimadTicket: { openedAt: string } }>(token, OPENED, {
      number,
    });
    expect(Date.parse(data?.etimadTicket.openedAt ?? "")).toBeGreaterThanOrEqual(now);
  });

  it("moves one after the other when it is told twice at once", async () => {
    const before = await hubNow();

    const answers = await Promise.all([move({ advance: "P1D" }), move({ advance: "P1D" })]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await hubNow()) - before).toBeGreaterThanOrEqual(2 * DAY_MS);
  });

  it.each([
    ["back", { set: "2020-01-01T00:00:00Z" }],
    ["too far", { advance: "P401D" }],
    ["by what is no duration", { advance: "soon" }],
  ])("refuses to move it %s, in both languages", async (_, body) => {
    const { status, errors } = await move(body);

    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.extensions.messageAr).toMatch(/[؀-ۿ]/);
  });

  it("is UNAUTHENTICATED without a valid token", async () => {
    const nobody = await move({ advance: "P1D" }, null);
    const forged = await move({ advance: "P1D" }, `${admin.slice(0, -4)}AAAA`);

    expect([nobody.status, forged.status]).toEqual([401, 401]);
    expect(nobody.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  it("is FORBIDDEN to everybody but an administrator", async () => {
    const { tokens } = hub;
    const others = await Promise.all([
      tokens.staff(),
      tokens.developer(),
      tokens.agent("ETIMAD"),
      tokens.beneficiary(),
    ]);

    const answers = await Promise.all(others.map((token) => move({ advance: "P1D" }, token)));

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it("is asked by POST only", async () => {
    expect((await move(null, admin, "GET")).status).toBe(405);
  });

  it("is not there outside a sandbox", async () => {
    const real = await startTestHub();
    const response = await fetch(`${real.url}/sandbox/clock`, {
      method: "POST",
      headers: { authorization: `Bearer ${await real.tokens.admin()}` },
      body: JSON.stringify({ advance: "P1D" }),
    });
    await real.close();

    expect(response.status).toBe(404);
  }, 60_000);
});
