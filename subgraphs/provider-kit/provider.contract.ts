import "reflect-metadata";
import { ruledCalendar } from "../../domain/calendar/ruled-calendar";
import { closeUnanswered } from "../../domain/lifecycle/ticket-clock";
import { remindTicket } from "../../domain/lifecycle/ticket-steps";
import { closuresFrom } from "../../domain/lifecycle/ticket-table";
import { standingTicket } from "../../test/support/build-ticket";
import { type Provider } from "./define-provider";
import { contractShareOf, printedShareOf } from "./contract-share.contract";
import { profileOf } from "./profile";
import { providerSubgraph } from "./provider-subgraph";
import { registrationOf } from "./registration";
import { readRegistry } from "../vocabulary/registry";

/** What every provider must do. Each provider's test file is one call to this. */
export function testProviderContract(provider: Provider): void {
  describe(`${provider.name.en} keeps the provider contract`, () => {
    it("is registered with everything the regulator must know", () => {
      const registration = registrationOf(provider);

      const read = readRegistry(JSON.parse(JSON.stringify([registration])));

      expect(read).toEqual([registration]);
    });

    it("declares exactly its share of the contract", async () => {
      const share = contractShareOf(provider);

      const { typeDefs } = await providerSubgraph(provider);

      const printed = printedShareOf(provider, typeDefs);
      expect(Object.fromEntries(printed)).toEqual(Object.fromEntries(share));
    });

    it("gives the life cycle as many levels as it publishes", () => {
      const { escalationLadder } = registrationOf(provider);

      expect(profileOf(provider).levels).toBe(escalationLadder.length);
    });

    it("has an operation to climb only where there is a ladder (lifecycle.md)", async () => {
      const { schema } = await providerSubgraph(provider);

      const climbs =
        `escalate${provider.prefix}Ticket` in (schema.getMutationType()?.getFields() ?? {});
      expect(climbs).toBe(registrationOf(provider).escalationLadder.length > 0);
    });

    it("has a second contact only where it has a clock on awaited information (FRS-R3)", async () => {
      const { schema } = await providerSubgraph(provider);

      const reminds =
        `remind${provider.prefix}Ticket` in (schema.getMutationType()?.getFields() ?? {});
      expect(reminds).toBe(provider.informationClock !== null);
    });

    it("closes unanswered tickets by the clock, or leaves that to its agents (FRS-R3)", () => {
      const awaiting = standingTicket("AWAITING_INFORMATION");
      const now = new Date("2026-11-02T09:00:00.000Z");
      const profile = profileOf(provider);
      const reminder = { now, occurredAt: null, note: null, expectedVersion: null };

      const reminded = remindTicket(awaiting, reminder, profile, ruledCalendar());
      const left = closeUnanswered(awaiting, new Date("2036-11-02T09:00:00.000Z"));

      const dueAt = reminded.granted ? reminded.value.state.informationDueAt : null;
      const ended = reminded.granted && closeUnanswered(reminded.value.state, dueAt ?? now);
      const isClocks = provider.informationClock !== null;
      if (isClocks) expect(ended).toMatchObject({ value: { state: { closure: "NO_RESPONSE" } } });
      expect(reminded.granted).toBe(isClocks);
      expect(closuresFrom("AWAITING_INFORMATION", profile).includes("NO_RESPONSE")).toBe(!isClocks);
      expect(left.granted).toBe(false);
    });

    it("names roles and published channels, never people", () => {
      const written = JSON.stringify(registrationOf(provider));

      expect(written).not.toMatch(/\+966|\b05\d{8}\b/);
    });
  });
}
