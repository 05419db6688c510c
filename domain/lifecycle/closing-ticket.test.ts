import {
  ETIMAD,
  FURAS,
  buildChange,
  buildTicket,
  standingTicket,
} from "../../test/support/build-ticket";
import { TICKET_CLOSURES, TICKET_STATUSES, type TicketClosure, type TicketStatus } from "./ticket";
import { type TicketChangeRequest } from "./ticket-request";
import { changeTicket } from "./ticket-steps";

describe("closing a ticket", () => {
  const NOT_CLOSED = TICKET_STATUSES.filter((status) => status !== "CLOSED");
  const CELLS = [ETIMAD, FURAS].flatMap((profile) =>
    NOT_CLOSED.flatMap((from) =>
      TICKET_CLOSURES.map((closure) => ({ provider: profile.code, profile, from, closure })),
    ),
  );
  const isOpen = ({ provider, from, closure }: (typeof CELLS)[number]) =>
    closure !== "NO_RESPONSE" || (provider === "ETIMAD" && from === "AWAITING_INFORMATION");

  it.each(CELLS.filter(isOpen))("$provider, from $from: $closure", ({ profile, from, closure }) => {
    const decision = changeTicket(standingTicket(from), closing(closure), profile);

    expect(decision).toMatchObject({ granted: true, value: { state: { closure } } });
  });

  it.each(CELLS.filter((cell) => !isOpen(cell)))(
    "refuses $provider, from $from: $closure",
    ({ profile, from, closure }) => {
      expect(changeTicket(standingTicket(from), closing(closure), profile)).toMatchObject({
        refusals: [
          {
            code: "INVALID_INPUT",
            path: ["input", "closure"],
            allowed: ["RESOLVED", "UNRESOLVED", "REDIRECTED", "WITHDRAWN"],
          },
        ],
      });
    },
  );

  it.each<[string, Partial<TicketChangeRequest> & { status: TicketStatus }, string]>([
    ["without a closure", { status: "CLOSED" }, "closure"],
    [
      "with a closure and another status",
      { status: "IN_PROGRESS", closure: "RESOLVED" },
      "closure",
    ],
    ["withdrawn without saying how", { status: "CLOSED", closure: "WITHDRAWN" }, "note"],
    ["withdrawn with an empty note", { status: "CLOSED", closure: "WITHDRAWN", note: " " }, "note"],
    ["redirected without saying where", { status: "CLOSED", closure: "REDIRECTED" }, "redirectTo"],
    [
      "redirected to itself",
      { status: "CLOSED", closure: "REDIRECTED", redirectTo: "ETIMAD" },
      "redirectTo",
    ],
    [
      "redirected outside the registry",
      { status: "CLOSED", closure: "REDIRECTED", redirectTo: "NOBODY" },
      "redirectTo",
    ],
    [
      "resolved, naming another provider",
      { status: "CLOSED", closure: "RESOLVED", redirectTo: "MOF" },
      "redirectTo",
    ],
    ["awaiting without saying what", { status: "AWAITING_INFORMATION" }, "note"],
    ["a note of 2001 characters", { status: "IN_PROGRESS", note: "a".repeat(2001) }, "note"],
  ])("refuses it %s", (_, fields, field) => {
    expect(changeTicket(buildTicket(), buildChange(fields), ETIMAD)).toMatchObject({
      granted: false,
      refusals: [{ code: "INVALID_INPUT", path: ["input", field] }],
    });
  });

  it("names the other providers of the registry", () => {
    const request = buildChange({ status: "CLOSED", closure: "REDIRECTED", redirectTo: "NOBODY" });

    expect(changeTicket(buildTicket(), request, ETIMAD)).toMatchObject({
      refusals: [{ allowed: ["FURAS", "MOF"] }],
    });
  });

  it("takes a note of exactly 2000 characters", () => {
    const request = buildChange({ status: "IN_PROGRESS", note: "a".repeat(2000) });

    expect(changeTicket(buildTicket(), request, ETIMAD).granted).toBe(true);
  });

  it("says all that is wrong at once", () => {
    const request = buildChange({
      status: "CLOSED",
      closure: "WITHDRAWN",
      redirectTo: "MOF",
      occurredAt: new Date("2027-01-01T00:00:00Z"),
    });

    expect(changeTicket(buildTicket(), request, ETIMAD)).toMatchObject({
      refusals: [
        { path: ["input", "redirectTo"] },
        { path: ["input", "note"] },
        { path: ["input", "occurredAt"] },
      ],
    });
  });
});

function closing(closure: TicketClosure): TicketChangeRequest {
  const redirectTo = closure === "REDIRECTED" ? "MOF" : null;
  return buildChange({ status: "CLOSED", closure, redirectTo, note: "Said by telephone." });
}
