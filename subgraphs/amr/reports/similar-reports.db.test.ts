import { SECOND_PERSON, buildAgent, buildBeneficiary } from "../../../test/support/build-caller";
import { type Caller } from "../../../platform/auth/caller";
import {
  openReportHub,
  owner,
  payloadOf,
  type ReportHub,
  staff,
} from "../../../test/support/report-hub";
import { walk } from "../../../test/support/report-steps";
import { requestTransformation, suggest } from "../../../test/support/request-hub";

const another = buildBeneficiary(SECOND_PERSON);

const SIMILAR = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      ... on TransformationRequest {
        similarReports {
          number
        }
      }
      ... on Suggestion {
        similarReports {
          number
        }
      }
    }
  }
`;

describe("the similar reports that a reviewer is shown (A14)", () => {
  let hub: ReportHub;

  beforeAll(async () => {
    hub = await openReportHub();
  }, 20_000);
  afterAll(() => hub[Symbol.asyncDispose]());

  const similarTo = async (caller: Caller, number: string) => {
    const shown = payloadOf(await hub.ask(caller, SIMILAR, { number }), "report") as {
      readonly similarReports: readonly { readonly number: string }[] | null;
    };
    return shown.similarReports?.map((report) => report.number) ?? null;
  };

  it("are earlier transformation requests by anybody, latest first", async () => {
    const first = await requestTransformation(hub, owner, {
      paperServiceName: "نموذج إخلاء الطرف",
    });
    hub.now = new Date(hub.now.getTime() + 1000);
    await requestTransformation(hub, owner, { paperServiceName: "بطاقة التموين" });
    hub.now = new Date(hub.now.getTime() + 1000);
    const second = await requestTransformation(hub, owner, {
      paperServiceName: "نموذج اخلاء الطرف الورقي",
    });
    hub.now = new Date(hub.now.getTime() + 1000);
    const third = await requestTransformation(hub, another, {
      paperServiceName: "نماذج إخلاء الطرف",
    });

    expect(await similarTo(staff, third.report.number)).toEqual([
      second.report.number,
      first.report.number,
    ]);
    expect(await similarTo(staff, first.report.number)).toEqual([]);
  });

  it("are earlier suggestions for the same service, through any channel", async () => {
    const description = "حفظ نتائج البحث في المنافسات";
    const first = await suggest(hub, another, { description, channel: "MOBILE_APP" });
    hub.now = new Date(hub.now.getTime() + 1000);
    await suggest(hub, another, { description, serviceCode: "ETIMAD-PAYMENTS" });
    hub.now = new Date(hub.now.getTime() + 1000);
    const second = await suggest(hub, owner, { description: `${description} السابقة` });

    expect(await similarTo(staff, second.report.number)).toEqual([first.report.number]);
  });

  it("cost two statements for all the reports of a page, and are not asked of themselves again", async () => {
    for (let n = 0; n < 5; n += 1) {
      hub.now = new Date(hub.now.getTime() + 1000);
      await suggest(hub, another, { description: `تنبيه قبل إغلاق المنافسة بيوم ${n}` });
    }
    const list = (fields: string) =>
      hub.ask(
        staff,
        `{ reports(filter: { tracks: [SUGGESTION] }, first: 30) { nodes { number
        ... on Suggestion { ${fields} } } } }`,
      );
    hub.statements.length = 0;
    await list("title");
    const without = hub.statements.length;
    hub.statements.length = 0;
    const page = payloadOf(
      await list("similarReports { number ... on Suggestion { similarReports { number } } }"),
      "reports",
    ) as { nodes: { similarReports: { similarReports: unknown }[] }[] };

    expect(hub.statements.length - without).toBe(2);
    const nested = page.nodes.flatMap(({ similarReports }) => similarReports);
    expect(nested.length).toBeGreaterThan(5);
    expect(nested.map(({ similarReports }) => similarReports)).toEqual(nested.map(() => null));
  });

  it("are shown to nobody but staff", async () => {
    const { report } = await suggest(hub, owner, { description: "تنبيه بالبريد" });
    await walk(hub, report.number, [staff, "startReview"], [staff, "referReport"]);

    expect(await similarTo(owner, report.number)).toBeNull();
    expect(await similarTo(buildAgent("ETIMAD"), report.number)).toBeNull();
    expect(await similarTo(staff, report.number)).toEqual([]);
  });
});
