import { buildAgent, buildCaller } from "../../../test/support/build-caller";
import { openTestAmr, REGISTRATIONS, type TestAmr } from "../../../test/support/test-amr";
import { inRiyadh } from "../../../test/support/build-ticket-clock";

const PROVIDERS = /* GraphQL */ `
  {
    providers {
      code
      name {
        ar
        en
      }
      platform {
        ar
        en
      }
      channels {
        kind
        address
        hours {
          ar
          en
        }
        available
        expectedResponse {
          amount
          unit
        }
      }
      services {
        code
        name {
          ar
          en
        }
        digital
        digitalAlternative {
          code
        }
        provider {
          code
        }
      }
      resolutionBusinessDays
      escalationLadder {
        level
        title {
          ar
          en
        }
        businessDays
      }
    }
  }
`;

const staff = buildCaller("REGULATOR_STAFF");

describe("the providers", () => {
  let hub: TestAmr;

  beforeAll(async () => {
    hub = await openTestAmr();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const levelOf = async (code: string) => {
    const query = `query ($code: ID!) { provider(code: $code) { resolutionBusinessDays } }`;
    return (await hub.ask(staff, query, { code })).data?.["provider"];
  };

  it("are those of the registry, entity and platform in one, with everything it says of them (AMR-D6)", async () => {
    const { data, errors } = await hub.ask(staff, PROVIDERS);

    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      providers: REGISTRATIONS.map(
        ({ subgraph: _, ticketType: __, note: ___, services, ...provider }) => ({
          ...provider,
          services: services.map((service) => ({
            ...service,
            digitalAlternative: null,
            provider: { code: provider.code },
          })),
        }),
      ),
    });
  });

  it("cost a statement a kind, however many there are", async () => {
    hub.statements.length = 0;
    await hub.ask(staff, PROVIDERS);

    // The providers, their services, whose those are, and their service levels.
    expect(hub.statements).toHaveLength(4);
  });

  it("are found by their code, and null without one", async () => {
    const query = "query ($code: ID!) { provider(code: $code) { code } }";

    const [furas, nobody, impossible] = await Promise.all(
      ["FURAS", "NOBODY", "\u0000"].map((code) => hub.ask(staff, query, { code })),
    );

    expect(furas).toEqual({ data: { provider: { code: "FURAS" } } });
    expect(nobody).toEqual({ data: { provider: null } });
    expect(impossible).toEqual(nobody);
  });

  it("have the service level that is in force at present", async () => {
    await hub.amr.database.query("insert into service_level values ('MOF', $1, 7)", [
      inRiyadh("2026-12-01 00:00"),
    ]);
    hub.now = new Date(inRiyadh("2026-12-01 00:00").getTime() - 1);
    const before = await levelOf("MOF");
    hub.now = inRiyadh("2026-12-01 00:00");
    const from = await levelOf("MOF");

    expect(before).toEqual({ resolutionBusinessDays: null });
    expect(from).toEqual({ resolutionBusinessDays: 7 });
  });

  it("say which service replaces one on paper (AMR-D7, AMR-T2)", async () => {
    await hub.amr.database.query(
      `insert into service (code, provider_code, name_ar, name_en, digital, digital_alternative)
       values ('FURAS-PAPER', 'FURAS', 'ورقية', 'On paper', false, 'FURAS-REQUESTS')`,
    );

    const { data } = await hub.ask(
      staff,
      `{ provider(code: "FURAS") { services { code digital digitalAlternative { code } } } }`,
    );

    expect(data).toMatchObject({
      provider: {
        services: expect.arrayContaining([
          {
            code: "FURAS-PAPER",
            digital: false,
            digitalAlternative: { code: "FURAS-REQUESTS" },
          },
        ]),
      },
    });
  });

  it("and their services are entities, found in one statement each", async () => {
    const representations = REGISTRATIONS.flatMap(({ code, services }) => [
      { __typename: "Provider", code },
      ...services.map((service) => ({ __typename: "Service", code: service.code })),
    ]);
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Provider { code platform { en } } ... on Service { code digital } } }`;
    hub.statements.length = 0;

    const { data } = await hub.ask(staff, query, { representations });

    const found = data?.["_entities"] as { code: string }[];
    expect(found.map(({ code }) => code)).toEqual(representations.map(({ code }) => code));
    expect(hub.statements).toHaveLength(2);
  });

  it("name the provider that an agent acts for", async () => {
    const { data } = await hub.ask(buildAgent("MOF"), "{ viewer { role provider { code } } }");

    expect(data).toEqual({ viewer: { role: "PROVIDER_AGENT", provider: { code: "MOF" } } });
  });
});
