import { Column, Entity, PrimaryColumn } from "typeorm";

/** How a service lies in Postgres. Only `service.repository.ts` knows it. */
@Entity("service")
export class ServiceRow {
  @PrimaryColumn("text") code!: string;
  @Column("boolean") digital!: boolean;
}
