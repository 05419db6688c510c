import { REGISTRATIONS, openTestAmr, type TestAmr } from "../../../test/support/test-amr";
import { type ProviderRegistration } from "../../vocabulary/registry";
import { repositoriesOf } from "../repositories";
import { registerProviders } from "./register-providers";

const [etimad, furas] = REGISTRATIONS as [ProviderRegistration, ProviderRegistration];

describe("taking the provider registry in", () => {
  let hub: TestAmr;
  const providers = () => repositoriesOf(hub.amr.database.manager).providers;

  beforeAll(async () => {
    hub = await openTestAmr();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  it("keeps providers in the order of the registry, with what it says of them", async () => {
    const all = await providers().all();

    expect(all).toEqual(
      REGISTRATIONS.map(
        ({ code, subgraph, ticketType, name, platform, channels, escalationLadder }) => ({
          ...{ code, subgraph, ticketType, name, platform, channels, escalationLadder },
        }),
      ),
    );
  });

  it("keeps the services of each, and the level it is registered with as one without beginning", async () => {
    const [services] = await providers().servicesOf([furas.code]);
    const [levels] = await providers().serviceLevelsOf([furas.code]);

    expect(services?.map(({ code }) => code)).toEqual(furas.services.map(({ code }) => code));
    expect(levels).toEqual([{ validFrom: null, businessDays: furas.resolutionBusinessDays }]);
  });

  it("does nothing more when it is done again", async () => {
    const before = await providers().all();

    await registerProviders(hub.amr.unitOfWork, REGISTRATIONS);

    expect(await providers().all()).toEqual(before);
    expect(await providers().serviceLevelsOf([furas.code])).toEqual([[expect.anything()]]);
  });

  it("follows a change of the registry, but not in the level that a provider began with", async () => {
    const renamed = {
      ...etimad,
      name: { ar: "منصة", en: "A platform" },
      resolutionBusinessDays: 7,
    };

    await registerProviders(hub.amr.unitOfWork, [renamed]);

    expect(await providers().findMany([etimad.code])).toMatchObject([{ name: renamed.name }]);
    expect(await providers().serviceLevelsOf([etimad.code])).toMatchObject([
      [{ businessDays: null }],
    ]);
    await registerProviders(hub.amr.unitOfWork, REGISTRATIONS);
  });

  it("keeps a service that the registry no longer names", async () => {
    const [gone] = etimad.services;
    const without = { ...etimad, services: etimad.services.slice(1) };

    await registerProviders(hub.amr.unitOfWork, [without]);

    expect(await providers().findServices([gone?.code ?? ""])).toEqual([expect.anything()]);
  });

  it("takes all of a registry in, or nothing of it", async () => {
    const first = { ...etimad, platform: { ar: "أخرى", en: "Another" } };
    const impossible = { ...furas, ticketType: etimad.ticketType };

    const registering = registerProviders(hub.amr.unitOfWork, [first, impossible]);

    await expect(registering).rejects.toThrow();
    expect(await providers().findMany([etimad.code])).toMatchObject([
      { platform: etimad.platform },
    ]);
  });
});
