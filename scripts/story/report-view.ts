import { type LocalizedText } from "../../domain/text";

/** A notice as its beneficiary reads it. */
interface SeenNotice {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly text: LocalizedText;
}

/** A report as the story looks at it. */
export interface SeenReport {
  readonly number: string;
  readonly status: string;
  readonly reason: string | null;
  readonly overdue: boolean;
  readonly dueAt: string | null;
  readonly informationDueAt: string | null;
  readonly reopenableUntil: string | null;
  readonly history: ReadonlyArray<{ readonly to: string; readonly actor: string }>;
  readonly notifications: readonly SeenNotice[];
  readonly ratings: ReadonlyArray<{ readonly subject: string; readonly score: number }>;
  readonly documents: ReadonlyArray<{ readonly sha256: string; readonly url: string | null }>;
  readonly deadlineChanges: ReadonlyArray<{ readonly cause: string }>;
  readonly deadlineTrace: ReadonlyArray<{
    readonly date: string;
    readonly kind: string;
    readonly counted: boolean;
    readonly holiday: LocalizedText | null;
  }>;
}

/** A refusal as it is answered. */
export interface UserError {
  readonly code: string;
  readonly message: LocalizedText;
  readonly rule: { readonly id: string } | null;
  readonly allowedAt: string | null;
}

export const USER_ERRORS = "userErrors { code message { ar en } rule { id } allowedAt }";

export const REPORT_FIELDS = /* GraphQL */ `
  number
  status
  reason
  overdue
  dueAt
  informationDueAt
  reopenableUntil
  history {
    to
    actor
  }
  notifications {
    id
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
  }
  documents {
    sha256
    url
  }
  deadlineChanges {
    cause
  }
  deadlineTrace {
    date
    kind
    counted
    holiday {
      ar
      en
    }
  }
`;
