import { buildBeneficiary, buildCaller, ESTABLISHMENT } from "../../../test/support/build-caller";
import { type Person } from "../../../platform/auth/caller";
import { readSignedIn } from "./beneficiary-of-caller";

function signedIn(fields: Partial<Person>) {
  const { person } = buildBeneficiary();
  return buildCaller("BENEFICIARY", { person: person && { ...person, ...fields } });
}

describe("a beneficiary who is signed in (AMR-I2)", () => {
  it("is whom the sign-in says, in the form in which the hub keeps it", () => {
    const read = readSignedIn(signedIn({ name: " سالم ", mobile: "0501234567" }));

    expect(read).toMatchObject({
      granted: true,
      value: { name: "سالم", mobile: "+966501234567", identifierKind: "NATIONAL_ID" },
    });
  });

  it("is reached by e-mail where there is no mobile", () => {
    const read = readSignedIn(signedIn({ mobile: null, email: "salem@example.com" }));

    expect(read).toMatchObject({
      granted: true,
      value: { mobile: null, email: "salem@example.com" },
    });
  });

  it.each([
    ["neither mobile nor e-mail", { mobile: null, email: null }],
    ["blank ones", { mobile: " ", email: "" }],
    ["a number that is no Saudi mobile", { mobile: "+966112345678" }],
    ["an e-mail address that is none", { mobile: null, email: "salem" }],
  ])("is refused with %s, since nobody could be told anything", (_, fields) => {
    const read = readSignedIn(signedIn(fields));

    expect(read).toMatchObject({
      granted: false,
      refusals: [
        {
          code: "INVALID_INPUT",
          path: ["input"],
          message: { ar: expect.stringContaining("جوال"), en: expect.stringContaining("mobile") },
        },
      ],
    });
  });

  it("is refused where the kind and the identifier do not go together", () => {
    const read = readSignedIn(signedIn({ identifier: ESTABLISHMENT, kind: "INDIVIDUAL" }));

    expect(read).toMatchObject({
      granted: false,
      refusals: [{ code: "INVALID_INPUT", path: ["input"] }],
    });
  });
});
