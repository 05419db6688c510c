import { openDatabase } from "../../platform/database/database";
import { createTestDatabase } from "../../test/support/test-database";
import { etimad } from "../providers/etimad/provider";
import { PROVIDER_DATABASE } from "./data-source";
import { TestProvider } from "./running-provider.contract";

describe("a provider's database", () => {
  it("is made by its migrations and taken down by them", async () => {
    await using home = await createTestDatabase();
    const database = await openDatabase({ ...PROVIDER_DATABASE, url: home.url });

    for (let left = PROVIDER_DATABASE.migrations.length; left > 0; left -= 1) {
      await database.undoLastMigration();
    }

    const left: unknown[] = await database.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace
       and relkind in ('r', 'S') and relname !~ '^migrations'`,
    );
    await database.destroy();
    expect(left).toEqual([]);
  });
});

describe("whatever happens at the same time, the database", () => {
  let provider: TestProvider;

  beforeAll(async () => {
    provider = await TestProvider.start(etimad);
    await provider.opened({ number: "A-1" });
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  it.each([
    ["a closing that does not say how", "update ticket set status = 'CLOSED', closed_at = now()"],
    ["a closure of an open ticket", "update ticket set closure = 'RESOLVED'"],
    [
      "a redirection to nowhere",
      "update ticket set status = 'CLOSED', closed_at = now(), closure = 'REDIRECTED'",
    ],
    ["a second contact while nothing is awaited", "update ticket set reminded_at = opened_at"],
    [
      "a change before the opening",
      "update ticket set last_changed_at = opened_at - interval '1 ms'",
    ],
    ["a beneficiary who cannot be reached", "update ticket set beneficiary_mobile = null"],
    ["a status that is none", "update ticket set status = 'LOST'"],
    ["a service of nobody", "update ticket set service_code = 'NOTHING'"],
    ["a second calendar", "insert into business_calendar (version) values (2)"],
    ["half a span of days", "update business_calendar set from_day = '2026-01-01'"],
    [
      "the same version twice",
      "insert into ticket_change select event_id + 1, number_key, version, at, from_status, to_status, closure, redirected_to, level, actor_role, actor_subject, note, calendar_version, recorded_at from ticket_change",
    ],
  ])("refuses %s", async (_, statement) => {
    await expect(provider.rows(statement)).rejects.toThrow(/violates|duplicate/);
  });
});
