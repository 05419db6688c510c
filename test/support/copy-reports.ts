import { ticketKey } from "../../domain/identity/ticket-number";
import { invariant } from "../../platform/errors";
import { drawReportNumber, type ReportNumber } from "../../subgraphs/amr/reports/report-number";
import { type TestAmr } from "./test-amr";

/** Stores so many more reports like one, each about a ticket of its own, with the same deadlines; answers their numbers. */
export async function copyReport(
  { amr }: TestAmr,
  number: string,
  count: number,
): Promise<readonly string[]> {
  return amr.unitOfWork.run(async ({ manager, reports }) => {
    const [report] = await reports.findMany([number as ReportNumber]);
    invariant(report, "it was stored");
    const numbers: string[] = [];
    while (numbers.length < count) {
      const copy = drawReportNumber();
      await reports.add({ ...report, number: copy, ticketKey: ticketKey(copy) }, []);
      numbers.push(copy);
    }
    await manager.query(
      `insert into report_deadline (report_number, kind, due_at)
         select number, kind, due_at from report_deadline, unnest($2::text[]) number
         where report_number = $1`,
      [number, numbers],
    );
    return numbers;
  });
}
