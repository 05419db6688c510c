import { SECOND_PERSON, buildBeneficiary } from "../../../test/support/build-caller";
import { openReportHub, owner, type ReportHub, staff } from "../../../test/support/report-hub";
import { walk } from "../../../test/support/report-steps";
import { listPaperService, suggest, takenOf } from "../../../test/support/request-hub";

const another = buildBeneficiary(SECOND_PERSON);

describe("submitting a suggestion", () => {
  let hub: ReportHub;
  let texts = 0;

  beforeAll(async () => {
    hub = await openReportHub();
  }, 20_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  /** A suggestion that no other test makes. */
  const text = () => {
    texts += 1;
    return `اقتراح رقم ${texts}`;
  };

  it("registers it at once, due after five business days (AMR-S5)", async () => {
    const { report, userErrors } = await suggest(hub, owner, { description: text() });

    expect(userErrors).toEqual([]);
    expect(report).toMatchObject({
      status: "RECEIVED",
      track: "SUGGESTION",
      channel: "WEBSITE",
      service: { code: "ETIMAD-TENDERS" },
      dueAt: "2026-11-26T21:00:00.000Z",
    });
  });

  it("is refused for a service on paper (AMR-S4, AMR-X4)", async () => {
    await listPaperService(hub, "ETIMAD-PAPER", { provider: "ETIMAD" });

    const { report, userErrors } = await suggest(hub, owner, { serviceCode: "ETIMAD-PAPER" });

    expect(report).toBeNull();
    expect(userErrors).toMatchObject([
      { code: "RULE_REFUSED", rule: { id: "AMR-S4" }, path: ["input", "serviceCode"] },
    ]);
  });

  it.each([
    ["a provider that there is none of (AMR-S2)", { provider: "NONE" }, "provider"],
    ["another provider's service (AMR-S1)", { serviceCode: "MOF-RETURNS" }, "serviceCode"],
    ["an unreadable service", { serviceCode: "a\u0000" }, "serviceCode"],
    ["no description", { description: " " }, "description"],
    ["texts that say nothing", { title: "!", description: "؟" }, "description"],
  ])("is INVALID_INPUT with %s", async (_, fields, field) => {
    const { userErrors } = await suggest(hub, owner, { description: text(), ...fields });

    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["input", field] }]);
  });

  it("is refused when the same beneficiary suggested the same before, naming that report (AMR-S3)", async () => {
    const first = await suggest(hub, owner, { description: "إضافة تنبيهٍ عند الترسية" });

    const { report, userErrors } = await suggest(hub, owner, {
      title: "عنوان آخر",
      description: "اضافة تنبيه  عند الترسيه",
    });

    expect(report).toBeNull();
    expect(userErrors).toMatchObject([
      { code: "RULE_REFUSED", rule: { id: "AMR-S3" }, path: ["input", "description"] },
    ]);
    expect(userErrors[0]?.message.ar).toContain(first.report.number);
  });

  it.each([
    ["from another beneficiary", another, {}],
    ["for another service", owner, { serviceCode: "ETIMAD-PAYMENTS" }],
    ["for another channel", owner, { channel: "MOBILE_APP" }],
    ["in another text", owner, { description: "نص آخر تمامًا" }],
  ])("is taken %s (A14)", async (_, caller, fields) => {
    const description = text();
    await suggest(hub, owner, { description });

    const { userErrors } = await suggest(hub, caller, { description, ...fields });

    expect(userErrors).toEqual([]);
  });

  it("may be made again once it was turned down (A14)", async () => {
    const description = text();
    const { report } = await suggest(hub, owner, { description });
    await walk(hub, report.number, [staff, "rejectReport"]);

    const { userErrors } = await suggest(hub, owner, { description });

    expect(userErrors).toEqual([]);
  });

  it("is registered once, however many come at once (AMR-S3)", async () => {
    const description = `${"طويل ".repeat(900)}${text()}`;

    const answers = await Promise.all(
      Array.from({ length: 6 }, () => suggest(hub, owner, { description })),
    );

    expect(takenOf(answers)).toBe(1);
  });

  it("gives the first answer to a key again", async () => {
    const fields = { description: text(), idempotencyKey: "a suggestion" };
    const first = await suggest(hub, owner, fields);

    expect(await suggest(hub, owner, fields)).toEqual(first);
  });
});
