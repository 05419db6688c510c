import { type Client } from "graphql-ws";
import { openSocket, type Player, type Stage, StoryFailed } from "./stage";
import { wordsOf } from "./words";

/** One change of a report, as the beneficiary's subscription gives it. */
export interface SeenChange {
  readonly cursor: string;
  readonly to: string;
}

const FOLLOW = /* GraphQL */ `
  subscription ($number: ID!, $after: String) {
    reportChanged(number: $number, after: $after) {
      change {
        cursor
        to
      }
      report {
        status
      }
    }
  }
`;
const PATIENCE_MS = 10_000;

/** Follows one report, and can lose its connection and resume where it was. */
export class ReportFollower {
  readonly seen: SeenChange[] = [];
  private client: Client | undefined;
  private failure: unknown;

  constructor(
    private readonly stage: Stage,
    private readonly player: Player,
    private readonly number: string,
    private cursor: string,
  ) {}

  connect(): void {
    this.client = openSocket(this.stage, this.player);
    void this.read(this.client);
  }

  /** Cuts the connection, as a train entering a tunnel does. */
  async disconnect(): Promise<void> {
    await this.client?.dispose();
    this.client = undefined;
  }

  /** Resolves once `count` changes were seen; fails the story when they do not come. */
  async sees(count: number): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (this.seen.length < count) {
      if (this.failure !== undefined || Date.now() > until)
        throw new StoryFailed(
          `The subscription gave ${String(this.seen.length)} of ${String(count)} changes.`,
          { cause: this.failure },
        );
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private async read(client: Client): Promise<void> {
    const variables = { number: this.number, after: this.cursor };
    try {
      for await (const result of client.iterate<Event>({ query: FOLLOW, variables }))
        await this.take(changeIn(result));
    } catch (error) {
      if (client === this.client) this.failure = error;
    }
  }

  private async take(change: SeenChange): Promise<void> {
    this.seen.push(change);
    this.cursor = change.cursor;
    const { en, ar } = wordsOf(change.to);
    await this.stage.say(`   ▸ live: the report is ${en}`, `   ◂ مباشر: حالة البلاغ «${ar}»`);
  }
}

function changeIn({ data, errors = [] }: Result): SeenChange {
  const [error] = errors;
  if (error !== undefined || !data) throw new StoryFailed(error?.message ?? "An event was empty.");
  return data.reportChanged.change;
}

interface Event {
  readonly reportChanged: { readonly change: SeenChange };
}
interface Result {
  readonly data?: Event | null | undefined;
  readonly errors?: ReadonlyArray<{ readonly message: string }> | undefined;
}
