import { createLogger, type Logger } from "../logger";
import { type Claim, type DueWork, DueWorker } from "./due-worker";

const START = new Date("2026-03-01T00:00:00Z");

/** Pieces of work in memory, claimed in the order in which they fall due. */
class Pieces implements DueWork {
  readonly name = "pieces";
  readonly done: string[] = [];
  readonly failing = new Set<string>();
  tries = 0;
  isAway = false;
  now = START;
  private readonly due = new Map<string, Date>();

  add(key: string, dueAt: Date): void {
    this.due.set(key, dueAt);
  }

  next(): Promise<Date | null> {
    if (this.isAway) return Promise.reject(new Error("away"));
    const [first = null] = [...this.due.values()].sort((a, b) => a.getTime() - b.getTime());
    return Promise.resolve(first);
  }

  async doOne({ but, take }: Claim): Promise<boolean> {
    await Promise.resolve();
    if (this.isAway) throw new Error("away");
    const claimed = [...this.due].find(([key, at]) => at <= this.now && !but.includes(key));
    if (claimed === undefined) return false;
    take(claimed[0]);
    this.tries += 1;
    if (this.failing.has(claimed[0])) throw new Error("broken");
    this.due.delete(claimed[0]);
    this.done.push(claimed[0]);
    return true;
  }
}

function workerOf(pieces: Pieces, lines: unknown[] = []): DueWorker {
  const clock = { now: () => pieces.now };
  return new DueWorker(pieces, { clock, logger: loggerTo(lines) });
}

function loggerTo(lines: unknown[]): Logger {
  const logger = createLogger({ part: "test", level: "silent" });
  const keep = (_: unknown, line?: string) => void lines.push(line);
  return Object.assign(logger, { warn: keep, error: keep });
}

beforeEach(() => {
  jest.useFakeTimers({ now: START });
});
afterEach(() => {
  jest.useRealTimers();
});

describe("a worker", () => {
  it("does everything that is due and nothing that is not, and says how much that was", async () => {
    const pieces = new Pieces();
    pieces.add("a", START);
    pieces.add("b", new Date(START.getTime() - 1));
    pieces.add("c", new Date(START.getTime() + 1));

    const done = await workerOf(pieces).doAllDue();

    expect(done).toBe(2);
    expect(pieces.done).toEqual(["a", "b"]);
  });

  it("is not held up by a piece that fails, and comes back to it half a minute later", async () => {
    const pieces = new Pieces();
    const lines: unknown[] = [];
    const worker = workerOf(pieces, lines);
    pieces.failing.add("broken");
    pieces.add("broken", START);
    pieces.add("whole", START);

    const first = await worker.doAllDue();
    jest.advanceTimersByTime(29_999);
    const tooEarly = await worker.doAllDue();
    pieces.failing.clear();
    jest.advanceTimersByTime(1);
    const later = await worker.doAllDue();

    expect([first, tooEarly, later]).toEqual([1, 0, 1]);
    expect(pieces.done).toEqual(["whole", "broken"]);
    expect(pieces.tries).toBe(3);
    expect(lines).toEqual(["work failed"]);
  });

  it("rejects when it cannot look, and does what is due when it can again", async () => {
    const pieces = new Pieces();
    pieces.add("a", START);
    pieces.isAway = true;
    const worker = workerOf(pieces);

    const failed = await worker.doAllDue().catch((error: unknown) => error);
    pieces.isAway = false;

    expect(failed).toBeInstanceOf(Error);
    expect(await worker.doAllDue()).toBe(1);
  });

  it("counts work that has no pieces, until there is none", async () => {
    let left = 3;
    const doOne = () => Promise.resolve((left -= 1) >= 0);
    const work = { name: "sums", next: () => Promise.resolve(null), doOne };
    const worker = new DueWorker(work, { clock: { now: () => START }, logger: loggerTo([]) });

    expect(await worker.doAllDue()).toBe(3);
  });

  it("has left nothing under way when it answers that all is done", async () => {
    const pieces = new Pieces();
    pieces.add("a", START);
    const worker = workerOf(pieces);

    const first = worker.doAllDue();
    const second = await worker.doAllDue();

    expect(second).toBe(0);
    expect(pieces.done).toEqual(["a"]);
    expect(await first).toBe(1);
  });

  it("notices within a second that the clock was moved on", async () => {
    const pieces = new Pieces();
    pieces.add("a", new Date(START.getTime() + 86_400_000));
    const worker = workerOf(pieces);
    worker.start();
    await jest.advanceTimersByTimeAsync(10);

    pieces.now = new Date(START.getTime() + 86_400_000);
    await jest.advanceTimersByTimeAsync(1_000);

    expect(pieces.done).toEqual(["a"]);
    await worker.stop();
  });

  it("says once that it cannot look, and again only after it could", async () => {
    const pieces = new Pieces();
    const lines: unknown[] = [];
    const worker = workerOf(pieces, lines);
    pieces.isAway = true;
    worker.start();
    await jest.advanceTimersByTimeAsync(5_000);
    pieces.isAway = false;
    await jest.advanceTimersByTimeAsync(2_000);
    pieces.isAway = true;
    await jest.advanceTimersByTimeAsync(5_000);

    await worker.stop();

    expect(lines).toHaveLength(2);
  });

  it("does nothing more once it is stopped", async () => {
    const pieces = new Pieces();
    const worker = workerOf(pieces);
    worker.start();
    await worker.stop();
    pieces.add("a", START);

    expect(await worker.doAllDue()).toBe(0);
    expect(pieces.done).toEqual([]);
  });
});
