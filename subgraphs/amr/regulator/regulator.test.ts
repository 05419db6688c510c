import { REGULATOR } from "./regulator";

const ARABIC = /\p{Script=Arabic}/u;

describe("the regulator's own entry", () => {
  it("says who runs the hub and what for (AMR-D1, AMR-D8)", () => {
    expect(REGULATOR.name.en).toBe("Digital Government Authority");
    expect(REGULATOR.aim.ar).toContain("2030");
  });

  it("has the channels that the guide names (AMR-CH1, AMR-CH2, AMR-CH3)", () => {
    expect(REGULATOR.channels.map(({ kind, address }) => [kind, address])).toEqual([
      ["WEBSITE", "GOV.SA"],
      ["PHONE", "199099"],
      ["MOBILE_APP", null],
    ]);
  });

  it("says where there are more than it lists (AMR-CH4)", () => {
    expect(REGULATOR.furtherChannels.en).toContain("GOV.SA");
  });

  it("is in both languages", () => {
    const { name, centre, service, aim, furtherChannels } = REGULATOR;
    for (const text of [name, centre, service, aim, furtherChannels]) {
      expect(text.ar).toMatch(ARABIC);
      expect(text.en).not.toMatch(ARABIC);
    }
  });
});
