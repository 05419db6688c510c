import { SECOND_PERSON, buildBeneficiary } from "../../../test/support/build-caller";
import { openReportHub, owner, type ReportHub, staff } from "../../../test/support/report-hub";
import { walk } from "../../../test/support/report-steps";
import {
  listPaperService,
  requestTransformation,
  takenOf,
} from "../../../test/support/request-hub";

const another = buildBeneficiary(SECOND_PERSON);

describe("a transformation request that was made before (AMR-T4)", () => {
  let hub: ReportHub;
  let names = 0;

  beforeAll(async () => {
    hub = await openReportHub();
  }, 20_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  /** A name that no other test uses. */
  const name = () => {
    names += 1;
    return `نموذج رقم ${names}`;
  };

  it("is refused when the same beneficiary asked for the service before, naming that report (AMR-T4)", async () => {
    const first = await requestTransformation(hub, owner, { paperServiceName: "بطاقة الأرشيف" });

    const { report, userErrors } = await requestTransformation(hub, owner, {
      paperServiceName: "بطاقـةُ  الارشيف",
      title: "Another title",
    });

    expect(report).toBeNull();
    expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-T4" } }]);
    expect(userErrors[0]?.message.en).toContain(first.report.number);
    expect(userErrors[0]?.message.ar).toContain(first.report.number);
  });

  it("is refused for the same listed service, whatever it is called (AMR-T4)", async () => {
    await listPaperService(hub, "MOF-CARD");
    const serviceCode = "MOF-CARD";
    await requestTransformation(hub, owner, { paperServiceName: name(), serviceCode });

    const { userErrors } = await requestTransformation(hub, owner, {
      paperServiceName: name(),
      serviceCode,
    });

    expect(userErrors).toMatchObject([{ rule: { id: "AMR-T4" } }]);
  });

  it.each([
    ["another beneficiary", another, {}],
    ["another provider", owner, { provider: "ETIMAD" }],
    ["another service", owner, { paperServiceName: "شيء آخر" }],
  ])("is taken from %s", async (_, caller, fields) => {
    const paperServiceName = name();
    await requestTransformation(hub, owner, { paperServiceName });

    const { userErrors } = await requestTransformation(hub, caller, {
      paperServiceName,
      ...fields,
    });

    expect(userErrors).toEqual([]);
  });

  it.each([
    ["withdrawn before referral", owner, "withdrawReport"],
    ["turned down", staff, "rejectReport"],
  ] as const)("may be made again once it was %s (A14)", async (_, who, operation) => {
    const paperServiceName = name();
    const { report } = await requestTransformation(hub, owner, { paperServiceName });
    await walk(hub, report.number, [who, operation]);

    const { userErrors } = await requestTransformation(hub, owner, { paperServiceName });

    expect(userErrors).toEqual([]);
  });

  it("counts one that was withdrawn after referral (A14)", async () => {
    const paperServiceName = name();
    const { report } = await requestTransformation(hub, owner, { paperServiceName });
    await walk(
      hub,
      report.number,
      [staff, "startReview"],
      [staff, "referReport"],
      [owner, "withdrawReport"],
    );

    const { userErrors } = await requestTransformation(hub, owner, { paperServiceName });

    expect(userErrors).toMatchObject([{ rule: { id: "AMR-T4" } }]);
  });

  it("is registered once, however many come at once (AMR-T4)", async () => {
    const paperServiceName = name();

    const answers = await Promise.all(
      Array.from({ length: 6 }, () => requestTransformation(hub, owner, { paperServiceName })),
    );

    expect(takenOf(answers)).toBe(1);
  });
});
