import { createHmac, timingSafeEqual } from "node:crypto";

/** What kind of operation the client asked the hub for, whatever a part of it needs of a subgraph. */
export const OPERATION_KINDS = ["query", "mutation", "subscription"] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** What a signature covers. A WebSocket and GET /position are signed over an empty body. */
export interface SignedRequest {
  readonly subgraph: string;
  readonly operation: OperationKind;
  readonly requestId: string;
  readonly authorization: string | null;
  readonly body: string;
  readonly at: Date;
}
type Headers = Readonly<Record<string, unknown>>;

const WINDOW_MS = 30_000;

/** The headers that prove a request comes from the hub; `authorization` itself travels beside them. */
export function signRequest(secret: string, request: SignedRequest): Record<string, string> {
  const at = String(request.at.getTime());
  return {
    "hub-at": at,
    "hub-operation": request.operation,
    "hub-request-id": request.requestId,
    "hub-signature": macOf(secret, { ...request, at }),
  };
}

/** What was signed for, or null when the signature is missing, wrong, for another subgraph or too old. */
export function verifyRequest(
  secret: string,
  now: Date,
  subgraph: string,
  { headers, body }: { readonly headers: Headers; readonly body: string },
): { operation: OperationKind; requestId: string } | null {
  const [at, requestId, signature] = ["hub-at", "hub-request-id", "hub-signature"].map(
    (name) => textOf(headers, name) ?? "",
  ) as [string, string, string];
  const operation = OPERATION_KINDS.find((kind) => kind === headers["hub-operation"]);
  if (operation === undefined || !isRecent(at, now)) return null;
  const authorization = textOf(headers, "authorization");
  const expected = macOf(secret, { subgraph, operation, requestId, authorization, body, at });
  return isSame(expected, signature) ? { operation, requestId } : null;
}

function macOf(secret: string, request: Omit<SignedRequest, "at"> & { readonly at: string }) {
  const { at, subgraph, operation, requestId, authorization, body } = request;
  const envelope = JSON.stringify([at, subgraph, operation, requestId, authorization]);
  return createHmac("sha256", secret).update(`${envelope}\n`).update(body).digest("base64url");
}

function isRecent(at: string, now: Date): boolean {
  return /^\d{1,15}$/.test(at) && Math.abs(now.getTime() - Number(at)) <= WINDOW_MS;
}

function isSame(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function textOf(headers: Headers, name: string): string | null {
  const value = headers[name];
  return typeof value === "string" ? value : null;
}
