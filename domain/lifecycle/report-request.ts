import { type ReportActor } from "./report";

/** What every step of a report says. */
export interface ReportRequest {
  readonly at: Date;
  /** Administrators are staff. */
  readonly actor: Exclude<ReportActor, "CLOCK">;
  readonly note: string | null;
  readonly expectedVersion: number | null;
}

/** Asking for what is missing: one line for each document or fact (AMR-N2). */
export interface MissingInformationRequest extends ReportRequest {
  readonly missing: readonly string[];
}

/** Turning a report down, naming the rule. */
export interface RejectionRequest extends ReportRequest {
  readonly ruleId: string;
}

/** What the regulator receives. */
export interface Receipt {
  readonly at: Date;
  /** Staff receive it on the beneficiary's behalf. */
  readonly actor: "BENEFICIARY" | "STAFF";
  readonly provisional: boolean;
}
