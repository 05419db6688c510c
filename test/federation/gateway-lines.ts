import { once } from "node:events";
import {
  createServer as createHttp,
  type RequestListener,
  type Server as HttpServer,
} from "node:http";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A line to a subgraph that a test can watch, cut and freeze. */
export class Line {
  /** WebSockets that were opened over it, ever. */
  webSockets = 0;
  /** Connections that were opened over it, ever. */
  opened = 0;
  private readonly ends = new Set<Socket>();
  private isRefusing = false;

  private constructor(private readonly server: Server) {}

  static async to(target: string): Promise<Line> {
    const server = createServer();
    const line = new Line(server);
    server.on("connection", (near) => {
      if (line.isRefusing) near.destroy();
      else line.join(near, connect(Number(new URL(target).port), "127.0.0.1"));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get open(): number {
    return this.ends.size / 2;
  }

  /** Every connection breaks at once; others can be opened. */
  cut(): void {
    for (const end of this.ends) end.destroy();
  }

  /** As when nobody is there: what is open breaks, and nothing can be opened until it is over. */
  refuse(isRefusing: boolean): void {
    this.isRefusing = isRefusing;
    if (isRefusing) this.cut();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, "close");
  }

  private join(near: Socket, far: Socket): void {
    this.opened += 1;
    near.once("data", (head) => {
      if (head.toString().includes("Upgrade: websocket")) this.webSockets += 1;
    });
    near.pipe(far).pipe(near);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.ends.add(end);
      end.on("error", () => undefined);
      end.on("close", () => {
        this.ends.delete(end);
        other.destroy();
      });
    }
  }
}

/** Something that answers in the place of a subgraph. */
export async function serveInstead(
  listener: RequestListener,
): Promise<{ url: string; server: HttpServer }> {
  const server = createHttp(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
