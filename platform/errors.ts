/**
 * Every way a request can fail at the top level, in one table. `docs/errors.md` is printed from
 * it, and a test fails when the two differ.
 *
 * What a rule refuses is not here: a refusal is an answer, and part of the schema.
 */
export const ERRORS = {
  BAD_USER_INPUT: {
    retry: false,
    means:
      "The operation is malformed, or a value in it is not acceptable. The message says which.",
    message: { ar: "الطلب غير صحيح.", en: "The request is not acceptable." },
  },
  UNAUTHENTICATED: {
    retry: false,
    means: "No token came with the request, or one that is not valid or has expired.",
    message: { ar: "يلزم تسجيل الدخول.", en: "Sign in first: there is no valid token." },
  },
  FORBIDDEN: {
    retry: false,
    means: "The caller is known and may not do this.",
    message: { ar: "لا تملك صلاحية هذا الإجراء.", en: "You may not do this." },
  },
  SUBGRAPH_UNAVAILABLE: {
    retry: true,
    means:
      "The agency named in `extensions.subgraph` does not answer. What reads null of it is unknown, not absent.",
    message: { ar: "الجهة لا تستجيب حالياً.", en: "The agency does not answer at the moment." },
  },
  CURSOR_EXPIRED: {
    retry: false,
    means:
      "The subscription can no longer be resumed after this cursor. Read the list anew and go on from its `feedCursor`.",
    message: {
      ar: "لم يعد بالإمكان الاستئناف من هذا المؤشر.",
      en: "The subscription can no longer be resumed after this cursor.",
    },
  },
  SUBSCRIBER_BEHIND: {
    retry: false,
    means:
      "The subscription was ended because its reader let too many events wait. Subscribe again with `after: extensions.cursor`, the last event that was sent: nothing is lost.",
    message: {
      ar: "تأخرت قراءة الاشتراك كثيراً فأُنهي؛ استأنفه من آخر مؤشر.",
      en: "The subscription fell too far behind and was ended; resume it after its last cursor.",
    },
  },
  INTERNAL: {
    retry: false,
    means: "A fault of the hub's own. Quote `extensions.requestId` to whoever runs it.",
    message: { ar: "حدث خطأ داخلي.", en: "Something went wrong on our side." },
  },
} as const satisfies Record<string, ErrorEntry>;

interface ErrorEntry {
  /** Whether the same request may be sent again unchanged with hope of another answer. */
  readonly retry: boolean;
  readonly means: string;
  readonly message: Message;
}

interface Message {
  readonly ar: string;
  readonly en: string;
}

/** The codes a client may find in `extensions.code`. */
export type ErrorCode = keyof typeof ERRORS;

interface HubErrorOptions {
  /** Instead of the table's words. */
  readonly message?: Message;
  /** Logged with the error and never sent to a client. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Sent to the client beside the code. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** The only class thrown on purpose while answering a request. Anything else is a bug and reads INTERNAL. */
export class HubError extends Error {
  override readonly name = "HubError";
  readonly messageAr: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ErrorCode,
    options: HubErrorOptions = {},
  ) {
    const { message = ERRORS[code].message, details = {}, extensions = {}, ...rest } = options;
    super(message.en, rest);
    this.messageAr = message.ar;
    this.details = details;
    this.extensions = extensions;
  }
}

/** For what cannot happen: a failed invariant is INTERNAL, and the log says which. */
export function invariant(condition: unknown, broken: string): asserts condition {
  if (!condition) throw new HubError("INTERNAL", { details: { broken } });
}
