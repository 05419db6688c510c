import { emailAddress } from "./email";

describe("an e-mail address", () => {
  it.each([
    "person@example.com",
    "a.b+c_d-e@mail.example.org",
    "o'neil@example.com",
    "1@example.com",
    `${"a".repeat(64)}@example.com`,
    "person@xn--mgberp4a5d4ar.example.com",
  ])("may be %s", (text) => {
    expect(emailAddress(text)).toBe(text);
  });

  it("is kept without the spaces around it", () => {
    expect(emailAddress(" person@example.com\n")).toBe("person@example.com");
  });

  it.each([".person", "person.", "per..son", "per son", "per\r\nson", "", "a".repeat(65)])(
    "may not have the mailbox %j",
    (mailbox) => {
      expect(emailAddress(`${mailbox}@example.com`)).toBeNull();
    },
  );

  it.each([
    ...["", "example", "example..com", "-example.com", "example-.com", "example.com."],
    ...["example.123", "other@example.com", `${"a".repeat(64)}.example.com`],
  ])("may not have the domain %j", (domain) => {
    expect(emailAddress(`person@${domain}`)).toBeNull();
  });

  it.each(["person", ""])("may not be %j, without a sign between", (text) => {
    expect(emailAddress(text)).toBeNull();
  });

  it.each([
    [254, true],
    [255, false],
  ])("of %d signs is taken: %s", (length, isTaken) => {
    const domain = `${"a.".repeat(100)}example.com`;
    const address = `${"a".repeat(length - domain.length - 1)}@${domain}`;

    expect(emailAddress(address) !== null).toBe(isTaken);
  });
});
