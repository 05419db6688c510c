import { createHash } from "node:crypto";
import { type Example, EXAMPLES } from "./explorer-examples";
import { AFTER_GRAPHIQL, BEFORE_GRAPHIQL, PAGE_POLICY, pageWith, type Tab } from "./explorer-page";
import { answer, type Exchange, type Routes } from "./exchange";

/** What only a hub without an issuer of its own has: tokens for the asking. */
export interface Sandbox {
  /** A token that says this of somebody. */
  readonly mint: (claims: Readonly<Record<string, string>>) => Promise<string>;
  /** The explorer's tabs; those of the hub's own schema when left out. */
  readonly examples?: readonly Example[];
}

interface Asset {
  readonly type: string;
  readonly body: string;
  /** Of its content, so that a browser asks again and is told that nothing has changed. */
  readonly tag: string;
}
type AssetName = "graphiql.js" | "graphiql.css" | "editor.js" | "json.js" | "graphql.js";

/** GraphiQL at `/`, served from here whole, with a tab for each role and a fresh token in each. Only for the sandbox. */
export class Explorer {
  readonly routes: Routes = {
    "/": (exchange) => this.page(exchange),
    "/explorer/graphiql.js": (exchange) => this.asset(exchange, "graphiql.js"),
    "/explorer/graphiql.css": (exchange) => this.asset(exchange, "graphiql.css"),
    "/explorer/editor.js": (exchange) => this.asset(exchange, "editor.js"),
    "/explorer/json.js": (exchange) => this.asset(exchange, "json.js"),
    "/explorer/graphql.js": (exchange) => this.asset(exchange, "graphql.js"),
  };
  private assets: Promise<Readonly<Record<AssetName, Asset>>> | null = null;

  constructor(private readonly sandbox: Sandbox) {}

  private async page(exchange: Exchange): Promise<void> {
    const headers = {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": PAGE_POLICY,
    };
    answer(exchange, { status: 200, headers }, pageWith(await this.tabs()));
  }

  private tabs(): Promise<readonly Tab[]> {
    const { mint, examples = EXAMPLES } = this.sandbox;
    return Promise.all(
      examples.map(async ({ claims, query }) => {
        const authorization = `Bearer ${await mint(claims)}`;
        return { query, headers: JSON.stringify({ authorization }, null, 2) };
      }),
    );
  }

  private async asset(exchange: Exchange, name: AssetName): Promise<void> {
    this.assets ??= loadAssets();
    const { type, body, tag } = (await this.assets)[name];
    const headers = { "content-type": type, "cache-control": "no-cache", etag: tag };
    const isKnown = exchange.request.headers["if-none-match"] === tag;
    answer(exchange, { status: isKnown ? 304 : 200, headers }, isKnown ? "" : body);
  }
}

/** Nine megabytes that only somebody who opens the page needs. */
async function loadAssets(): Promise<Readonly<Record<AssetName, Asset>>> {
  const { js, css, editorWorkerService, jsonWorker, graphqlWorker } =
    await import("@graphql-yoga/render-graphiql/graphiql");
  return {
    "graphiql.js": script([BEFORE_GRAPHIQL, js, AFTER_GRAPHIQL].join(";\n")),
    "graphiql.css": asset("text/css; charset=utf-8", css),
    "editor.js": script(editorWorkerService),
    "json.js": script(jsonWorker),
    "graphql.js": script(graphqlWorker),
  };
}

function script(body: string): Asset {
  return asset("text/javascript; charset=utf-8", body);
}

function asset(type: string, body: string): Asset {
  return { type, body, tag: `"${createHash("sha256").update(body).digest("base64url")}"` };
}
