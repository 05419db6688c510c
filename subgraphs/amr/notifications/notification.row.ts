import { Column, Entity, PrimaryColumn } from "typeorm";
import type { NotificationKind, NotificationStatus } from "../../../domain/lifecycle/notice";

/** How a notice lies in Postgres. Only `notification.repository.ts` knows it. */
@Entity("notification")
export class NotificationRow {
  @PrimaryColumn("uuid") id!: string;
  /** Made by the database: the order of writing. */
  @Column({ type: "bigint", insert: false, update: false }) place!: string;
  @Column("text", { name: "report_number" }) report!: string;
  @Column("timestamptz", { name: "clock_started_at" }) clockStartedAt!: Date;
  @Column("date", { name: "planned_for", nullable: true }) plannedFor!: string | null;
  @Column("text") kind!: NotificationKind;
  @Column("text", { name: "text_ar" }) textAr!: string;
  @Column("text", { name: "text_en" }) textEn!: string;
  @Column("text") status!: NotificationStatus;
  @Column("timestamptz", { name: "created_at" }) createdAt!: Date;
  @Column("timestamptz", { name: "delivered_at", nullable: true }) deliveredAt!: Date | null;
}
