/** What GET /readyz says. */
export interface Readiness {
  readonly ready: boolean;
  readonly subgraphs: Readonly<Record<string, "up" | "down">>;
}

/** After so long it serves without those it has not reached yet: one agency down must not keep the others from being asked. */
const WAIT_AT_MOST_MS = 30_000;

/**
 * Whether the hub can serve. It waits for every subgraph to be there once, or for half a minute at most; a subgraph
 * that goes later leaves it ready, since one agency down never takes the others' answers with it.
 */
export class Health {
  private readonly reached = new Set<string>();
  private readonly startedAt = performance.now();
  private checking: Promise<Readiness> | null = null;

  constructor(
    private readonly subgraphs: readonly string[],
    private readonly reach: (subgraph: string) => Promise<boolean>,
  ) {}

  /** Whoever asks while it is being found out gets the same answer, so that probes do not add up. */
  check(): Promise<Readiness> {
    this.checking ??= this.find().finally(() => {
      this.checking = null;
    });
    return this.checking;
  }

  private async find(): Promise<Readiness> {
    const found = await Promise.all(this.subgraphs.map((subgraph) => this.findOne(subgraph)));
    return { ready: this.isReady(), subgraphs: Object.fromEntries(found) };
  }

  private async findOne(subgraph: string): Promise<readonly [string, "up" | "down"]> {
    const isUp = await this.reach(subgraph);
    if (isUp) this.reached.add(subgraph);
    return [subgraph, isUp ? "up" : "down"];
  }

  private isReady(): boolean {
    const hasWaited = performance.now() - this.startedAt > WAIT_AT_MOST_MS;
    return this.reached.size === this.subgraphs.length || (hasWaited && this.reached.size > 0);
  }
}
