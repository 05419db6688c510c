import { Column, Entity, PrimaryColumn } from "typeorm";
import type { RatingSubject } from "../../../domain/lifecycle/report";

/** How a rating lies in Postgres. Only `rating.repository.ts` knows it. */
@Entity("rating")
export class RatingRow {
  @PrimaryColumn("text", { name: "report_number" }) report!: string;
  @PrimaryColumn("text") subject!: RatingSubject;
  @Column("smallint") score!: number;
  @Column("text", { nullable: true }) comment!: string | null;
  @Column("timestamptz", { name: "rated_at" }) at!: Date;
}
