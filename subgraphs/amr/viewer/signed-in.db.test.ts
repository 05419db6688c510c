import { ROLES } from "../../../platform/auth/caller";
import { buildCaller } from "../../../test/support/build-caller";
import { openTestAmr, type TestAmr } from "../../../test/support/test-amr";

/** What every role may ask that is signed in: lifecycle.md, "Who may". */
const OPERATIONS = [
  "{ providers { code } }",
  '{ provider(code: "FURAS") { code } }',
  "{ regulator { name { ar } } }",
  "{ rules { id } }",
  '{ rule(id: "AMR-C5") { id } }',
  '{ calendar(from: "2026-11-01", to: "2026-11-02") { date } }',
  '{ businessDeadline(from: "2026-11-01T08:00:00.000Z", businessDays: 5) }',
];

describe("what every role may ask", () => {
  let hub: TestAmr;

  beforeAll(async () => {
    hub = await openTestAmr();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const everyone = OPERATIONS.flatMap((operation) =>
    ROLES.map((role) => [operation, role] as const),
  );

  it.each(everyone)("%s is answered to %s", async (operation, role) => {
    const { data, errors } = await hub.ask(buildCaller(role), operation);

    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {})).not.toContain(null);
  });

  it.each(OPERATIONS)("%s is UNAUTHENTICATED for nobody", async (operation) => {
    const { data, errors } = await hub.ask(null, operation);

    expect(Object.values(data ?? {})).toEqual([null]);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it.each(ROLES)("%s is told who they are", async (role) => {
    const { data } = await hub.ask(buildCaller(role), "{ viewer { role provider { code } } }");

    expect(data).toEqual({ viewer: { role, provider: null } });
  });

  it("nobody is nobody", async () => {
    expect(await hub.ask(null, "{ viewer { role } }")).toEqual({ data: { viewer: null } });
  });

  it("a rule comes with its source in Arabic, and null for an id that is none", async () => {
    const staff = buildCaller("REGULATOR_STAFF");
    const query = "query ($id: ID!) { rule(id: $id) { id title { ar en } source { ar en } } }";

    const rule = await hub.ask(staff, query, { id: "AMR-C6" });
    const none = await hub.ask(staff, query, { id: "AMR-C66" });

    expect(rule.data).toMatchObject({
      rule: { id: "AMR-C6", source: { ar: expect.stringContaining("أيام عمل") } },
    });
    expect(none).toEqual({ data: { rule: null } });
  });

  it("a day says what it is, in both calendars", async () => {
    const query =
      '{ calendar(from: "2026-09-23", to: "2026-09-23") { date hijri kind holiday { en } certainty } }';

    const { data } = await hub.ask(buildCaller("REGULATOR_STAFF"), query);

    expect(data).toEqual({
      calendar: [
        {
          date: "2026-09-23",
          hijri: "1448-04-12",
          kind: "HOLIDAY",
          holiday: { en: "National Day" },
          certainty: "ANNOUNCED",
        },
      ],
    });
  });
});
