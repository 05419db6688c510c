import fc from "fast-check";
import { maskEmail, maskIdentifier, maskMobile } from "./masking";

describe("masking", () => {
  it("leaves the last three digits of an identifier", () => {
    expect(maskIdentifier("1000000016")).toBe("•••••••016");
  });

  it("leaves the last three digits of a mobile number", () => {
    expect(maskMobile("+966501234567")).toBe("+•••••••••567");
  });

  it("leaves the first sign of a mailbox and the domain", () => {
    expect(maskEmail("person@example.com")).toBe("p•••@example.com");
  });

  it("leaves nothing of a mailbox of one sign", () => {
    expect(maskEmail("p@example.com")).toBe("•••@example.com");
  });

  it("leaves nothing of what is no address", () => {
    expect(maskEmail("person")).toBe("•••");
  });

  it.each(["", "1", "123"])("leaves nothing of %j, which is that short", (text) => {
    expect(maskIdentifier(text)).toBe("•".repeat(text.length));
  });

  it("never shows more of an identifier than its last three signs", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,20}$/u), (identifier) => {
        const masked = maskIdentifier(identifier);

        expect(masked).toBe("•".repeat(identifier.length - 3) + identifier.slice(-3));
      }),
    );
  });

  it("never shows more than three digits of a number, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const masked of [maskIdentifier(text), maskMobile(text)]) {
          expect(masked.replace(/[•+]/gu, "").length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  it("never shows more of a mailbox than its first sign", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const [mailbox, domain] = maskEmail(email).split("•••");

        expect(mailbox?.length).toBeLessThanOrEqual(1);
        expect(email.startsWith(mailbox ?? "")).toBe(true);
        expect(domain).toBe(email.slice(email.lastIndexOf("@")));
      }),
    );
  });
});
