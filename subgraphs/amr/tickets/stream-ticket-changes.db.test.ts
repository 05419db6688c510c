import { type ExecutionResult } from "graphql";
import { SECOND_PERSON } from "../../../test/support/build-caller";
import { inRiyadh } from "../../../test/support/build-ticket-clock";
import { changeFurasTicket, openFurasTicket } from "../../../test/support/furas-tickets";
import { TestParts } from "../../../test/support/parts";

const CHANGED = /* GraphQL */ `
  subscription ($provider: ID, $number: ID, $after: String) {
    ticketChanged(provider: $provider, number: $number, after: $after) {
      cursor
      ticket {
        number
        dueAt
      }
    }
  }
`;

interface Change {
  readonly cursor: string;
  readonly ticket: { readonly number: string; readonly dueAt: string | null };
}

describe("the stream of tickets' changes", () => {
  let parts: TestParts;
  let staff: string;

  beforeAll(async () => {
    parts = await TestParts.of("amr", "furas");
    parts.clock.set(inRiyadh("2026-11-01 11:00"));
    await parts.start("furas");
    await parts.start("amr");
    staff = await parts.tokens.staff();
    await openFurasTicket(parts, { number: "F-1" });
    await openFurasTicket(parts, { number: "F-2", identifier: SECOND_PERSON });
    await changeFurasTicket(parts, { number: "F-1", status: "AWAITING_INFORMATION", note: "صورة" });
    await openFurasTicket(parts, { number: "F-3" });
    await changeFurasTicket(parts, { number: "F-1", status: "IN_PROGRESS" });
  }, 20_000);
  afterAll(() => parts[Symbol.asyncDispose]());

  /** The next so many changes that a caller is told of. */
  async function changes(
    token: string,
    count: number,
    variables: Record<string, unknown>,
  ): Promise<Change[]> {
    const stream = parts.subscribe("amr", token, CHANGED, variables);
    const told: Change[] = [];
    while (told.length < count) {
      const { value } = (await stream.next()) as { value: ExecutionResult };
      expect(value.errors).toBeUndefined();
      told.push(value.data?.["ticketChanged"] as Change);
    }
    await stream.close();
    return told;
  }
  const numbersOf = (told: readonly Change[]) => told.map(({ ticket }) => ticket.number);

  it("tells each change once and in order, from the first one on", async () => {
    const told = await changes(staff, 5, { after: "START" });

    expect(numbersOf(told)).toEqual(["F-1", "F-2", "F-1", "F-3", "F-1"]);
    expect(new Set(told.map(({ cursor }) => cursor)).size).toBe(5);
  });

  it("goes on after any of its cursors", async () => {
    const all = await changes(staff, 5, { after: "START" });

    for (const [place, { cursor }] of all.slice(0, -1).entries()) {
      expect(await changes(staff, 4 - place, { after: cursor })).toEqual(all.slice(place + 1));
    }
  });

  it("shows the deadline of the change, or of a later one", async () => {
    const stream = parts.subscribe("amr", staff, CHANGED, { number: "f ٩" });
    const first = stream.next();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await openFurasTicket(parts, { number: "F-9" });
    const opened = await first;
    const second = stream.next();
    await changeFurasTicket(parts, { number: "F-9", status: "AWAITING_INFORMATION", note: "صورة" });
    const paused = await second;
    await stream.close();

    expect(opened.value).toMatchObject({
      data: { ticketChanged: { ticket: { dueAt: "2026-11-15T21:00:00.000Z" } } },
    });
    expect(paused.value).toMatchObject({ data: { ticketChanged: { ticket: { dueAt: null } } } });
  });

  it("is of one ticket when its number is given, in any spelling", async () => {
    const told = await changes(staff, 3, { after: "START", provider: "FURAS", number: "f١" });

    expect(numbersOf(told)).toEqual(["F-1", "F-1", "F-1"]);
  });

  it("is of one's own tickets alone", async () => {
    const stranger = await parts.tokens.beneficiary(SECOND_PERSON);

    expect(numbersOf(await changes(stranger, 1, { after: "START" }))).toEqual(["F-2"]);
  });

  it("is of the agent's own provider alone", async () => {
    const agent = await parts.tokens.agent("FURAS");

    expect(await changes(agent, 5, { after: "START" })).toHaveLength(5);
  });

  it.each([
    ["a cursor of another feed", { after: "another-life:1" }, "CURSOR_EXPIRED"],
    ["a cursor that is none", { after: "nothing" }, "BAD_USER_INPUT"],
  ])("is refused before it begins with %s", async (_, variables, code) => {
    const { value } = (await parts.subscribe("amr", staff, CHANGED, variables).next()) as {
      value: ExecutionResult;
    };

    expect(value.data ?? null).toBeNull();
    expect(value.errors?.[0]?.extensions).toMatchObject({ code });
  });

  it.each([
    ["nobody", () => Promise.resolve(null), "UNAUTHENTICATED"],
    ["a partner developer", () => parts.tokens.developer(), "FORBIDDEN"],
  ])("is refused to %s before it begins", async (_, tokenOf, code) => {
    const stream = parts.subscribe("amr", await tokenOf(), CHANGED);
    const { value } = (await stream.next()) as { value: ExecutionResult };
    await stream.close();

    expect(value.errors?.[0]?.extensions).toMatchObject({ code });
  });
});
