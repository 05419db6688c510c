import { type ProviderRegistration, readRegistry } from "./registry";

const text = { ar: "نص", en: "text" };
const registration: ProviderRegistration = {
  code: "SAMPLE",
  subgraph: "sample",
  ticketType: "SampleTicket",
  name: text,
  platform: text,
  resolutionBusinessDays: null,
  channels: [
    { kind: "PHONE", address: null, hours: text, available: true, expectedResponse: null },
  ],
  services: [{ code: "SAMPLE-ONE", name: text, digital: true, digitalAlternative: null }],
  escalationLadder: [],
  note: null,
};
const other = {
  ...registration,
  ...{ code: "OTHER", subgraph: "other", ticketType: "OtherTicket" },
  services: [{ ...registration.services[0], code: "OTHER-ONE" }],
};

describe("reading the registry", () => {
  it("gives back what was registered", () => {
    expect(readRegistry([registration, other])).toEqual([registration, other]);
  });

  it.each(["code", "subgraph", "ticketType"] as const)(
    "refuses two providers of one %s",
    (name) => {
      const same = { ...other, [name]: registration[name] };

      expect(() => readRegistry([registration, same])).toThrow("is registered twice");
    },
  );

  it("refuses a service that two providers have (MOF-12)", () => {
    const same = { ...other, services: registration.services };

    expect(() => readRegistry([registration, same])).toThrow(
      "service SAMPLE-ONE is registered twice",
    );
  });

  it("refuses what it does not know, and says where", () => {
    const more = { ...registration, director: "a name" };

    expect(() => readRegistry([more])).toThrow("director");
  });

  it.each([null, {}, "text"])("refuses %j", (json) => {
    expect(() => readRegistry(json)).toThrow("Not a provider registry");
  });
});
