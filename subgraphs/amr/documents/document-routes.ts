import { randomUUID } from "node:crypto";
import { type Express, type Request, type Response } from "express";
import { hearOut } from "../../../platform/http/hear-out";
import {
  failureAnswer,
  TransferError,
  type TransferFailure,
} from "../../../platform/http/transfer-failures";
import { type Amr } from "../context";
import { repositoriesOf } from "../repositories";
import { documentId } from "./document";
import { type AddressVerdict } from "../../../platform/auth/signed-address";
import { receiveBytes } from "./receive-bytes";
import { sendBytes } from "./send-bytes";

type Desk = Pick<Amr, "database" | "documentAddresses" | "documentStore" | "logger">;

const FAILURES: Record<Exclude<AddressVerdict, "VALID">, TransferFailure> = {
  EXPIRED: "ADDRESS_EXPIRED",
  FORGED: "ADDRESS_FORGED",
};

/** Where bytes come in and go out, each by an address that was signed for it and stands for who is asking. */
export function documentRoutes(desk: Desk): (app: Express) => void {
  const { documentStore: store, documentAddresses } = desk;
  const { uploads } = repositoriesOf(desk.database.manager);
  const underWay = new Set<string>();

  /** The id of the document that the address was signed for. */
  const admit = ({ method, originalUrl, params }: Request): string => {
    const verdict = documentAddresses.check(method, new URL(originalUrl, "http://hub"));
    if (verdict !== "VALID") throw new TransferError(FAILURES[verdict]);
    const { id } = params;
    const known = typeof id === "string" ? documentId(id) : null;
    if (known === null) throw new TransferError("NOT_FOUND");
    return known;
  };

  return (app) => {
    const address = app.route("/documents/:id");
    address.put((request, response) =>
      answering(desk, request, response, async () => {
        const { id, size, sha256 } = await receiveBytes(
          { uploads, store, underWay },
          admit(request),
          request,
        );
        response.status(201).json({ id, size, sha256 });
      }),
    );
    address.get((request, response) =>
      answering(desk, request, response, () =>
        sendBytes({ uploads, store }, admit(request), response),
      ),
    );
    address.all((request, response) =>
      answering(desk, request, response, () =>
        Promise.reject(new TransferError("METHOD_NOT_ALLOWED")),
      ),
    );
  };
}

/** Answers whatever goes wrong, once its client has said everything; a fault of ours or of the store's is logged. */
async function answering(
  { logger }: Desk,
  request: Request,
  response: Response,
  serve: () => Promise<void>,
): Promise<void> {
  const log = logger.child({ requestId: request.get("x-request-id") ?? randomUUID() });
  try {
    await serve();
    log.info({ method: request.method, status: response.statusCode }, "document");
  } catch (error) {
    const failure = error instanceof TransferError ? error.failure : "UNAVAILABLE";
    if (failure === "UNAVAILABLE" && !request.destroyed)
      log.error({ err: error }, "document fault");
    await hearOut(request);
    log.info({ method: request.method, failure }, "document refused");
    answerFailure(response, failure);
  }
}

function answerFailure(response: Response, failure: TransferFailure): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, headers, body } = failureAnswer(failure);
  response.status(status).set({ ...headers, "cache-control": "no-store" });
  response.type("application/json").send(body);
}
