import { type EntityManager } from "typeorm";
import { type RegisteredService } from "../vocabulary/registry";
import { ServiceRow } from "./service.row";

/** The services that tickets of this provider may be about. */
export class ServiceRepository {
  constructor(private readonly manager: EntityManager) {}

  async codes(): Promise<readonly string[]> {
    const rows = await this.manager.find(ServiceRow, {
      select: { code: true },
      order: { code: "asc" },
    });
    return rows.map(({ code }) => code);
  }

  /** Brings the list to what the definition says. What it does not name stays: old tickets keep it (MOF-12). */
  async register(services: readonly RegisteredService[]): Promise<void> {
    const rows = services.map(({ code, digital }) => ({ code, digital }));
    await this.manager.upsert(ServiceRow, rows, ["code"]);
  }
}
