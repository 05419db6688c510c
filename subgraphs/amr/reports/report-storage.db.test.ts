import { invariant } from "../../../platform/errors";
import { receivedSuggestion, receivedTransformation } from "../../../test/support/filed-reports";
import { openReportHub, received, type ReportHub, staff } from "../../../test/support/report-hub";
import { step, walk } from "../../../test/support/report-steps";
import { repositoriesOf } from "../repositories";
import { type Report } from "./report";
import { drawReportNumber, type ReportNumber } from "./report-number";

describe("the promises of the database between reports", () => {
  let hub: ReportHub;
  const numbers: Record<string, string> = {};

  beforeAll(async () => {
    hub = await openReportHub();
    numbers["COMPLAINT"] = await received(hub);
    numbers["SUGGESTION"] = await receivedSuggestion(hub);
    numbers["TRANSFORMATION"] = await receivedTransformation(hub);
    numbers["AWAITED"] = await received(hub);
    await walk(hub, numbers["AWAITED"], [staff, "startReview"]);
    await step(hub, staff, "requestInformation", { number: numbers["AWAITED"] });
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function stored(name: string): Promise<Report> {
    const { reports } = repositoriesOf(hub.amr.database.manager);
    const [report] = await reports.findMany([numbers[name] as ReportNumber]);
    invariant(report, "it was stored");
    return report;
  }
  const set = (name: string, columns: string) =>
    hub.amr.database.query(`update report set ${columns} where number = $1`, [numbers[name]]);

  it.each(["COMPLAINT", "SUGGESTION", "TRANSFORMATION"])(
    "one report about the same: %s (AMR-C5, AMR-S3, AMR-T4)",
    async (name) => {
      const { reports } = repositoriesOf(hub.amr.database.manager);
      const report = await stored(name);

      expect(await reports.add({ ...report, number: drawReportNumber() }, [])).toBe(false);
    },
  );

  it("one provisional complaint per ticket and beneficiary (A8)", async () => {
    const { reports } = repositoriesOf(hub.amr.database.manager);
    const report = await stored("COMPLAINT");
    const provisional = { ...report, verdict: "PROVISIONAL", ground: null } as const;
    const add = (fields: Partial<Report> = {}) =>
      reports.add({ ...provisional, number: drawReportNumber(), ...fields }, []);

    expect(await add()).toBe(true);
    expect(await add()).toBe(false);
    expect(await add({ beneficiary: { ...report.beneficiary, identifier: "1000000016" } })).toBe(
      true,
    );
  });

  it("one active complaint per beneficiary and service whose intake was down", async () => {
    const { reports } = repositoriesOf(hub.amr.database.manager);
    const report = await stored("COMPLAINT");
    const outage: Report = {
      ...report,
      ticketNumber: null,
      ticketKey: null,
      ground: "PROVIDER_INTAKE_OUTAGE",
    };
    const first = drawReportNumber();
    const add = (number = drawReportNumber()) => reports.add({ ...outage, number }, []);

    expect(await add(first)).toBe(true);
    expect(await add()).toBe(false);
    await hub.amr.database.query(
      "update report set status = 'INELIGIBLE', closed_at = submitted_at where number = $1",
      [first],
    );
    expect(await add()).toBe(true);
  });

  it.each([
    ["turned down", "status = 'INELIGIBLE', closed_at = submitted_at", true],
    ["cancelled", "status = 'AUTO_CANCELLED', closed_at = submitted_at", true],
    ["withdrawn", "status = 'WITHDRAWN', closed_at = submitted_at", true],
    [
      "withdrawn after referral",
      "status = 'WITHDRAWN', closed_at = submitted_at, was_referred = true",
      false,
    ],
    ["declined", "status = 'DECLINED', closed_at = submitted_at, was_referred = true", false],
  ])(
    "another suggestion of the same once one was %s, or not (A14)",
    async (_, columns, expected) => {
      const { reports } = repositoriesOf(hub.amr.database.manager);
      const number = await receivedSuggestion(hub);
      numbers["ANOTHER"] = number;
      const report = await stored("ANOTHER");
      await set("ANOTHER", columns);

      expect(await reports.add({ ...report, number: drawReportNumber() }, [])).toBe(expected);
    },
  );

  it("one suggestion of a text that is longer than an index holds", async () => {
    const { reports } = repositoriesOf(hub.amr.database.manager);
    const report = await stored("SUGGESTION");
    const text = Array.from({ length: 5000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(
      "",
    );
    const add = (normalText: string) =>
      reports.add({ ...report, number: drawReportNumber(), normalText }, []);

    expect(await add(`${text}\\`)).toBe(true);
    expect(await add(`${text}\\`)).toBe(false);
    expect(await add(text)).toBe(true);
  });

  it("gives a report back as it was written", async () => {
    const { reports } = repositoriesOf(hub.amr.database.manager);
    for (const name of ["COMPLAINT", "SUGGESTION", "TRANSFORMATION", "AWAITED"]) {
      const report = await stored(name);
      await reports.save(report);

      expect(await stored(name)).toEqual(report);
    }
  });

  it("writes nothing where another complaint has come to hold the ticket, and goes on", async () => {
    const report = await stored("COMPLAINT");
    const number = drawReportNumber();
    const provisional: Report = {
      ...report,
      number,
      verdict: "PROVISIONAL",
      ground: null,
      beneficiary: { ...report.beneficiary, identifier: "2000000006" },
    };

    const saved = await hub.amr.unitOfWork.run(async ({ reports }) => {
      await reports.add(provisional, []);
      const isSaved = await reports.trySave({ ...report, number });
      return [isSaved, (await reports.findMany([number]))[0]?.verdict];
    });

    expect(saved).toEqual([false, "PROVISIONAL"]);
  });
});
