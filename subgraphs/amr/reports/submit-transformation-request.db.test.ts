import { SECOND_PERSON, buildBeneficiary } from "../../../test/support/build-caller";
import {
  openReportHub,
  owner,
  payloadOf,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { listPaperService, requestTransformation } from "../../../test/support/request-hub";
import { storedDocument } from "../../../test/support/stored-document";

const another = buildBeneficiary(SECOND_PERSON);

describe("submitting a transformation request", () => {
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

  it("registers it at once, due after five business days (AMR-T7)", async () => {
    const { report, userErrors } = await requestTransformation(hub, owner, {
      paperServiceName: "  نموذج الإقرار ",
    });

    expect(userErrors).toEqual([]);
    expect(report).toMatchObject({
      status: "RECEIVED",
      track: "TRANSFORMATION_REQUEST",
      paperServiceName: "نموذج الإقرار",
      service: null,
      dueAt: "2026-11-26T21:00:00.000Z",
      plannedFor: null,
    });
  });

  it("writes its history and its notice (AMR-N1)", async () => {
    const { report } = await requestTransformation(hub, owner, { paperServiceName: name() });

    const shown = await hub.ask(
      owner,
      `query ($number: ID!) {
        report(number: $number) {
          __typename
          history { to actor }
          notifications { kind }
          deadlineChanges { cause }
        }
      }`,
      { number: report.number },
    );

    expect(payloadOf(shown, "report")).toEqual({
      __typename: "TransformationRequest",
      history: [{ to: "RECEIVED", actor: "BENEFICIARY" }],
      notifications: [{ kind: "REPORT_OPENED" }],
      deadlineChanges: [{ cause: "OPENED" }],
    });
  });

  it.each([
    ["the Arabic name of a digital service", { paperServiceName: "استرداد المدفوعات الحكوميّة" }],
    ["the English name of a digital service", { paperServiceName: "ANNUAL returns" }],
  ])("is refused for %s (AMR-T2)", async (_, fields) => {
    const { report, userErrors } = await requestTransformation(hub, owner, fields);

    expect(report).toBeNull();
    expect(userErrors).toMatchObject([
      { code: "RULE_REFUSED", rule: { id: "AMR-T2" }, path: ["input", "paperServiceName"] },
    ]);
  });

  it("is refused for a digital service by its code (AMR-T2)", async () => {
    const { userErrors } = await requestTransformation(hub, owner, {
      paperServiceName: name(),
      serviceCode: "MOF-RETURNS",
    });

    expect(userErrors).toMatchObject([{ code: "RULE_REFUSED", rule: { id: "AMR-T2" } }]);
  });

  it("is refused for a listed paper service with a digital alternative (AMR-T2)", async () => {
    await listPaperService(hub, "MOF-OLD", { alternative: "MOF-RETURNS" });

    const { userErrors } = await requestTransformation(hub, owner, {
      paperServiceName: name(),
      serviceCode: "MOF-OLD",
    });

    expect(userErrors).toMatchObject([
      { code: "RULE_REFUSED", rule: { id: "AMR-T2" }, allowed: ["MOF-RETURNS"] },
    ]);
  });

  it("keeps the listed paper service that its name means (AMR-T1)", async () => {
    await listPaperService(hub, "MOF-FORM", { name: "نموذج المخالصة" });

    const { report } = await requestTransformation(hub, owner, {
      paperServiceName: "نموذج المخالصه",
    });

    expect(report.service).toEqual({ code: "MOF-FORM" });
  });

  it.each([
    ["a provider that there is none of (AMR-T3)", { provider: "NONE" }, "provider"],
    ["another provider's service", { serviceCode: "ETIMAD-TENDERS" }, "serviceCode"],
    ["no name (AMR-T1)", { paperServiceName: " " }, "paperServiceName"],
    ["no title", { title: "" }, "title"],
    [
      "a beneficiary of the beneficiary",
      { beneficiary: { identifier: "1", name: "x" } },
      "beneficiary",
    ],
  ])("is INVALID_INPUT with %s", async (_, fields, field) => {
    const { report, userErrors } = await requestTransformation(hub, owner, {
      paperServiceName: name(),
      ...fields,
    });

    expect(report).toBeNull();
    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["input", field] }]);
  });

  it("gives the first answer to a key again", async () => {
    const fields = { paperServiceName: name(), idempotencyKey: "a request" };
    const first = await requestTransformation(hub, owner, fields);

    expect(await requestTransformation(hub, owner, fields)).toEqual(first);
  });

  it("is IDEMPOTENCY_KEY_REUSED with another input", async () => {
    const key = { idempotencyKey: "another request" };
    await requestTransformation(hub, owner, { paperServiceName: name(), ...key });

    const { userErrors } = await requestTransformation(hub, owner, {
      paperServiceName: name(),
      ...key,
    });

    expect(userErrors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED" }]);
  });

  it("asks staff for whom it is, and is theirs then", async () => {
    const paperServiceName = name();
    const without = await requestTransformation(hub, staff, { paperServiceName });
    const beneficiary = { identifier: SECOND_PERSON, name: "سارة", mobile: "0501234567" };

    const { report } = await requestTransformation(hub, staff, { paperServiceName, beneficiary });

    expect(without.userErrors).toMatchObject([{ path: ["input", "beneficiary"] }]);
    const seen = await hub.ask(another, "query ($n: ID!) { report(number: $n) { number } }", {
      n: report.number,
    });
    expect(payloadOf(seen, "report")).toEqual({ number: report.number });
  });

  it("takes a name that its normal form makes many times as long", async () => {
    const { userErrors } = await requestTransformation(hub, owner, {
      paperServiceName: "\ufdfa".repeat(200),
    });

    expect(userErrors).toEqual([]);
  });

  it("has the documents that were named, and refuses those that are not the caller's", async () => {
    const id = await storedDocument(hub, owner, { mediaType: "application/pdf" });
    const { report } = await requestTransformation(hub, owner, {
      paperServiceName: name(),
      documentIds: [id],
    });

    const { userErrors } = await requestTransformation(hub, owner, {
      paperServiceName: name(),
      documentIds: [id],
    });

    expect(userErrors).toMatchObject([
      { code: "INVALID_INPUT", path: ["input", "documentIds", "0"] },
    ]);
    const seen = await hub.ask(
      owner,
      "query ($n: ID!) { report(number: $n) { documents { id } } }",
      { n: report.number },
    );
    expect(payloadOf(seen, "report")).toEqual({ documents: [{ id }] });
  });
});
