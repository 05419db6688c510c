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

  const ladderOf = (code: string) => registered.get(code)?.escalationLadder ?? [];

  it("names Etimad's four levels by their roles (ETM-4, ETM-5, ETM-6, ETM-7)", () => {
    expect(ladderOf("ETIMAD").map(({ level, title }) => [level, title.en])).toEqual([
      [1, "Manager of the Unified Contact Centre Department"],
      [2, "Manager of the Private-Sector and Individuals Business-Support Department"],
      [3, "Director-General of Beneficiary Services and Business Support"],
      [4, "Deputy Chief Executive Officer for the Business Sector"],
    ]);
  });

  it("gives Etimad's approved channels, open around the clock (ETM-2, NCGR-3, NCGR-6)", () => {
    const open = registered.get("ETIMAD")?.channels.filter(({ available }) => available) ?? [];

    expect(open.map(({ address }) => address)).toEqual([
      "19990",
      "ecare@etimad.sa",
      "@EtimadSA",
      "https://etimad.sa",
      "https://etimad.sa",
    ]);
    expect(new Set(open.map(({ hours }) => hours.en)).size).toBe(1);
  });

  it("notes what Etimad rests on, and declares nothing of a guide that nobody has (ETM-11, NCGR-4, NCGR-5, NCGR-12)", () => {
    const { note, resolutionBusinessDays } = registered.get("ETIMAD") ?? {};

    expect(note?.en).toContain("682");
    expect(note?.en).toContain("ISO 10002:2018");
    expect(resolutionBusinessDays).toBeNull();
  });

  it("has Furas's channels open around the clock (FRS-CH, FRS-A2)", () => {
    const channels = registered.get("FURAS")?.channels ?? [];

    expect(new Set(channels.map(({ hours }) => hours.en)).size).toBe(1);
    expect(channels.every(({ available }) => available)).toBe(true);
  });

  it("asks of a Furas ticket which request it is about and what is wrong with it (FRS-C1, FRS-C2, FRS-C3, FRS-P2)", () => {
    const furas = DEFINITIONS.find(({ code }) => code === "FURAS");

    expect(furas?.extraFields.map(({ name, opening }) => [name, opening.required])).toEqual([
      ["requestNumber", true],
      ["requestProblem", true],
    ]);
  });

  it("gives Furas's beneficiary three business days from the second contact (FRS-R2, FRS-R3)", () => {
    const furas = DEFINITIONS.find(({ code }) => code === "FURAS");

    expect(furas?.informationClock).toEqual({ businessDays: 3 });
  });

  it("has as digital what the ministry made digital (MOF-9)", () => {
    const services = registered.get("MOF")?.services ?? [];

    expect(services.find(({ code }) => code === "MOF-DISBURSEMENT")).toMatchObject({
      digital: true,
    });
  });
});
