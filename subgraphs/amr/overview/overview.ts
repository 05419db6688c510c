import { type ReportStatus } from "../../../domain/lifecycle/report";

/** The regulator's figures for reports submitted in some days. */
export interface Overview {
  readonly reports: number;
  readonly byStatus: readonly { readonly status: ReportStatus; readonly count: number }[];
  readonly byProvider: readonly ProviderLine[];
  readonly openOverdue: number;
  readonly resolvedInTime: number;
  readonly informationRequestedLate: number;
  /** Mean satisfaction with the providers' responses (AMR-V1); null when nobody rated. */
  readonly satisfaction: number | null;
  /** Mean satisfaction with the hub itself (AMR-V2); null when nobody rated. */
  readonly hubSatisfaction: number | null;
}

/** One provider's line of the overview. */
export interface ProviderLine {
  /** The code of the provider. */
  readonly provider: string;
  readonly reports: number;
  readonly openOverdue: number;
  readonly satisfaction: number | null;
}

/** A provider's figures for tickets opened in some days. */
export interface Performance {
  readonly tickets: number;
  readonly closedInTime: number;
  readonly closedLate: number;
  readonly openOverdue: number;
  readonly reports: number;
  readonly satisfaction: number | null;
  readonly medianResolutionBusinessDays: number | null;
}
