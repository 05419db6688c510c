import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { request as requestSecurely } from "node:https";
import { type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AwsV4Signer } from "aws4fetch";
import { type S3Config } from "../config";
import { type ByteStore, type ExpectedBytes, requireName } from "./byte-store";

const IDLE_MS = 30_000;
const OK = [200];
const GONE = [200, 204, 404];

/**
 * Bytes in a bucket of S3-compatible storage, addressed by its path. The SHA-256 is signed with each upload, so that
 * the storage itself refuses other bytes, and keeps nothing of an upload that is cut off.
 */
export class S3Store implements ByteStore {
  constructor(private readonly settings: S3Config) {}

  async put(name: string, bytes: Readable, { size, sha256 }: ExpectedBytes): Promise<void> {
    const sent = await this.send("PUT", name, {
      "content-length": String(size),
      "x-amz-content-sha256": sha256,
    });
    const answered = answerOf(sent);
    // Whichever fails first says why; the other one only fails with it.
    answered.catch(() => undefined);
    await pipeline(bytes, sent);
    await finished(await answered, OK);
  }

  async get(name: string): Promise<Readable> {
    const sent = await this.send("GET", name);
    sent.end();
    const answer = await answerOf(sent);
    if (answer.statusCode !== 200) await finished(answer, OK);
    return answer;
  }

  async remove(name: string): Promise<void> {
    const sent = await this.send("DELETE", name);
    sent.end();
    await finished(await answerOf(sent), GONE);
  }

  /** The storage itself keeps nothing of an upload that is cut off. */
  clear(): Promise<void> {
    return Promise.resolve();
  }

  private async send(
    method: "PUT" | "GET" | "DELETE",
    name: string,
    headers: Record<string, string> = {},
  ): Promise<ClientRequest> {
    const { url, bucket, region, accessKey, secretKey } = this.settings;
    const address = new URL(`${url}/${encodeURIComponent(bucket)}/${requireName(name)}`);
    const signer = new AwsV4Signer({
      ...{ method, url: address.href, headers, region },
      service: "s3",
      accessKeyId: accessKey,
      secretAccessKey: secretKey,
    });
    const signed = Object.fromEntries((await signer.sign()).headers);
    const send = address.protocol === "https:" ? requestSecurely : request;
    const sent = send(address, { method, headers: { ...headers, ...signed } });
    sent.setTimeout(IDLE_MS, () => sent.destroy(new Error("The storage does not answer")));
    return sent;
  }
}

function answerOf(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.once("response", resolve);
    sent.once("error", reject);
  });
}

async function finished(answer: IncomingMessage, accepted: readonly number[]): Promise<void> {
  const { statusCode = 0 } = answer;
  answer.resume();
  if (!accepted.includes(statusCode)) {
    throw new Error(`The storage answered ${String(statusCode)}`);
  }
  await new Promise((resolve) => answer.once("close", resolve));
}
