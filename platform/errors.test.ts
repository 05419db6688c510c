import { ERRORS, HubError, invariant } from "./errors";

describe("HubError", () => {
  it("speaks in the table's words, in both languages", () => {
    const error = new HubError("FORBIDDEN");

    expect([error.message, error.messageAr]).toEqual(
      Object.values(ERRORS.FORBIDDEN.message).reverse(),
    );
  });

  it("speaks in other words where they say more", () => {
    const error = new HubError("BAD_USER_INPUT", { message: { ar: "خطأ", en: "Wrong" } });

    expect([error.code, error.message, error.messageAr]).toEqual([
      "BAD_USER_INPUT",
      "Wrong",
      "خطأ",
    ]);
  });

  it("keeps its cause", () => {
    const cause = new Error("why");

    expect(new HubError("INTERNAL", { cause }).cause).toBe(cause);
  });
});

describe("ERRORS", () => {
  it.each(Object.entries(ERRORS))(
    "says what %s means and tells it in both languages",
    (_, entry) => {
      expect(entry.means).not.toBe("");
      expect(entry.message.ar).toMatch(/[\u0600-\u06ff]/);
      expect(entry.message.en).toMatch(/^[A-Z].*\.$/);
    },
  );
});

describe("invariant", () => {
  it("says in the log what is broken, and nothing to the client", () => {
    const breaking = () => {
      invariant(false, "two and two are four");
    };

    expect(breaking).toThrow(
      expect.objectContaining({
        code: "INTERNAL",
        message: ERRORS.INTERNAL.message.en,
        details: { broken: "two and two are four" },
      }),
    );
  });
});
