import { readRegistry } from "../vocabulary/registry";
import { registrationOf } from "../provider-kit/registration";
import { DEFINITIONS } from "./definitions";

describe("the providers together", () => {
  const registry = readRegistry(DEFINITIONS.map(registrationOf));
  const registered = new Map(registry.map((registration) => [registration.code, registration]));

  it("share no code, type or service", () => {
    expect([...registered.keys()]).toEqual(["ETIMAD", "FURAS", "MOF"]);
  });

  it.each([
    ["ETIMAD", null],
    ["FURAS", 10],
    ["MOF", null],
  ])("%s declares the service level of the guides: %s (NCGR-8, FRS-A3)", (code, days) => {
    expect(registered.get(code)?.resolutionBusinessDays).toBe(days);
  });

  it.each([
    ["ETIMAD", 4],
    ["FURAS", 1],
    ["MOF", 0],
  ])("%s has a ladder of %i levels, without durations (A16)", (code, levels) => {
    const ladder = registered.get(code)?.escalationLadder ?? [];

    expect(ladder).toHaveLength(levels);
    expect(ladder.every(({ businessDays }) => businessDays === null)).toBe(true);
  });

  it.each([
    ["ETIMAD", 7],
    ["FURAS", 1],
    ["MOF", 4],
  ])("%s has %i services, all digital (ETM-9, MOF-13)", (code, services) => {
    const { services: all = [] } = registered.get(code) ?? {};

    expect(all).toHaveLength(services);
    expect(all.every(({ digital }) => digital)).toBe(true);
  });

  it("announces Etimad's user-care centre, not open yet, without an address (ETM-3)", () => {
    const soon = registered.get("ETIMAD")?.channels.filter(({ available }) => !available);

    expect(soon).toMatchObject([{ kind: "SERVICE_CENTER", address: null, hours: { en: "Soon" } }]);
  });

  it("gives Furas's channels their expected first responses (FRS-A1)", () => {
    const channels = registered.get("FURAS")?.channels ?? [];

    expect(channels.map(({ kind, expectedResponse }) => [kind, expectedResponse])).toEqual([
      ["PHONE", { amount: 20, unit: "SECONDS" }],
      ["WEBSITE", { amount: 1, unit: "BUSINESS_DAYS" }],
      ["EMAIL", { amount: 1, unit: "BUSINESS_DAYS" }],
      ["X", { amount: 15, unit: "MINUTES" }],
      ["SIGN_LANGUAGE", null],
      ["CHATBOT", { amount: 0, unit: "SECONDS" }],
    ]);
  });

  it("gives the ministry's five channels its hours (MOF-2, MOF-3)", () => {
    const channels = registered.get("MOF")?.channels ?? [];

    expect(channels.map(({ kind }) => kind)).toEqual([
      "PHONE",
      "EMAIL",
      "X",
      "WEBSITE",
      "LIVE_CHAT",
    ]);
    expect(new Set(channels.map(({ hours }) => hours.en)).size).toBe(1);
  });
});
