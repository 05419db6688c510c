import { type ExecutionResult } from "graphql";
import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";

/** The story ends here: something answered otherwise than the rules say. */
export class StoryFailed extends Error {
  override readonly name = "StoryFailed";
}

/** Fails the story with one clear line when `holds` is false. */
export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new StoryFailed(otherwise);
}

/** Somebody who plays: who they are in both languages, and their token. */
export interface Player {
  readonly en: string;
  readonly ar: string;
  readonly token: string;
}

/** What the story needs of the outside: where the hub is, and how to say something. */
export interface Stage {
  readonly url: string;
  readonly say: (en: string, ar: string) => Promise<void>;
}

type Answer<Data> = Pick<ExecutionResult<Data>, "errors"> & { readonly data?: Data | null };

/** Asks the hub as a player; any top-level error ends the story with its code. */
export async function ask<Data>(
  { url }: Stage,
  player: Player,
  query: string,
  variables: object = {},
): Promise<Data> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      authorization: `Bearer ${player.token}`,
    },
    body: JSON.stringify({ query, variables }),
  }).catch((cause: unknown) => {
    throw new StoryFailed(`The hub does not answer at ${url}.`, { cause });
  });
  const { data, errors } = (await response.json()) as Answer<Data>;
  const [error] = errors ?? [];
  if (error !== undefined) throw new StoryFailed(lineOf(error));
  expectThat(data !== undefined && data !== null, "The hub answered neither data nor errors.");
  return data;
}

function lineOf({ message, extensions }: NonNullable<ExecutionResult["errors"]>[number]): string {
  const agency = extensions["subgraph"];
  const where = typeof agency === "string" ? ` (${agency})` : "";
  return `${String(extensions["code"])}${where}: ${message}`;
}

/** One socket of a player's, as a frontend opens it. */
export function openSocket({ url }: Stage, player: Player): Client {
  return createClient({
    url: url.replace(/^http/, "ws"),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${player.token}` },
  });
}
