import { Column, Entity, PrimaryColumn } from "typeorm";
import type { RegisteredChannel, RegisteredLevel } from "../../vocabulary/registry";

/** How a provider lies in Postgres. Only `provider.repository.ts` knows it. */
@Entity("provider")
export class ProviderRow {
  @PrimaryColumn("text") code!: string;
  @Column("int") place!: number;
  @Column("text") subgraph!: string;
  @Column("text", { name: "ticket_type" }) ticketType!: string;
  @Column("text", { name: "name_ar" }) nameAr!: string;
  @Column("text", { name: "name_en" }) nameEn!: string;
  @Column("text", { name: "platform_ar" }) platformAr!: string;
  @Column("text", { name: "platform_en" }) platformEn!: string;
  @Column("jsonb") channels!: readonly RegisteredChannel[];
  @Column("jsonb", { name: "escalation_ladder" }) escalationLadder!: readonly RegisteredLevel[];
}

/** How a service lies in Postgres. */
@Entity("service")
export class ServiceRow {
  @PrimaryColumn("text") code!: string;
  @Column("text", { name: "provider_code" }) providerCode!: string;
  @Column("int") place!: number;
  @Column("text", { name: "name_ar" }) nameAr!: string;
  @Column("text", { name: "name_en" }) nameEn!: string;
  @Column("boolean") digital!: boolean;
  @Column("text", { name: "digital_alternative", nullable: true })
  digitalAlternative!: string | null;
}
