import { type EntityManager, In } from "typeorm";
import { type Caller } from "../../../platform/auth/caller";
import { type ProviderRegistration } from "../../vocabulary/registry";
import { isText } from "../page";
import { type Provider, type Service } from "./provider";
import { ProviderRow, ServiceRow } from "./provider.row";
import { type ServiceLevel } from "./service-level";

interface LevelRow {
  readonly provider_code: string;
  readonly valid_from: Date | null;
  readonly business_days: number | null;
}

/** The provider registry. Works inside whatever transaction its manager belongs to. */
export class ProviderRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Every provider, in the order of the registry. */
  async all(): Promise<readonly Provider[]> {
    const rows = await this.manager.find(ProviderRow, { order: { place: "ASC", code: "ASC" } });
    return rows.map(toProvider);
  }

  /** In the order of `codes`, with null for a code that no provider has. */
  async findMany(codes: readonly string[]): Promise<Array<Provider | null>> {
    const rows = await this.manager.findBy(ProviderRow, { code: In(codes.filter(isText)) });
    const byCode = new Map(rows.map((row) => [row.code, toProvider(row)]));
    return codes.map((code) => byCode.get(code) ?? null);
  }

  /** In the order of `codes`, with null for a code that no service has. */
  async findServices(codes: readonly string[]): Promise<Array<Service | null>> {
    const rows = await this.manager.findBy(ServiceRow, { code: In(codes.filter(isText)) });
    const byCode = new Map(rows.map((row) => [row.code, toService(row)]));
    return codes.map((code) => byCode.get(code) ?? null);
  }

  /** The services of each provider, in the order of `providers` and each in that of the registry. */
  async servicesOf(providers: readonly string[]): Promise<Array<readonly Service[]>> {
    const rows = await this.manager.find(ServiceRow, {
      where: { providerCode: In([...providers]) },
      order: { place: "ASC", code: "ASC" },
    });
    const services = rows.map(toService);
    return providers.map((code) => services.filter(({ providerCode }) => providerCode === code));
  }

  /** Every service level that each provider declared or declares, in the order of `providers`. */
  async serviceLevelsOf(providers: readonly string[]): Promise<Array<readonly ServiceLevel[]>> {
    const rows = await this.manager.query<LevelRow[]>(
      "select provider_code, valid_from, business_days from service_level where provider_code = any($1)",
      [providers],
    );
    return providers.map((code) =>
      rows.filter((row) => row.provider_code === code).map(toServiceLevel),
    );
  }

  /** A provider's service levels, which nobody changes before the transaction has ended. */
  async holdServiceLevels(provider: string): Promise<readonly ServiceLevel[]> {
    await this.manager.query("select from provider where code = $1 for share", [provider]);
    const [levels = []] = await this.serviceLevelsOf([provider]);
    return levels;
  }

  /** A provider's service levels, for whoever changes them; null when there is no such provider. */
  async lockServiceLevels(provider: string): Promise<readonly ServiceLevel[] | null> {
    const sql = "select code from provider where code = $1 for no key update";
    const rows = isText(provider) ? await this.manager.query<unknown[]>(sql, [provider]) : [];
    if (rows.length === 0) return null;
    const [levels = []] = await this.serviceLevelsOf([provider]);
    return levels;
  }

  /** Of two levels from the same instant on the later holds. The levels must be locked. */
  async addServiceLevel(
    provider: string,
    { validFrom, businessDays }: ServiceLevel,
    by: Pick<Caller, "role" | "subject">,
  ): Promise<void> {
    await this.manager.query(ADD_LEVEL, [provider, validFrom, businessDays, by.role, by.subject]);
  }

  /** Writes what the registry says. A provider or service that it no longer names stays, for the tickets that name it. */
  async register(registry: readonly ProviderRegistration[]): Promise<void> {
    if (registry.length === 0) return;
    await this.manager.upsert(ProviderRow, registry.map(toProviderRow), ["code"]);
    await this.manager.upsert(ServiceRow, registry.flatMap(toServiceRows), ["code"]);
    await this.manager.query(REGISTER_LEVELS, [JSON.stringify(registry)]);
  }
}

/**
 * A provider's level as it was first registered stays what it is: only the regulator changes one,
 * from an instant on, so that no deadline of an earlier ticket moves.
 */
const REGISTER_LEVELS = `
  insert into service_level (provider_code, valid_from, business_days)
  select code, null, "resolutionBusinessDays"
    from jsonb_to_recordset($1::jsonb) as registered (code text, "resolutionBusinessDays" int)
  on conflict do nothing`;

const ADD_LEVEL = `
  insert into service_level (provider_code, valid_from, business_days, actor_role, actor_subject)
    values ($1, $2, $3, $4, $5)
    on conflict (provider_code, valid_from) do update set business_days = excluded.business_days,
      actor_role = excluded.actor_role, actor_subject = excluded.actor_subject`;

function toProvider({ code, subgraph, ticketType, channels, ...row }: ProviderRow): Provider {
  return {
    code,
    subgraph,
    ticketType,
    name: { ar: row.nameAr, en: row.nameEn },
    platform: { ar: row.platformAr, en: row.platformEn },
    channels,
    escalationLadder: row.escalationLadder,
  };
}

function toService({
  code,
  providerCode,
  digital,
  digitalAlternative,
  ...row
}: ServiceRow): Service {
  return {
    code,
    providerCode,
    name: { ar: row.nameAr, en: row.nameEn },
    digital,
    digitalAlternative,
  };
}

function toServiceLevel(row: LevelRow): ServiceLevel {
  return { validFrom: row.valid_from, businessDays: row.business_days };
}

function toProviderRow(
  registered: ProviderRegistration,
  place: number,
): Pick<ProviderRow, keyof ProviderRow> {
  const { code, subgraph, ticketType, name, platform, channels, escalationLadder } = registered;
  return {
    code,
    place,
    subgraph,
    ticketType,
    nameAr: name.ar,
    nameEn: name.en,
    platformAr: platform.ar,
    platformEn: platform.en,
    channels,
    escalationLadder,
  };
}

function toServiceRows({
  code: providerCode,
  services,
}: ProviderRegistration): Array<Pick<ServiceRow, keyof ServiceRow>> {
  return services.map(({ code, name, digital, digitalAlternative }, place) => ({
    code,
    providerCode,
    place,
    nameAr: name.ar,
    nameEn: name.en,
    digital,
    digitalAlternative,
  }));
}
