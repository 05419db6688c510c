import { type LocalizedText } from "../../domain/text";

/** Everything of a report that a journey looks at. */
export const REPORT_AS_SEEN = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      number
      status
      reason
      answer
      submittedAt
      dueAt
      overdue
      informationDueAt
      awaitedInformation
      reopenableUntil
      closedAt
      viewerSteps
      reopenRequest {
        note
        accepted
        decisionNote
      }
      deadlineChanges {
        from
        to
        cause
        calendarVersion
      }
      history {
        cursor
        to
        actor
        onBehalfOf
        note
      }
      notifications {
        kind
        status
        text {
          ar
          en
        }
      }
      ratings {
        subject
        score
        comment
      }
      documents {
        id
        url
      }
      ... on Complaint {
        ground
        matter
        eligibilityDecisions {
          verdict
          decisions {
            rule {
              id
            }
            outcome
          }
          facts {
            status
            closure
          }
        }
      }
      ... on TransformationRequest {
        plannedFor
      }
      ... on Suggestion {
        plannedFor
      }
    }
  }
`;

/** A report as a journey looks at it. */
export interface JourneyReport {
  readonly number: string;
  readonly status: string;
  readonly reason: string | null;
  readonly answer: string | null;
  readonly submittedAt: string;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  readonly informationDueAt: string | null;
  readonly awaitedInformation: readonly string[] | null;
  readonly reopenableUntil: string | null;
  readonly closedAt: string | null;
  readonly viewerSteps: readonly string[];
  readonly reopenRequest: {
    readonly note: string;
    readonly accepted: boolean | null;
    readonly decisionNote: string | null;
  } | null;
  readonly deadlineChanges: readonly {
    readonly from: string | null;
    readonly to: string | null;
    readonly cause: string;
    readonly calendarVersion: number;
  }[];
  readonly history: readonly {
    readonly cursor: string;
    readonly to: string;
    readonly actor: string;
    readonly onBehalfOf: string | null;
    readonly note: string | null;
  }[];
  readonly notifications: readonly {
    readonly kind: string;
    readonly status: string;
    readonly text: LocalizedText;
  }[];
  readonly ratings: readonly {
    readonly subject: string;
    readonly score: number;
    readonly comment: string | null;
  }[];
  readonly documents: readonly { readonly id: string; readonly url: string | null }[];
  readonly ground?: string | null;
  readonly matter?: string | null;
  readonly plannedFor?: string | null;
  readonly eligibilityDecisions?: readonly {
    readonly verdict: string;
    readonly decisions: readonly {
      readonly rule: { readonly id: string };
      readonly outcome: string;
    }[];
    readonly facts: { readonly status: string; readonly closure: string | null } | null;
  }[];
}
