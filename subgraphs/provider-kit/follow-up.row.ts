import { Column, Entity, PrimaryGeneratedColumn } from "typeorm";
import type { FollowUpKind } from "../../domain/lifecycle/follow-up";

/** How a follow-up lies in Postgres. Only `follow-up.repository.ts` knows it. */
@Entity("ticket_follow_up")
export class FollowUpRow {
  @PrimaryGeneratedColumn("identity", { type: "bigint" }) id!: string;
  @Column("text", { name: "number_key" }) key!: string;
  @Column("text") kind!: FollowUpKind;
  @Column("timestamptz") at!: Date;
  @Column("text") note!: string;
  @Column("text", { name: "actor_subject" }) actorSubject!: string;
  @Column("timestamptz", { name: "recorded_at" }) recordedAt!: Date;
}
