import { isTicketOverdue } from "./ticket-table";

describe("an overdue ticket", () => {
  const dueAt = new Date("2026-11-15T21:00:00.000Z");
  const justBefore = new Date(dueAt.getTime() - 1);

  it.each(["OPEN", "IN_PROGRESS", "AWAITING_INFORMATION"] as const)(
    "is one that is %s, from the due instant on",
    (status) => {
      expect(isTicketOverdue({ status, dueAt }, justBefore)).toBe(false);
      expect(isTicketOverdue({ status, dueAt }, dueAt)).toBe(true);
      expect(isTicketOverdue({ status, dueAt: null }, dueAt)).toBe(false);
    },
  );

  it("is never one that is closed", () => {
    expect(isTicketOverdue({ status: "CLOSED", dueAt }, dueAt)).toBe(false);
  });
});
