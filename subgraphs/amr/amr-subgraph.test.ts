import "reflect-metadata";
import { isInterfaceType, isObjectType } from "graphql";
import { REGISTRATIONS } from "../../test/support/test-amr";
import { type ProviderRegistration } from "../vocabulary/registry";
import { amrSubgraph } from "./amr-subgraph";

describe("amr's schema", () => {
  it("has a type for the tickets of each provider of the registry, with every field of the regulator's", async () => {
    const { schema } = await amrSubgraph(REGISTRATIONS);
    const ticket = schema.getType("ProviderTicket");
    const fields = isInterfaceType(ticket) ? Object.keys(ticket.getFields()).sort() : [];

    for (const { ticketType } of REGISTRATIONS) {
      const type = schema.getType(ticketType);
      expect(isObjectType(type) && Object.keys(type.getFields()).sort()).toEqual(fields);
    }
  });

  it("needs no more than a row of the registry for another provider", async () => {
    const [first] = REGISTRATIONS as [ProviderRegistration];
    const another = { ...first, code: "ANOTHER", subgraph: "another", ticketType: "AnotherTicket" };

    const { schema } = await amrSubgraph([another]);

    expect(schema.getType("AnotherTicket")).toBeDefined();
    expect(schema.getType(first.ticketType)).toBeUndefined();
  });
});
