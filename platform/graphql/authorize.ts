import { type AuthCheckerFn } from "type-graphql";
import { type Caller, type Role } from "../auth/caller";
import { HubError } from "../errors";

/** What every request's context has. */
export interface CallerContext {
  readonly caller: Caller | null;
}

/** `@Authorized()`: any caller with a token; `@Authorized("X", "Y")`: one with a role among these. */
export const authorize: AuthCheckerFn<CallerContext, Role> = ({ context }, roles) => {
  if (context.caller === null) throw new HubError("UNAUTHENTICATED");
  if (roles.length > 0 && !roles.includes(context.caller.role)) throw new HubError("FORBIDDEN");
  return true;
};
