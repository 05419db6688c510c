import { receivedSuggestion, see } from "../../../test/support/filed-reports";
import {
  openReportHub,
  owner,
  payloadOf,
  received,
  type ReportHub,
  staff,
  submit,
} from "../../../test/support/report-hub";
import { step, TO_PROGRESS, walk } from "../../../test/support/report-steps";
import { storedDocument } from "../../../test/support/stored-document";

describe("amending a report (AMR-P5)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const textsOf = (number: string) =>
    hub.amr.database.query(
      "select version, title, description from report_text where report_number = $1 order by version",
      [number],
    );
  const found = async (search: string) => {
    const source =
      "query ($search: String) { reports(filter: { search: $search }) { nodes { number } } }";
    const page = payloadOf(await hub.ask(owner, source, { search }), "reports");
    return (page as { nodes: { number: string }[] }).nodes.map(({ number }) => number);
  };

  it("corrects the text, keeps the earlier one and finds it by the new words", async () => {
    const number = await received(hub, {
      title: "Wrong heading",
      description: "Some description.",
    });

    const { userErrors } = await step(hub, owner, "amendReport", {
      number,
      title: "  Tender 4711 unanswered ",
    });

    expect(userErrors).toEqual([]);
    expect(await see(hub, number)).toMatchObject({
      title: "Tender 4711 unanswered",
      description: "Some description.",
      status: "RECEIVED",
      version: 2,
    });
    expect(await textsOf(number)).toEqual([
      { version: 2, title: "Wrong heading", description: "Some description." },
    ]);
    expect(await found("4711 unanswered")).toEqual([number]);
    expect(await found("wrong heading")).toEqual([]);
  });

  it("is an entry of the history that says what was corrected, and whom staff acted for (AMR-P8)", async () => {
    const number = await received(hub);

    await step(hub, staff, "amendReport", { number, description: "It was answered by nobody." });

    const { history } = await see(hub, number);
    expect(history.at(-1)).toMatchObject({
      from: "RECEIVED",
      to: "RECEIVED",
      actor: "REGULATOR_STAFF",
      onBehalfOf: "BENEFICIARY",
      note: expect.stringContaining("description"),
    });
    expect(history.at(-1)?.note).not.toContain("nobody");
  });

  it("is the beneficiary's until referral, and staff's while the report is active", async () => {
    const number = await received(hub);
    await walk(hub, number, ...TO_PROGRESS);

    const theirs = await step(hub, owner, "amendReport", { number, title: "Theirs" });
    const ours = await step(hub, staff, "amendReport", { number, title: "Ours" });

    expect(theirs.userErrors).toMatchObject([{ code: "INVALID_TRANSITION" }]);
    expect(ours).toMatchObject({ userErrors: [], report: { status: "IN_PROGRESS" } });
    expect(await see(hub, number)).toMatchObject({ title: "Ours" });
  });

  it.each([
    ["nothing", { title: null }, ["input"]],
    ["a blank title", { title: "  " }, ["input", "title"]],
    ["a title that is too long", { title: "x".repeat(201) }, ["input", "title"]],
    ["a blank description", { title: null, description: "" }, ["input", "description"]],
  ])("is refused with %s, and changes nothing", async (_, fields, path) => {
    const number = await received(hub);

    const { userErrors } = await step(hub, owner, "amendReport", { number, ...fields });

    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT" }]);
    expect(userErrors[0]?.path?.slice(0, path.length)).toEqual(path);
    expect(await see(hub, number)).toMatchObject({ title: "تأخر الرد", version: 1 });
    expect(await textsOf(number)).toEqual([]);
  });

  it("puts documents in place of those it has, and refuses another's", async () => {
    const number = await received(hub);
    const mine = await storedDocument(hub, owner);
    const others = await storedDocument(hub, staff);

    const refused = await step(hub, owner, "amendReport", { number, documentIds: [others] });
    await step(hub, owner, "amendReport", { number, title: null, documentIds: [mine] });

    expect(refused.userErrors).toHaveLength(1);
    expect(refused.report).toMatchObject({ version: 1 });
    expect(await see(hub, number)).toMatchObject({
      title: "تأخر الرد",
      documents: [{ id: mine }],
      version: 2,
    });
    expect(await textsOf(number)).toEqual([]);
  });

  it("leaves a picture with a complaint that rests on one (AMR-C8)", async () => {
    const [picture, another] = [await storedDocument(hub, owner), await storedDocument(hub, owner)];
    const paper = await storedDocument(hub, owner, { mediaType: "application/pdf" });
    const { complaint } = await submit(hub, owner, {
      ...{ provider: "ETIMAD", serviceCode: "ETIMAD-DATA", intakeOutage: true, channel: "WEBSITE" },
      ...{ title: "Down", description: "No complaint can be opened.", documentIds: [picture] },
    });
    const { number } = complaint;

    const none = await step(hub, owner, "amendReport", { number, documentIds: [paper] });
    const one = await step(hub, owner, "amendReport", { number, documentIds: [paper, another] });

    expect(none.userErrors).toMatchObject([
      { code: "RULE_REFUSED", rule: { id: "AMR-C8" }, path: ["input", "documentIds"] },
    ]);
    expect(one.userErrors).toEqual([]);
  });

  it("lets a suggestion not become another one of the same beneficiary (AMR-S3)", async () => {
    const said = "حفظ نتائج البحث بصيغة أخرى";
    await receivedSuggestion(hub, { description: said });
    const number = await receivedSuggestion(hub, { description: "تنبيه قبل الإغلاق" });

    const { userErrors } = await step(hub, owner, "amendReport", {
      number,
      description: `${said} `,
    });

    expect(userErrors).toMatchObject([
      { code: "RULE_REFUSED", rule: { id: "AMR-S3" }, path: ["input", "description"] },
    ]);
    expect(await see(hub, number)).toMatchObject({ description: "تنبيه قبل الإغلاق" });
  });

  it("compares a suggestion by what it says after it (AMR-S3)", async () => {
    const before = "فرز النتائج بالتاريخ";
    const number = await receivedSuggestion(hub, { description: before });
    await step(hub, owner, "amendReport", { number, description: "فرز النتائج بالقيمة" });

    await expect(receivedSuggestion(hub, { description: before })).resolves.toMatch(/^BR-/);
  });

  it("amends a suggestion too", async () => {
    const number = await receivedSuggestion(hub);

    const { userErrors } = await step(hub, owner, "amendReport", { number, title: "Clearer" });

    expect(userErrors).toEqual([]);
    expect(await see(hub, number)).toMatchObject({ __typename: "Suggestion", title: "Clearer" });
  });

  it("keeps earlier texts for good", async () => {
    const number = await received(hub);
    await walk(hub, number, [owner, "amendReport"]);

    const erase = hub.amr.database.query("delete from report_text where report_number = $1", [
      number,
    ]);

    await expect(erase).rejects.toThrow("append-only");
  });

  it("adds documents to what is given when information was missing", async () => {
    const number = await received(hub);
    await walk(hub, number, [staff, "startReview"], [staff, "requestInformation"]);
    const id = await storedDocument(hub, owner);
    const nobodys = "00000000-0000-4000-8000-000000000000";

    const refused = await step(hub, owner, "provideInformation", {
      number,
      documentIds: [nobodys],
    });
    const given = await step(hub, owner, "provideInformation", { number, documentIds: [id] });

    expect(refused.userErrors).toHaveLength(1);
    expect(refused.report).toMatchObject({ status: "AWAITING_INFORMATION" });
    expect(given).toMatchObject({ userErrors: [], report: { status: "UNDER_REVIEW" } });
    expect(await see(hub, number)).toMatchObject({ documents: [{ id }] });
  });
});
