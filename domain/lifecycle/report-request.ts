import { type LocalDate } from "../calendar/local-date";
import { type Verdict } from "../eligibility/eligibility";
import { type RatingSubject, type ReportActor, type ReportTrack } from "./report";

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

/** Promising a day (AMR-T6, AMR-S6). */
export interface PlanRequest extends ReportRequest {
  readonly plannedFor: LocalDate;
}

/** Deciding on a request to reopen (AMR-P6). */
export interface ReopenDecisionRequest extends ReportRequest {
  readonly accept: boolean;
}

/** Correcting a report (AMR-P5): null leaves what there is. */
export interface AmendmentRequest extends ReportRequest {
  readonly title: string | null;
  readonly description: string | null;
  readonly documentIds: readonly string[] | null;
}

/** Rating the provider's response or the hub (AMR-V1, AMR-V2). */
export interface RatingRequest extends ReportRequest {
  readonly subject: RatingSubject;
  readonly score: number;
  readonly comment: string | null;
}

/** A complaint weighed again with another matter (A4): what it came to, and why. */
export interface ReclassificationRequest extends ReportRequest {
  readonly verdict: Verdict;
  /** What the beneficiary reads when it ends. */
  readonly reason: string;
}

/** What became of a provisional verdict once the provider answered (A8). */
export interface ProvisionalDecision {
  readonly at: Date;
  readonly verdict: Verdict;
  /** What the beneficiary reads when it ends: the rule, and from when a complaint may be made; null when it goes on. */
  readonly reason: string | null;
}

/** What became of an INFORMATION_MISSING notice. */
export interface NoticeFate {
  /** `informationAskedAt` of the request that it tells of. */
  readonly askedAt: Date;
}

/** What the regulator receives. */
export interface Receipt {
  readonly at: Date;
  /** Staff receive it on the beneficiary's behalf. */
  readonly actor: "BENEFICIARY" | "STAFF";
  readonly track: ReportTrack;
  readonly provisional: boolean;
}
