import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openSandboxIssuer } from "../../platform/auth/sandbox-issuer";
import { AmrProcess } from "../support/amr-process";
import { copyReport } from "../support/copy-reports";
import {
  agent,
  knownTicket,
  openReportHub,
  owner,
  type ReportHub,
  staff,
  submission,
  submit,
} from "../support/report-hub";
import { TO_PROGRESS, walk } from "../support/report-steps";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const EACH = 1_250;
const WORKERS = 3;
const KILLS = 5;

const AWAITING = [
  [staff, "startReview"],
  [staff, "requestInformation"],
] as const;
/** One report of each kind of deadline, so long ago that it is due at the real time, and no other is. */
const KINDS = [
  { notice: "OVERDUE", begunAgo: 40 * DAY_MS, steps: [] },
  { notice: "AUTO_CANCELLED", begunAgo: 60 * HOUR_MS, steps: AWAITING },
  { notice: "INFORMATION_REMINDER", begunAgo: 30 * HOUR_MS, steps: AWAITING },
  {
    notice: "CLOSED",
    begunAgo: 40 * DAY_MS,
    steps: [...TO_PROGRESS, [agent, "resolveReport"]] as const,
  },
] as const;

interface Fired {
  readonly kind: string;
  readonly notices: number;
  readonly reports: number;
}

describe("deadlines under fire", () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "clocks-under-fire-"));
  let hub: ReportHub;

  beforeAll(async () => {
    await openSandboxIssuer(dataDir);
    hub = await openReportHub();
    for (const kind of KINDS) await prepare(kind);
  }, 120_000);
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function prepare({ begunAgo, steps }: (typeof KINDS)[number]): Promise<void> {
    hub.now = new Date(Date.now() - begunAgo);
    const openedAt = new Date(hub.now.getTime() - 60 * DAY_MS);
    const ticket = knownTicket(hub, { openedAt });
    const { complaint, userErrors } = await submit(hub, owner, submission(ticket));
    expect(userErrors).toEqual([]);
    await walk(hub, complaint.number, ...steps);
    await copyReport(hub, complaint.number, EACH - 1);
  }

  const due = async () => {
    const [row] = await hub.amr.database.query<Array<{ count: number }>>(
      "select count(*)::int as count from report_deadline where due_at <= now()",
    );
    return row?.count ?? 0;
  };

  it("fires each of 5,000 once, however often the three workers are killed", async () => {
    const before = await due();
    const begun = new Date();

    await Promise.all(Array.from({ length: WORKERS }, () => underFire()));

    expect(before).toBeGreaterThanOrEqual(KINDS.length * EACH);
    expect(await due()).toBe(0);
    expect(await firedSince(begun)).toEqual(
      [...KINDS.map(({ notice }) => notice), "SURVEY"]
        .sort()
        .map((kind) => ({ kind, notices: EACH, reports: EACH })),
    );
    expect(await stepsOfTheClock()).toEqual([
      { to: "AUTO_CANCELLED", steps: EACH, reports: EACH },
      { to: "CLOSED", steps: EACH, reports: EACH },
      { to: "RECEIVED", steps: EACH, reports: EACH },
    ]);
  }, 300_000);

  /** One worker: killed five times at a moment that chance chooses, and left alone until nothing is due. */
  async function underFire(): Promise<void> {
    for (let kills = 0; kills < KILLS; kills += 1) {
      const worker = await AmrProcess.start(databaseUrl(), dataDir);
      await sleep(50 + Math.random() * 600);
      await worker.kill();
    }
    const survivor = await AmrProcess.start(databaseUrl(), dataDir);
    while ((await due()) > 0) await sleep(100);
    await survivor.kill();
  }

  function databaseUrl(): string {
    const { options } = hub.amr.database;
    return "url" in options && typeof options.url === "string" ? options.url : "";
  }

  const firedSince = (begun: Date) =>
    hub.amr.database.query<Fired[]>(
      `select kind, count(*)::int as notices, count(distinct report_number)::int as reports
         from notification where created_at >= $1 group by kind order by kind`,
      [begun],
    );

  const stepsOfTheClock = () =>
    hub.amr.database.query<Array<{ to: string; steps: number; reports: number }>>(
      `select to_status as to, count(*)::int as steps, count(distinct report_number)::int as reports
         from report_change where actor_role = 'SYSTEM' group by to_status order by to_status`,
    );
});
