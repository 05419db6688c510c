import { type Caller } from "../../platform/auth/caller";
import { type TokenVerifier } from "../../platform/auth/tokens";

/** Who asks one operation, and by what name the logs know it. */
export interface Asker {
  /** Null when nobody is signed in: the subgraphs decide what is open to all. */
  readonly caller: Caller | null;
  /** As it came; subgraphs get the same and check it again. */
  readonly authorization: string | null;
  readonly requestId: string;
}

/** What a client says of itself before it says what it wants. */
export interface Introduction {
  readonly authorization: string | undefined;
  readonly requestId: string;
}

/** Stands before the engine, the same for every way in. */
export class Guard {
  constructor(private readonly verifier: TokenVerifier) {}

  /** Who is asking. A token that is present and not valid is UNAUTHENTICATED, whatever is asked. */
  async admit({ authorization, requestId }: Introduction): Promise<Asker> {
    const caller = await this.verifier.verify(authorization);
    return { caller, authorization: authorization ?? null, requestId };
  }
}
