import { Column, Entity, PrimaryColumn } from "typeorm";
import type { TicketClosure, TicketStatus } from "../../domain/lifecycle/ticket";
import type { Role } from "../../platform/auth/caller";

/** How a row of the history lies in Postgres. Only `ticket-change.repository.ts` knows it. */
@Entity("ticket_change")
export class TicketChangeRow {
  @PrimaryColumn("bigint", { name: "event_id" }) eventId!: string;
  @Column("text", { name: "number_key" }) key!: string;
  @Column("int") version!: number;
  @Column("timestamptz") at!: Date;
  @Column("text", { name: "from_status", nullable: true }) from!: TicketStatus | null;
  @Column("text", { name: "to_status" }) to!: TicketStatus;
  @Column("text", { nullable: true }) closure!: TicketClosure | null;
  @Column("text", { name: "redirected_to", nullable: true }) redirectedTo!: string | null;
  @Column("int") level!: number;
  @Column("text", { name: "actor_role" }) actor!: Role;
  @Column("text", { name: "actor_subject" }) actorSubject!: string;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("int", { name: "calendar_version" }) calendarVersion!: number;
  @Column("timestamptz", { name: "recorded_at" }) recordedAt!: Date;
}
