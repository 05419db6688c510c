/** Every way in which bytes that come or go by a signed address can fail: the code a client finds, and what it is told. */
export const TRANSFER_FAILURES = {
  ADDRESS_FORGED: {
    status: 403,
    retry: false,
    message: { ar: "هذا العنوان غير صحيح.", en: "This address is not a valid one." },
  },
  ADDRESS_EXPIRED: {
    status: 403,
    retry: false,
    message: {
      ar: "انتهت صلاحية هذا العنوان؛ اطلب عنواناً جديداً.",
      en: "This address has expired; ask for another one.",
    },
  },
  NOT_FOUND: {
    status: 404,
    retry: false,
    message: { ar: "لا يوجد مستند في هذا العنوان.", en: "There is no document at this address." },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    // RFC 9110, 15.5.6.
    headers: { allow: "GET, PUT" },
    retry: false,
    message: {
      ar: "يُرفع المستند بطريقة PUT ويُجلب بطريقة GET.",
      en: "A document is uploaded by PUT and fetched by GET.",
    },
  },
  ALREADY_STORED: {
    status: 409,
    retry: false,
    message: {
      ar: "وصل محتوى هذا المستند من قبل، وهو لا يتغير.",
      en: "The bytes of this document have arrived before, and do not change.",
    },
  },
  UPLOAD_UNDER_WAY: {
    status: 409,
    retry: true,
    message: {
      ar: "يجري رفع هذا المستند الآن.",
      en: "This document is being uploaded at this moment.",
    },
  },
  TOO_MANY_FETCHES: {
    status: 429,
    retry: true,
    message: {
      ar: "يُجلب هذا المستند مرات كثيرة في الوقت نفسه؛ حاول بعد لحظات.",
      en: "This document is being fetched too many times at once; try again in a moment.",
    },
  },
  LENGTH_REQUIRED: {
    status: 411,
    retry: false,
    message: {
      ar: "أرسل طول المحتوى في content-length، ودون ضغط.",
      en: "Send the length of the bytes as content-length, and do not compress them.",
    },
  },
  TOO_LARGE: {
    status: 413,
    retry: false,
    message: {
      ar: "حجم المستند يتجاوز 10 ميبيبايت.",
      en: "The document is larger than 10 MiB.",
    },
  },
  WRONG_SIZE: {
    status: 422,
    retry: false,
    message: {
      ar: "عدد البايتات يخالف الحجم المعلن.",
      en: "The number of bytes is not the size that was announced.",
    },
  },
  WRONG_HASH: {
    status: 422,
    retry: false,
    message: {
      ar: "بصمة SHA-256 للمحتوى تخالف البصمة المعلنة.",
      en: "The SHA-256 of the bytes is not the one that was announced.",
    },
  },
  WRONG_MEDIA_TYPE: {
    status: 415,
    retry: false,
    message: {
      ar: "نوع المحتوى في content-type يخالف النوع المعلن.",
      en: "The content-type is not the media type that was announced.",
    },
  },
  WRONG_CONTENT: {
    status: 415,
    retry: false,
    message: {
      ar: "محتوى الملف ليس من النوع المعلن.",
      en: "By its content the file is not of the media type that was announced.",
    },
  },
  UNAVAILABLE: {
    status: 503,
    retry: true,
    message: {
      ar: "تعذّر الوصول إلى المستندات حالياً؛ حاول لاحقاً.",
      en: "Documents cannot be reached at the moment; try again later.",
    },
  },
} as const satisfies Record<string, TransferFailureEntry>;

interface TransferFailureEntry {
  readonly status: number;
  /** What its answer is headed with beside what every answer is. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the same request may be sent again unchanged with hope of another answer. */
  readonly retry: boolean;
  readonly message: { readonly ar: string; readonly en: string };
}

/** The codes a client may find in `extensions.code` of what answers a PUT or a GET of bytes. */
export type TransferFailure = keyof typeof TRANSFER_FAILURES;

/** Why bytes were not taken. Thrown through the streams that they pass, and caught where the client is answered. */
export class TransferError extends Error {
  override readonly name = "TransferError";

  constructor(readonly failure: TransferFailure) {
    super(TRANSFER_FAILURES[failure].message.en);
  }
}

/** How a client is answered: errors as those of every other answer of the hub. */
export function failureAnswer(code: TransferFailure): FailureAnswer {
  const { status, headers = {}, message }: TransferFailureEntry = TRANSFER_FAILURES[code];
  const extensions = { code, messageAr: message.ar };
  const body = JSON.stringify({ errors: [{ message: message.en, extensions }] });
  return { status, headers, body };
}

interface FailureAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
