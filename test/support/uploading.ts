import { mkdtempSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import os from "node:os";
import path from "node:path";
import { pngOf, sha256Of } from "./pictures";
import { type TestHub } from "./test-hub";

const UPLOAD = `mutation ($input: UploadDocumentInput!) {
  uploadDocument(input: $input) {
    document { id fileName mediaType size sha256 url }
    upload { url headers { name value } expiresAt }
    userErrors { code path allowed message { ar en } }
  }
}`;

export interface Upload {
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly expiresAt: string;
}

/** What announcing a document answers here. */
export interface UploadAnswer {
  readonly document: {
    readonly id: string;
    readonly fileName: string;
    readonly url: string | null;
  } | null;
  readonly upload: Upload | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly path: readonly string[];
    readonly allowed: readonly string[] | null;
    readonly message: { readonly ar: string; readonly en: string };
  }[];
}

/** How a transfer of bytes was answered. */
export interface Transferred {
  readonly status: number;
  /** Of its error. */
  readonly code: string | null;
  readonly text: string;
}

/** The input that announces these bytes as a picture; a test names only what it is about. */
export function uploadInput(bytes: Buffer, fields: object = {}) {
  const announced = { fileName: "screenshot.png", mediaType: "image/png" };
  return { ...announced, size: bytes.length, sha256: sha256Of(bytes), ...fields };
}

/** Announces a document, which is not refused at the top level. */
export async function announce(hub: TestHub, token: string, input: object): Promise<UploadAnswer> {
  const { data, errors } = await hub.ask<{ uploadDocument: UploadAnswer | null }>(token, UPLOAD, {
    input,
  });
  if (!data?.uploadDocument) throw new Error(JSON.stringify(errors));
  return data.uploadDocument;
}

/** Announces bytes that will be taken, and answers where they go. */
export async function announced(hub: TestHub, token: string, bytes: Buffer, fields: object = {}) {
  const { document, upload, userErrors } = await announce(hub, token, uploadInput(bytes, fields));
  if (document === null || upload === null) throw new Error(JSON.stringify(userErrors));
  return { id: document.id, upload };
}

/** Puts bytes where they go, with the headers that were asked for. */
export async function put(
  { url, headers }: Upload,
  bytes: Buffer,
  others: Readonly<Record<string, string>> = {},
): Promise<Transferred> {
  const asked = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
  const sent = { method: "PUT", headers: { ...asked, ...others }, body: new Uint8Array(bytes) };
  return transferredBy(await fetch(url, sent));
}

/** What a fetch of bytes came to, for one that is refused. */
export async function transferredBy(response: Response): Promise<Transferred> {
  const text = await response.text();
  const code = response.ok ? null : codeIn(text);
  return { status: response.status, code, text };
}

/** A document of a caller's whose bytes have arrived. Answers its id. */
export async function uploaded(hub: TestHub, token: string, bytes = pngOf()): Promise<string> {
  const { id, upload } = await announced(hub, token, bytes);
  const { status, text } = await put(upload, bytes);
  if (status !== 201) throw new Error(text);
  return id;
}

/** Sends the head of a PUT and as many of its bytes, and breaks the connection off. */
export function putAndLeave({ url, headers }: Upload, size: number, sent: Buffer): Promise<void> {
  const { hostname, port, pathname, search } = new URL(url);
  const asked = headers.map(({ name, value }) => `${name}: ${value}\r\n`).join("");
  const head = `PUT ${pathname}${search} HTTP/1.1\r\nhost: ${hostname}\r\n${asked}content-length: ${String(size)}\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(head);
      socket.write(sent, () => setTimeout(() => socket.destroy(), 50));
    });
    socket.once("error", reject);
    socket.once("close", () => {
      resolve();
    });
  });
}

/** A data folder for one test file, and what lies in its documents. */
export function dataFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "hub-test-"));
  const documents = path.join(folder, "documents");
  return { path: folder, documents: () => readdirSync(documents).sort() };
}

function codeIn(text: string): string {
  const { errors } = JSON.parse(text) as {
    errors: { message: string; extensions: { code: string; messageAr: string } }[];
  };
  const [{ message, extensions } = { message: "", extensions: { code: "", messageAr: "" } }] =
    errors;
  if (message === "" || !/[\u0600-\u06ff]/.test(extensions.messageAr)) throw new Error(text);
  return extensions.code;
}
