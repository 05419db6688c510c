import { BENEFICIARY_KINDS } from "../../domain/identity/beneficiary";
import { TICKET_MATTERS } from "../../domain/lifecycle/ticket";
import { CHANNEL_KINDS } from "./channel";

describe("the words that subgraphs share", () => {
  it("have the target groups, business standing for the financial sector too (AMR-D4, NCGR-1)", () => {
    expect(BENEFICIARY_KINDS).toEqual(["INDIVIDUAL", "BUSINESS", "GOVERNMENT", "NON_PROFIT"]);
  });

  it("have three matters, all of them of a complaint: an enquiry is none (AMR-I3, NCGR-2)", () => {
    expect(TICKET_MATTERS).toEqual(["TECHNICAL", "SERVICE_QUALITY", "PROCEDURAL"]);
  });

  it("have a channel for sign language (FRS-CH)", () => {
    expect(CHANNEL_KINDS).toContain("SIGN_LANGUAGE");
  });
});
