import { PLATFORM_TABLES } from "../../migrations/outbox";
import { createTestDatabase } from "../../test/support/test-database";
import { createLogger } from "../logger";
import { FeedTable } from "./feed-table";
import { LiveTail } from "./live-tail";
import { Tail } from "./tail";

const logger = createLogger({ part: "test", level: "silent" });

describe("many caught-up streams in one process", () => {
  it("are fed by one query together", async () => {
    const home = await createTestDatabase();
    await home.run(...PLATFORM_TABLES);
    const table = new FeedTable(home.url, logger);
    let queries = 0;
    const counting = {
      read: (after: bigint, subject?: string) => {
        queries += 1;
        return table.read(after, subject);
      },
    };
    const live = new LiveTail(counting, new Tail(0n));
    const waiting = Array.from({ length: 500 }, async () => {
      await new Promise<void>((resolve) => live.whenBeyond(0n, resolve));
      return live.read(0n, undefined);
    });
    await home.run("insert into outbox (subject, event) values ('s', '{}')");
    await table.assign();

    await live.advance();

    const stretches = await Promise.all(waiting);
    expect(stretches.map(({ events }) => events.length)).toEqual(Array(500).fill(1));
    expect(queries).toBe(1);
    live.close();
    await table.close();
    await home[Symbol.asyncDispose]();
  });
});
