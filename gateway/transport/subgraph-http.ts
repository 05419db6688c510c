import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request } from "node:http";
import { Agent as HttpsAgent, request as requestSecurely } from "node:https";

const KEPT_OPEN = { keepAlive: true, maxSockets: 256, scheduling: "lifo" } as const;
/** No answer of the hub's comes near it: what does would only fill the memory of all. */
const LONGEST_ANSWER = 32 * 1024 * 1024;

/** What came back, whatever it is worth. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}
interface Call {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly timeoutMs: number;
}

/** HTTP to one subgraph over sockets of its own that stay open, so that a slow agency never takes another's. */
export class SubgraphHttp {
  private readonly agent: HttpAgent;
  private readonly request: typeof request;
  private readonly address: { readonly hostname: string; readonly port: string };

  constructor({ protocol, hostname, port }: URL) {
    const secure = protocol === "https:";
    this.agent = secure ? new HttpsAgent(KEPT_OPEN) : new HttpAgent(KEPT_OPEN);
    this.request = secure ? requestSecurely : request;
    this.address = { hostname, port: port || (secure ? "443" : "80") };
  }

  /** Rejects when there is no whole answer in time. */
  send({ timeoutMs, ...call }: Call, body = ""): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const sent = this.request({ ...this.address, agent: this.agent, ...call });
      const timer = setTimeout(() => {
        sent.destroy(new Error(`No answer within ${timeoutMs} ms`));
      }, timeoutMs);
      sent.on("close", () => {
        clearTimeout(timer);
      });
      sent.on("error", reject);
      sent.on("response", (response) => {
        read(response, sent).then(resolve, reject);
      });
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

function read(response: IncomingMessage, sent: ClientRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    response.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > LONGEST_ANSWER) sent.destroy(new Error("The answer does not end"));
      else chunks.push(chunk);
    });
    response.on("error", reject);
    response.on("end", () => {
      resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
    });
  });
}
