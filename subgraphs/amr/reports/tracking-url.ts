import { type ReportNumber } from "./report-number";

/** AMR-N1: the portal's page of a report. It needs sign-in and carries nothing but the number. */
export function trackingUrl(portalUrl: string, number: ReportNumber): string {
  return `${portalUrl.replace(/\/+$/u, "")}/reports/${number}`;
}
