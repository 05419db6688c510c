import { isSameBeneficiary } from "../identity/beneficiary";
import { type Identifier } from "../identity/identifier-claim";
import { type ReportStatus } from "../lifecycle/report";
import { isActive } from "../lifecycle/report-status";
import { type EarlierReport, type EligibilityCase } from "./case";

/** A6: for how long a complaint stands in the way of another one about the same ticket. */
const BLOCKS: Record<ReportStatus, "ALWAYS" | "ONCE_REFERRED" | "NEVER"> = {
  RECEIVED: "ALWAYS",
  UNDER_REVIEW: "ALWAYS",
  AWAITING_INFORMATION: "ALWAYS",
  REFERRED: "ALWAYS",
  IN_PROGRESS: "ALWAYS",
  RESOLVED: "ALWAYS",
  CLOSED: "ALWAYS",
  WITHDRAWN: "ONCE_REFERRED",
  INELIGIBLE: "NEVER",
  AUTO_CANCELLED: "NEVER",
  // Not of a complaint.
  PLANNED: "ALWAYS",
  DECLINED: "NEVER",
};

/**
 * A6: an earlier complaint stands in the way while it is active, and for good once it was
 * answered or withdrawn after referral; one that was cancelled, turned down, or withdrawn
 * before referral never does.
 */
export function blocksAnother({
  status,
  referred,
}: Pick<EarlierReport, "status" | "referred">): boolean {
  return BLOCKS[status] === "ALWAYS" || (BLOCKS[status] === "ONCE_REFERRED" && referred);
}

/** The earlier report that stands in the way of this complaint; without a ticket number only an active one does. */
export function blockingReport({
  earlierReports,
  intakeOutage,
}: EligibilityCase): EarlierReport | null {
  const blocks = intakeOutage
    ? ({ status }: EarlierReport) => isActive(status)
    : (report: EarlierReport) => blocksAnother(report);
  return earlierReports.find(blocks) ?? null;
}

/** Whose an earlier complaint is, and whether the provider has confirmed that its number is theirs. */
export interface Claimed {
  readonly provisional: boolean;
  readonly beneficiary: Identifier;
}

/** For whom a complaint is weighed, nobody known by null, and whether the provider said whose the number is. */
export interface Claiming {
  readonly of: Identifier | null;
  readonly answered: boolean;
}

/**
 * A8: whose a number is nobody knows until the provider answers. A provisional complaint holds it against its own
 * beneficiary alone; and while the provider does not answer, a beneficiary is told only of complaints of their own.
 */
export function holdsTheNumber(
  { provisional, beneficiary }: Claimed,
  { of, answered }: Claiming,
): boolean {
  const isTheirs = of !== null && isSameBeneficiary(beneficiary, of);
  return isTheirs || (!provisional && (answered || of === null));
}
