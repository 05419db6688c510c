import { ROLES } from "../../platform/auth/caller";
import {
  buildAgent,
  buildBeneficiary,
  buildCaller,
  ESTABLISHMENT,
  FIRST_PERSON,
  SECOND_PERSON,
} from "../../test/support/build-caller";
import { isWithin, READERS, requireReader, scopeOf } from "./row-rights";

const ticket = {
  provider: "FURAS",
  beneficiary: { identifierKind: "NATIONAL_ID", identifier: FIRST_PERSON },
} as const;

describe("who may see a ticket", () => {
  it.each([
    ["staff", buildCaller("REGULATOR_STAFF"), true],
    ["an administrator", buildCaller("REGULATOR_ADMIN"), true],
    ["the hub's own subgraphs", buildCaller("SYSTEM"), true],
    ["an agent of its provider", buildAgent("FURAS"), true],
    ["an agent of another provider", buildAgent("ETIMAD"), false],
    ["an agent of none", buildCaller("PROVIDER_AGENT"), false],
    ["its beneficiary", buildBeneficiary(), true],
    ["another beneficiary", buildBeneficiary(SECOND_PERSON), false],
    ["an establishment", buildBeneficiary(ESTABLISHMENT), false],
    ["somebody whose identifier is none", buildBeneficiary("1000000000"), false],
    ["a beneficiary without a person", buildCaller("BENEFICIARY"), false],
    ["a partner developer", buildCaller("PARTNER_DEVELOPER"), false],
    ["nobody", null, false],
  ])("%s: %s", (_, caller, mayIt) => {
    expect(isWithin(scopeOf(caller), ticket)).toBe(mayIt);
  });

  it("is not the holder of a passport of the same digits", () => {
    const beneficiary = { identifierKind: "PASSPORT", identifier: FIRST_PERSON } as const;

    expect(isWithin(scopeOf(buildBeneficiary()), { provider: "FURAS", beneficiary })).toBe(false);
  });
});

describe("who may use what shows tickets", () => {
  const others = ROLES.filter((role) => !READERS.some((reader) => reader === role));

  it.each(READERS)("%s may", (role) => {
    expect(() => {
      requireReader(buildCaller(role));
    }).not.toThrow();
  });

  it.each(others)("%s may not", (role) => {
    expect(() => {
      requireReader(buildCaller(role));
    }).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
  });

  it("nobody signs in first", () => {
    expect(() => {
      requireReader(null);
    }).toThrow(expect.objectContaining({ code: "UNAUTHENTICATED" }));
  });
});
