import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ProviderProcess } from "../support/provider-process";
import { ResumingSubscriber, type Seen } from "../support/resuming-subscriber";
import { openTicket } from "../support/scenario";
import { startTestHub, type TestHub } from "../support/test-hub";

const TICKETS = 12;
const CHANGES = 20;
const EVENTS = TICKETS * (1 + CHANGES);
const CUTS = 20;

const FOLLOW = /* GraphQL */ `
  subscription ($after: String) {
    etimadTicketChanged(after: $after) {
      change {
        cursor
      }
      ticket {
        number
      }
    }
  }
`;
const FOLLOW_AMR = /* GraphQL */ `
  subscription ($after: String) {
    ticketChanged(after: $after) {
      cursor
      ticket {
        number
      }
    }
  }
`;
const CHANGE = `mutation ($input: ChangeEtimadTicketInput!) {
  changeEtimadTicket(input: $input) { userErrors { code } }
}`;
const HISTORY = "query ($number: ID!) { etimadTicket(number: $number) { history { cursor } } }";

interface Delivered {
  readonly change: { readonly cursor: string };
  readonly ticket: { readonly number: string };
}
interface Taken {
  readonly cursor: string;
  readonly ticket: { readonly number: string };
}

describe("a subscriber on a bad line, while the subgraph is killed and started again", () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "hub-test-"));
  let hub: TestHub;
  let again: ProviderProcess;
  let numbers: string[];
  let direct: ResumingSubscriber;
  let byAmr: ResumingSubscriber;

  beforeAll(async () => {
    hub = await startTestHub({ dataDir });
    await hub.stop("etimad");
    const etimad = await ProviderProcess.start(hub, "etimad", dataDir);
    const token = await hub.tokens.staff();
    const common = { url: hub.wsUrl, token, cuts: CUTS };
    direct = new ResumingSubscriber({
      ...common,
      query: FOLLOW,
      toSeen: ({ etimadTicketChanged }) => seenIn(etimadTicketChanged as Delivered),
    });
    byAmr = new ResumingSubscriber({
      ...common,
      query: FOLLOW_AMR,
      toSeen: ({ ticketChanged }) => {
        const { cursor, ticket } = ticketChanged as Taken;
        return { cursor, number: ticket.number };
      },
    });
    numbers = await Promise.all(
      Array.from({ length: TICKETS }, async () => (await openTicket(hub, "Etimad")).number),
    );
    const writers = Promise.all(numbers.map((number) => write(number)));
    await pause(500);
    await etimad.kill();
    await pause(300);
    again = await ProviderProcess.start(hub, "etimad", dataDir);
    await writers;
    await Promise.all([direct.sees(EVENTS, 60_000), byAmr.sees(EVENTS, 60_000)]);
    await Promise.all([direct.close(), byAmr.close()]);
  }, 120_000);
  afterAll(async () => {
    await again.kill();
    await hub.close();
    rmSync(dataDir, { recursive: true });
  });

  it("was cut twenty times", () => {
    expect([direct.cut, byAmr.cut]).toEqual([CUTS, CUTS]);
  });

  it("sees every change of every ticket once, in its order", async () => {
    const token = await hub.tokens.staff();
    for (const number of numbers) {
      const { data } = await hub.ask<History>(token, HISTORY, { number });
      const history = data?.etimadTicket.history.map(({ cursor }) => cursor);

      expect(history).toHaveLength(1 + CHANGES);
      expect(cursorsOf(direct.seen, number)).toEqual(history);
    }
  });

  it("sees nothing else, and nothing out of order over all tickets", () => {
    const positions = direct.seen.map(({ cursor }) => Number(cursor.split(":")[1]));

    expect(direct.seen).toHaveLength(EVENTS);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(new Set(positions).size).toBe(EVENTS);
  });

  it("sees them by way of the regulator too, whose index took in each exactly once", () => {
    expect(byAmr.seen).toHaveLength(EVENTS);
    expect(new Set(byAmr.seen.map(({ cursor }) => cursor)).size).toBe(EVENTS);
    for (const number of numbers) expect(cursorsOf(byAmr.seen, number)).toHaveLength(1 + CHANGES);
  });

  /** Tries each change until it is acknowledged; the key makes a repeated one harmless. */
  async function write(number: string): Promise<void> {
    const token = await hub.tokens.agent("ETIMAD");
    for (let index = 0; index < CHANGES; index++) {
      const status = index % 2 === 0 ? "AWAITING_INFORMATION" : "IN_PROGRESS";
      const input = { number, status, note: "صورة الإيصال", idempotencyKey: `${number} ${index}` };
      while (!(await isAcknowledged(token, input))) await pause(50);
    }
  }

  async function isAcknowledged(token: string, input: object): Promise<boolean> {
    const { data } = await hub.ask<Changed>(token, CHANGE, { input });
    const errors = data?.changeEtimadTicket?.userErrors;
    if (errors === undefined) return false;
    expect(errors).toEqual([]);
    return true;
  }
});

interface History {
  readonly etimadTicket: { readonly history: ReadonlyArray<{ readonly cursor: string }> };
}
interface Changed {
  readonly changeEtimadTicket: { readonly userErrors: readonly unknown[] } | null;
}

function seenIn({ change, ticket }: Delivered): Seen {
  return { cursor: change.cursor, number: ticket.number };
}

function cursorsOf(seen: readonly Seen[], number: string): string[] {
  return seen.filter((event) => event.number === number).map(({ cursor }) => cursor);
}
