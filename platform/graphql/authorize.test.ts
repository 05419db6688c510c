import "reflect-metadata";
import { type GraphQLResolveInfo } from "graphql";
import { type Caller, type Role } from "../auth/caller";
import { authorize } from "./authorize";

function ask(role: Role | null, ...roles: Role[]) {
  const caller: Caller | null =
    role === null
      ? null
      : { role, subject: "x", provider: null, person: null, expiresAt: new Date(0) };
  const context = { caller };
  return () => authorize({ root: {}, args: {}, context, info: {} as GraphQLResolveInfo }, roles);
}

describe("authorize", () => {
  it("lets anyone with a token where no role is named", () => {
    expect(ask("BENEFICIARY")()).toBe(true);
  });

  it("lets those whose role is named", () => {
    expect(ask("REGULATOR_STAFF", "REGULATOR_STAFF", "REGULATOR_ADMIN")()).toBe(true);
  });

  it("refuses others as FORBIDDEN", () => {
    expect(ask("BENEFICIARY", "REGULATOR_STAFF")).toThrow(
      expect.objectContaining({ code: "FORBIDDEN" }),
    );
  });

  it.each<[Role[]]>([[[]], [["REGULATOR_STAFF"]]])(
    "refuses whoever has no token as UNAUTHENTICATED: %j",
    (roles) => {
      expect(ask(null, ...roles)).toThrow(expect.objectContaining({ code: "UNAUTHENTICATED" }));
    },
  );
});
