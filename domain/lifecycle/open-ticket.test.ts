import { ETIMAD, REGISTRY } from "../../test/support/build-ticket";
import { openTicket } from "./open-ticket";
import { type TicketOpening } from "./ticket-request";

const NOW = new Date("2026-11-02T09:00:00.000Z");
const EARLIER = new Date("2026-10-01T09:00:00.000Z");

describe("opening a ticket", () => {
  it("starts the clock when it is opened", () => {
    expect(openTicket(buildOpening(), ETIMAD)).toEqual({
      granted: true,
      value: {
        state: {
          status: "OPEN",
          closure: null,
          redirectedTo: null,
          openedAt: NOW,
          closedAt: null,
          remindedAt: null,
          informationDueAt: null,
          level: 0,
          lastChangedAt: NOW,
          version: 1,
        },
        change: { at: NOW, from: null, to: "OPEN", closure: null, level: 0, note: null },
      },
    });
  });

  it("takes one that the provider's own system had before", () => {
    expect(openTicket(buildOpening({ openedAt: EARLIER }), ETIMAD)).toMatchObject({
      value: { state: { openedAt: EARLIER, lastChangedAt: EARLIER }, change: { at: EARLIER } },
    });
  });

  it("takes the first instant of the business calendar", () => {
    const openedAt = new Date("2004-12-31T21:00:00.000Z");

    expect(openTicket(buildOpening({ openedAt }), ETIMAD).granted).toBe(true);
  });

  it("names the first day of the business calendar to one from before it", () => {
    const openedAt = new Date("2004-12-31T20:59:59.999Z");

    expect(openTicket(buildOpening({ openedAt }), ETIMAD)).toMatchObject({
      refusals: [
        {
          message: {
            ar: expect.stringContaining("\u20662005-01-01\u2069"),
            en: expect.stringContaining("2005-01-01"),
          },
        },
      ],
    });
  });

  it("takes this very moment", () => {
    expect(openTicket(buildOpening({ openedAt: NOW }), ETIMAD).granted).toBe(true);
  });

  it("takes one that another provider redirected here, with its first opening", () => {
    const redirectedFrom = { provider: "MOF", number: "M-1" };

    expect(openTicket(buildOpening({ redirectedFrom, openedAt: EARLIER }), ETIMAD)).toMatchObject({
      value: { state: { openedAt: EARLIER } },
    });
  });

  it("takes a number and a subject of exactly their bounds", () => {
    const opening = buildOpening({ number: "1".repeat(64), subject: "س".repeat(300) });

    expect(openTicket(opening, ETIMAD).granted).toBe(true);
  });

  it.each<[string, Partial<TicketOpening>, readonly string[]]>([
    ["a future opening", { openedAt: new Date(NOW.getTime() + 1) }, ["openedAt"]],
    ["an opening in the year 0", { openedAt: new Date("0000-01-01T00:00:00.000Z") }, ["openedAt"]],
    [
      "an opening before the business calendar",
      { openedAt: new Date("2004-12-31T20:59:59.999Z") },
      ["openedAt"],
    ],
    [
      "a redirected one that was first opened before the business calendar",
      {
        openedAt: new Date("2004-12-31T20:59:59.999Z"),
        redirectedFrom: { provider: "MOF", number: "M-1" },
      },
      ["openedAt"],
    ],
    ["half a character in the number", { number: "X\ud800" }, ["number"]],
    ["half a character in the subject", { subject: "a\udc00b" }, ["subject"]],
    [
      "half a character in the number it had",
      { openedAt: EARLIER, redirectedFrom: { provider: "MOF", number: "M\ud800" } },
      ["redirectedFrom", "number"],
    ],
    ["no subject", { subject: " " }, ["subject"]],
    ["a subject of 301 characters", { subject: "a".repeat(301) }, ["subject"]],
    ["a number that is none", { number: " -ـ " }, ["number"]],
    ["a number of 65 characters", { number: "1".repeat(65) }, ["number"]],
    [
      "a redirected one without its first opening",
      { redirectedFrom: { provider: "MOF", number: "M-1" } },
      ["openedAt"],
    ],
    [
      "one redirected from outside the registry",
      { openedAt: EARLIER, redirectedFrom: { provider: "NOBODY", number: "M-1" } },
      ["redirectedFrom", "provider"],
    ],
    [
      "one redirected from itself",
      { openedAt: EARLIER, redirectedFrom: { provider: "ETIMAD", number: "M-1" } },
      ["redirectedFrom", "provider"],
    ],
    [
      "one redirected without a number",
      { openedAt: EARLIER, redirectedFrom: { provider: "MOF", number: "" } },
      ["redirectedFrom", "number"],
    ],
  ])("refuses %s", (_, fields, path) => {
    expect(openTicket(buildOpening(fields), ETIMAD)).toMatchObject({
      granted: false,
      refusals: [{ code: "INVALID_INPUT", path: ["input", ...path] }],
    });
  });
});

function buildOpening(fields: Partial<TicketOpening> = {}): TicketOpening {
  return {
    now: NOW,
    openedAt: null,
    number: null,
    subject: "The tender page answers with an error.",
    redirectedFrom: null,
    providers: REGISTRY,
    ...fields,
  };
}
