import { defineProvider } from "./define-provider";
import { type ProviderDefinition } from "./provider-definition";
import { digitalService, openChannels, undatedLevel } from "./definition-parts";

const text = { ar: "نص", en: "text" };
const field = {
  name: "caseNumber",
  type: { kind: "TEXT", most: 64 },
  description: null,
  opening: { required: true, description: "the case" },
} as const;

function build(fields: Partial<ProviderDefinition>): ProviderDefinition {
  return {
    code: "SAMPLE",
    prefix: "Sample",
    calledBy: "Sample",
    numbersBeginWith: "SMP",
    name: text,
    platform: text,
    resolutionBusinessDays: null,
    note: null,
    channels: openChannels(text, [{ kind: "PHONE" }]),
    services: [digitalService("SAMPLE-ONE", "واحد", "One")],
    escalation: null,
    informationClock: null,
    followUps: false,
    extraFields: [],
    ...fields,
  };
}

function ladder(...levels: number[]): ProviderDefinition["escalation"] {
  return {
    ladder: levels.map((level) => undatedLevel(level, "مدير", "Manager")),
    when: "ANYTIME",
    governmentMayClimb: true,
  };
}

const paper = {
  ...digitalService("SAMPLE-PAPER", "ورقي", "Paper"),
  digital: false,
  digitalAlternative: "SAMPLE-ONE",
};

describe("defining a provider", () => {
  it.each<[string, Partial<ProviderDefinition>]>([
    ["everything that must be there", {}],
    ["a ladder from level 1", { escalation: ladder(1, 2, 3) }],
    [
      "a service on paper with its digital alternative",
      { services: [...build({}).services, paper] },
    ],
    ["a field of its own", { extraFields: [field] }],
  ])("takes %s", (_, fields) => {
    expect(() => defineProvider(build(fields))).not.toThrow();
  });

  it.each<[string, Partial<ProviderDefinition>, string]>([
    [
      "a code that is not its prefix",
      { code: "OTHER" },
      'code "OTHER" is not "Sample" in capitals',
    ],
    ["a prefix that is no name of a type", { prefix: "sample" }, "is not a name of a type"],
    ["numbers that begin with nothing", { numbersBeginWith: "" }, "numbersBeginWith"],
    ["no name to be called by", { calledBy: " " }, "calledBy is blank"],
    ["a name in one language", { name: { ar: "", en: "text" } }, "name.ar"],
    ["English where Arabic belongs", { name: { ar: "text", en: "text" } }, '"text" is not Arabic'],
    ["Arabic where English belongs", { name: { ar: "نص", en: "نص" } }, '"نص" is not English'],
    ["a service level of no days", { resolutionBusinessDays: 0 }, "resolutionBusinessDays"],
    ["no channels", { channels: [] }, "channels"],
    ["no services", { services: [] }, "services"],
    [
      "a service twice",
      { services: [...build({}).services, ...build({}).services] },
      "SAMPLE-ONE is registered twice",
    ],
    [
      "an alternative that is not listed",
      { services: [paper] },
      "service SAMPLE-PAPER: no SAMPLE-ONE",
    ],
    [
      "an alternative to a digital service",
      { services: [{ ...paper, digital: true }] },
      "is digital and names an alternative",
    ],
    ["a ladder without levels", { escalation: ladder() }, "escalation has no ladder"],
    ["a ladder that skips a level", { escalation: ladder(1, 3) }, "none is skipped"],
    ["a ladder that begins at 0", { escalation: ladder(0, 1) }, "none is skipped"],
    [
      "a field of the kit's name",
      { extraFields: [{ ...field, name: "status" }] },
      "status is the kit's own field",
    ],
    ["a field twice", { extraFields: [field, field] }, "caseNumber is twice"],
    [
      "a field that is no name",
      { extraFields: [{ ...field, name: "Case-Number" }] },
      "is not a name of a field",
    ],
    [
      "an enum without values",
      {
        extraFields: [
          { ...field, type: { kind: "ENUM", name: "X", description: "x", values: {} } },
        ],
      },
      "has no values",
    ],
    [
      "an enum's value in small letters",
      {
        extraFields: [
          { ...field, type: { kind: "ENUM", name: "X", description: "x", values: { a: "a" } } },
        ],
      },
      "is not in capitals",
    ],
  ])("refuses %s", (_, fields, fault) => {
    expect(() => defineProvider(build(fields))).toThrow(fault);
  });

  it("names everything that is wrong at once", () => {
    const wrong = build({ calledBy: "", services: [], escalation: ladder(2) });

    expect(() => defineProvider(wrong)).toThrow(/SAMPLE is not valid:(\n- .+){3}/);
  });
});
