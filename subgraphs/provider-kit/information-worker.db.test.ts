import { setTimeout as pause } from "node:timers/promises";
import { furas } from "../providers/furas/provider";
import { NOW, TestProvider } from "./running-provider.contract";

const DUE = new Date("2026-11-04T21:00:00.000Z");
const TICKETS = 60;

describe("workers that close unanswered tickets (FRS-R3)", () => {
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await TestProvider.start(furas);
  });
  beforeEach(() => {
    provider.clock.at = NOW;
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it("wake by themselves when information runs out", async () => {
    const number = await provider.reminded();
    const process = await provider.another(null, true);

    provider.clock.at = DUE;
    const closed = await until(async () => (await provider.seen(number)).status === "CLOSED");
    await process.close();

    expect(closed).toBe(true);
  });

  it("close each ticket once, three of them, each cut off at random", async () => {
    const numbers = await Promise.all(Array.from({ length: TICKETS }, () => provider.reminded()));
    const processes = await Promise.all([1, 2, 3].map(() => provider.another(null, true)));
    provider.clock.at = DUE;

    const allClosed = await until(async () => {
      await cutOffOne(provider);
      return (await openOf(provider)) === 0;
    });
    await Promise.all(processes.map((process) => process.close()));

    const steps = await provider.rows<{ closings: number; tickets: number; events: number }>(
      `select count(*)::int closings, count(distinct change.number_key)::int tickets,
              count(distinct outbox.id)::int events
         from ticket_change change left join outbox on outbox.id = change.event_id
         join ticket using (number_key)
        where change.closure = 'NO_RESPONSE' and ticket.version = 4
          and ticket.number in (${numbers.map((number) => `'${number}'`).join()})`,
    );
    expect(allClosed).toBe(true);
    expect(steps).toEqual([{ closings: TICKETS, tickets: TICKETS, events: TICKETS }]);
  }, 60_000);
});

/** As the machine takes a connection away: what its transaction did is undone. */
async function cutOffOne(provider: TestProvider): Promise<void> {
  await provider.rows(
    `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
       order by random() limit 1`,
  );
}

async function openOf(provider: TestProvider): Promise<number> {
  const [row] = await provider.rows<{ left: number }>(
    `select count(*)::int as "left" from ticket where information_due_at is not null`,
  );
  return row?.left ?? 0;
}

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 800; tries += 1) {
    if (await isSo()) return true;
    await pause(50);
  }
  return false;
}
