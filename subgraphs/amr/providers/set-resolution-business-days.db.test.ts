import { setTimeout as pause } from "node:timers/promises";
import { buildReportedTicket } from "../../../test/support/build-reported-ticket";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import { admin, payloadOf, staff } from "../../../test/support/report-hub";
import { openTestAmr, type TestAmr } from "../../../test/support/test-amr";

const SET = /* GraphQL */ `
  mutation ($input: SetResolutionBusinessDaysInput!) {
    setResolutionBusinessDays(input: $input) {
      provider {
        code
        resolutionBusinessDays
      }
      userErrors {
        code
        path
        message {
          ar
          en
        }
      }
    }
  }
`;

interface Answered {
  readonly provider: { readonly resolutionBusinessDays: number | null } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

let hub: TestAmr;

beforeEach(async () => {
  hub = await openTestAmr();
});
afterEach(async () => {
  await hub[Symbol.asyncDispose]();
});

async function setLevel(input: Record<string, unknown>): Promise<Answered> {
  return payloadOf(await hub.ask(admin, SET, { input }), "setResolutionBusinessDays") as Answered;
}

async function dueOf(provider: string, number: string): Promise<string | null | undefined> {
  const query = `{ ticket(provider: "${provider}", number: "${number}") { dueAt } }`;
  return (payloadOf(await hub.ask(staff, query), "ticket") as { dueAt: string | null }).dueAt;
}

async function levelsOf(provider: string): Promise<unknown[]> {
  return hub.amr.database.query(
    `select business_days, actor_subject from service_level
       where provider_code = $1 and valid_from is not null order by valid_from`,
    [provider],
  );
}

/** Noon of a Sunday on which the level changes. */
const CHANGED = inRiyadh("2026-11-22 12:00");

describe("a service level that the regulator changes", () => {
  it("is the provider's from then on, with who changed it", async () => {
    const { provider, userErrors } = await setLevel({ provider: "FURAS", businessDays: 3 });

    expect(userErrors).toEqual([]);
    expect(provider?.resolutionBusinessDays).toBe(3);
    expect(await levelsOf("FURAS")).toEqual([{ business_days: 3, actor_subject: admin.subject }]);
  });

  it.each([
    ["opened at that instant", "2026-11-22 12:00", "2026-11-25T21:00:00.000Z"],
    ["opened an instant before", "2026-11-22 11:59", "2026-12-06T21:00:00.000Z"],
  ])("holds for tickets opened from then on: %s", async (_, openedAt, due) => {
    hub.now = CHANGED;
    await setLevel({ provider: "FURAS", businessDays: 3 });
    hub.now = inRiyadh("2026-11-24 12:00");

    await hub.takeIn(buildReportedTicket({ openedAt: inRiyadh(openedAt) }));

    expect(await dueOf("FURAS", "FR-1")).toBe(due);
  });

  it("moves no deadline, nor gives one to a ticket that had none", async () => {
    await hub.takeIn(buildReportedTicket({}));
    await hub.takeIn(buildReportedTicket({ provider: "MOF", number: "M-1" }));
    const before = await dueOf("FURAS", "FR-1");

    await setLevel({ provider: "FURAS", businessDays: 3 });
    await setLevel({ provider: "MOF", businessDays: 3 });
    await hub.takeIn(buildReportedTicket({ provider: "MOF", number: "M-1" }));

    expect(await dueOf("FURAS", "FR-1")).toBe(before);
    expect(await dueOf("MOF", "M-1")).toBeNull();
  });

  it("may be taken back: the provider declares none from then on", async () => {
    const { provider } = await setLevel({ provider: "FURAS", businessDays: null });

    expect(provider?.resolutionBusinessDays).toBeNull();
    await hub.takeIn(buildReportedTicket({ openedAt: hub.now }));
    expect(await dueOf("FURAS", "FR-1")).toBeNull();
  });

  it("is no change when it is in force already", async () => {
    await setLevel({ provider: "FURAS", businessDays: 10 });
    await setLevel({ provider: "MOF", businessDays: null });

    expect([await levelsOf("FURAS"), await levelsOf("MOF")]).toEqual([[], []]);
  });

  it("is the later one of two at the same instant", async () => {
    await setLevel({ provider: "FURAS", businessDays: 3 });

    const { provider } = await setLevel({ provider: "FURAS", businessDays: 4 });

    expect(provider?.resolutionBusinessDays).toBe(4);
  });

  it("is changed once for one key", async () => {
    const input = { provider: "FURAS", businessDays: 3, idempotencyKey: "level" };
    await setLevel(input);
    hub.now = new Date(hub.now.getTime() + 1_000);
    await setLevel({ provider: "FURAS", businessDays: 5 });
    hub.now = new Date(hub.now.getTime() + 1_000);

    await setLevel(input);

    expect(await levelsOf("FURAS")).toHaveLength(2);
  });

  it.each([1, 365])("may be %d business days", async (businessDays) => {
    expect((await setLevel({ provider: "FURAS", businessDays })).userErrors).toEqual([]);
  });

  it.each([
    ["no business day", { provider: "FURAS", businessDays: 0 }, "INVALID_INPUT", "businessDays"],
    ["too many", { provider: "FURAS", businessDays: 366 }, "INVALID_INPUT", "businessDays"],
    ["a negative number", { provider: "FURAS", businessDays: -1 }, "INVALID_INPUT", "businessDays"],
    [
      "a provider that there is not",
      { provider: "NONE", businessDays: 5 },
      "NOT_FOUND",
      "provider",
    ],
    ["what can be no code", { provider: "\u0000", businessDays: 5 }, "NOT_FOUND", "provider"],
  ])("refuses %s", async (_, input, code, field) => {
    const { provider, userErrors } = await setLevel(input);

    expect(provider).toBeNull();
    expect(userErrors).toMatchObject([{ code, path: ["input", field] }]);
  });

  it("waits for tickets that are being taken in, and begins after them", async () => {
    const [taking, taken] = [
      Promise.withResolvers<undefined>(),
      Promise.withResolvers<undefined>(),
    ];
    const takingIn = hub.amr.unitOfWork.run(async ({ providers }) => {
      await providers.holdServiceLevels("FURAS");
      taking.resolve(undefined);
      await taken.promise;
    });
    await taking.promise;

    const setting = setLevel({ provider: "FURAS", businessDays: 3 });
    const first = await Promise.race([setting, pause(200).then(() => "waits")]);
    hub.now = new Date(hub.now.getTime() + 1_000);
    taken.resolve(undefined);
    await Promise.all([takingIn, setting]);

    expect(first).toBe("waits");
    const [level] = await hub.amr.database.query<Array<{ valid_from: Date }>>(
      "select valid_from from service_level where provider_code = 'FURAS' and business_days = 3",
    );
    expect(level?.valid_from).toEqual(hub.now);
  });
});
