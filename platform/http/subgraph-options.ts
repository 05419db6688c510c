import { type Express } from "express";
import { type GraphQLSchema } from "graphql";
import { type Caller } from "../auth/caller";
import { type OperationKind } from "../auth/signature";
import { type TokenVerifier } from "../auth/tokens";
import { type Logger } from "../logger";
import { type MoveClock } from "./clock-route";

/** Who asks, on what kind of operation's behalf, and under which request's id. */
export interface Requester {
  readonly caller: Caller | null;
  /** What the client asked the hub for: a subgraph may be sent a query on a mutation's behalf. */
  readonly operation: OperationKind;
  readonly requestId: string;
}

/** One operation as it arrives, for tests that count them. */
export interface ArrivedOperation {
  readonly query: string;
  readonly operationName: string | null;
  readonly requestId: string;
}

/** What it takes to serve a subgraph. */
export interface SubgraphOptions {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly signingSecret: string;
  readonly verifier: TokenVerifier;
  readonly logger: Logger;
  /** Any free one when it is 0 or left out. */
  readonly port?: number;
  /** Only this machine may ask when it is left out; separate containers need another. */
  readonly host?: string;
  /** Made anew for each operation; `caller` of the requester must be in it for `@Authorized` to work. */
  readonly context: (requester: Requester) => object;
  /** The feed's highest position once everything committed has one. */
  readonly position?: () => Promise<string>;
  /** Only in a sandbox: moves this part's time on, and resolves when what fell due is done. */
  readonly moveClock?: MoveClock;
  /** Puts addresses of the subgraph's own before all others: they come unsigned and unread, and guard themselves. */
  readonly routes?: (app: Express) => void;
  /** Rejects while the subgraph cannot answer. */
  readonly ready?: () => Promise<void>;
  readonly onOperation?: (operation: ArrivedOperation) => void;
}
