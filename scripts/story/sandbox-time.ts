import { expectThat, type Player, StoryFailed } from "./stage";

/** The time of a sandbox, as its administrator moves it: each move ends when what fell due is done. */
export class SandboxTime {
  private constructor(
    private readonly url: string,
    private readonly admin: Player,
    private shown: Date,
  ) {}

  /** Of the hub at this address. */
  static async of(gatewayUrl: string, admin: Player): Promise<SandboxTime> {
    const time = new SandboxTime(`${gatewayUrl}/sandbox/clock`, admin, new Date());
    await time.settle();
    return time;
  }

  /** What time it was when it was moved to last. */
  get now(): Date {
    return this.shown;
  }

  /** Does what is due now, without moving time: also what notices are to be handed over. */
  settle(): Promise<void> {
    return this.advance("PT0M");
  }

  /** By a duration such as `P1D` or `PT24H`. */
  advance(duration: string): Promise<void> {
    return this.move({ advance: duration });
  }

  /** To an instant of a deadline. */
  async until(instant: string | null | undefined): Promise<void> {
    expectThat(instant !== null && instant !== undefined, "There is no deadline to wait for.");
    await this.move({ set: instant });
  }

  private async move(body: object): Promise<void> {
    const response = await fetch(this.url, {
      method: "POST",
      headers: { authorization: `Bearer ${this.admin.token}` },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Partial<Moved>;
    const [error] = answer.errors ?? [];
    if (answer.now === undefined) throw new StoryFailed(error?.message ?? "Time does not move.");
    this.shown = new Date(answer.now);
  }
}

interface Moved {
  readonly now: string;
  readonly errors: ReadonlyArray<{ readonly message: string }>;
}
