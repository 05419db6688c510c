import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import { type S3Config } from "../../platform/config";

/** A bucket in memory that takes what is signed by AWS Signature Version 4, as the specification has it, and nothing else. */
export class S3StandIn implements AsyncDisposable {
  readonly objects = new Map<string, Buffer>();
  /** What it answered, in order: "PUT 200". */
  readonly log: string[] = [];
  /** Makes it answer this to everything. */
  failing: number | null = null;
  private readonly server = createServer((request, response) => {
    // A client that breaks off is answered nothing.
    this.serve(request, response).catch(() => response.destroy());
  });

  private constructor(private readonly secretKey: string) {}

  static async open(): Promise<S3StandIn> {
    const standIn = new S3StandIn("a secret key of the tests");
    await new Promise<void>((resolve) => standIn.server.listen(0, "127.0.0.1", resolve));
    return standIn;
  }

  get config(): S3Config {
    const { port } = this.server.address() as AddressInfo;
    const { secretKey } = this;
    const bucket = "documents";
    return {
      url: `http://127.0.0.1:${port}`,
      region: "here-1",
      bucket,
      accessKey: "TEST",
      secretKey,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bodyOf(request);
    const refused = this.failing ?? (isSigned(request, this.secretKey) ? null : 403);
    const { status, body = "" } =
      refused === null ? this.answerTo(request, bytes) : { status: refused };
    this.log.push(`${String(request.method)} ${String(status)}`);
    response.writeHead(status, { "content-length": Buffer.byteLength(body) }).end(body);
  }

  private answerTo(request: IncomingMessage, bytes: Buffer): { status: number; body?: Buffer } {
    if (request.method === "PUT") return { status: this.keep(request, bytes) };
    const name = String(request.url);
    if (request.method === "DELETE") return { status: this.objects.delete(name) ? 204 : 404 };
    const body = this.objects.get(name);
    return body === undefined ? { status: 404 } : { status: 200, body };
  }

  private keep({ headers, url }: IncomingMessage, bytes: Buffer): number {
    const isWhole = sha256(bytes) === headers["x-amz-content-sha256"];
    if (!isWhole || headers["content-length"] === undefined) return 400;
    this.objects.set(String(url), bytes);
    return 200;
  }
}

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");
const hmac = (key: Buffer | string, text: string) =>
  createHmac("sha256", key).update(text).digest();

const REQUIRED = ["host", "x-amz-content-sha256", "x-amz-date"];
const CREDENTIAL =
  /^AWS4-HMAC-SHA256 Credential=TEST\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;

/** The signature worked out from the request alone. */
function isSigned({ method, url, headers }: IncomingMessage, secretKey: string): boolean {
  const [, day, region, names, signature] = CREDENTIAL.exec(String(headers.authorization)) ?? [];
  const signed = String(names).split(";");
  if (!REQUIRED.every((name) => signed.includes(name))) return false;
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim()}\n`).join("");
  const payload = headers["x-amz-content-sha256"];
  const canonical = [method, url, "", lines, names, payload].join("\n");
  const parts = [day, region, "s3", "aws4_request"].map(String);
  const scope = parts.join("/");
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = parts.reduce<Buffer | string>(hmac, `AWS4${secretKey}`);
  return hmac(key, text).toString("hex") === signature;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
