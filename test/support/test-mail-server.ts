import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** A mail as the server took it. */
interface TakenMail {
  readonly from: string;
  readonly to: string;
  /** Head and body, as they came. */
  readonly data: string;
}

/** What the server answers to a recipient and to a whole message: a status, silence, or the end of the connection. */
interface MailBehaviour {
  readonly recipient: number | "HANG" | "CLOSE";
  readonly message: number | "HANG" | "CLOSE";
}

/** As much of an SMTP server as takes a mail. */
export interface TestMailServer extends AsyncDisposable {
  readonly url: string;
  readonly mails: TakenMail[];
  /** What it does from here on; it takes every mail until it is told. */
  behaviour: MailBehaviour;
}

/** Opens one on a free port. */
export async function serveMail(): Promise<TestMailServer> {
  const sockets = new Set<Socket>();
  const state: Pick<TestMailServer, "mails" | "behaviour"> = {
    mails: [],
    behaviour: { recipient: 250, message: 250 },
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", ignored).on("close", () => sockets.delete(socket));
    new Conversation(socket, state).begin();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  });
}

const END_OF_DATA = "\r\n.\r\n";

class Conversation {
  private unread = "";
  private from = "";
  private to = "";
  private isData = false;

  constructor(
    private readonly socket: Socket,
    private readonly server: Pick<TestMailServer, "mails" | "behaviour">,
  ) {}

  begin(): void {
    this.say(220);
    this.socket.setEncoding("utf8").on("data", (chunk: string) => {
      this.unread += chunk;
      while (this.readOne());
    });
  }

  private readOne(): boolean {
    const mark = this.isData ? END_OF_DATA : "\r\n";
    const end = this.unread.indexOf(mark);
    if (end < 0) return false;
    const piece = this.unread.slice(0, end);
    this.unread = this.unread.slice(end + mark.length);
    if (this.isData) this.endData(piece);
    else this.obey(piece);
    return true;
  }

  private obey(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "MAIL") this.from = addressIn(line);
    if (verb === "RCPT") this.to = addressIn(line);
    this.isData = verb === "DATA";
    this.say(verb === "RCPT" ? this.server.behaviour.recipient : (ANSWERS[verb] ?? 250));
  }

  private endData(data: string): void {
    this.isData = false;
    const { message } = this.server.behaviour;
    if (message === 250) this.server.mails.push({ from: this.from, to: this.to, data });
    this.say(message);
  }

  private say(what: number | "HANG" | "CLOSE"): void {
    if (what === "CLOSE") this.socket.destroy();
    if (typeof what === "number") this.socket.write(`${what} ${this.to} as you say\r\n`);
  }
}

const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? "";

const ANSWERS: Readonly<Record<string, number>> = { DATA: 354, QUIT: 221 };

function ignored(): void {
  // Clients that give up close their sockets as they like.
}
