import { z } from "zod";
import { type IdentifierKind } from "../../../domain/identity/identifier";
import { type FeedEvent } from "../../../platform/feed/feed-event";
import { type Publication } from "../../../platform/feed/outbox";
import { type Report } from "./report";
import { type ReportNumber } from "./report-number";

const TYPE = "report.changed";

const event = z.object({
  type: z.literal(TYPE),
  number: z.string().transform((number) => number as ReportNumber),
  provider: z.string(),
  /** So that row rights need no look at the report for every subscriber and event. */
  beneficiary: z.object({
    identifier: z.string(),
    identifierKind: z.string().transform((kind) => kind as IdentifierKind),
  }),
  /** Whether the report had been referred by then: agents are told from the referral on. */
  wasReferred: z.boolean(),
});

/** A report that changed, as amr's feed tells of it. */
export type ReportChanged = z.infer<typeof event>;

/** The subject of a report's events in amr's feed. */
export function subjectOf(number: ReportNumber): string {
  return `report/${number}`;
}

/** What amr's feed tells when a step of a report was taken. */
export function reportChangedEvent({ number, provider, beneficiary, state }: Report): Publication {
  const { identifier, identifierKind } = beneficiary;
  const { wasReferred } = state;
  const whose = { beneficiary: { identifier, identifierKind }, wasReferred };
  return { subject: subjectOf(number), event: { type: TYPE, number, provider, ...whose } };
}

/** Null when the event tells of something else. */
export function readReportChanged({ event: told }: FeedEvent): ReportChanged | null {
  return told["type"] === TYPE ? event.parse(told) : null;
}
