import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Role } from "../../../platform/auth/caller";
import type { MediaType } from "./media-types";

/** How a document lies in Postgres. Only `document.repository.ts` knows it. */
@Entity("document")
export class DocumentRow {
  @PrimaryColumn("uuid") id!: string;
  /** Made by the database: the order in which they were announced. */
  @Column({ type: "bigint", insert: false, update: false }) place!: string;
  @Column("text", { name: "uploader_role" }) uploaderRole!: Role;
  @Column("text", { name: "uploader_subject" }) uploaderSubject!: string;
  @Column("text", { name: "file_name" }) fileName!: string;
  @Column("text", { name: "media_type" }) mediaType!: MediaType;
  @Column("int") size!: number;
  @Column("text") sha256!: string;
  @Column("timestamptz", { name: "announced_at" }) announcedAt!: Date;
  @Column("timestamptz", { name: "upload_until" }) uploadUntil!: Date;
  @Column("timestamptz", { name: "kept_until" }) keptUntil!: Date;
  @Column("timestamptz", { name: "stored_at", nullable: true }) storedAt!: Date | null;
  @Column("text", { name: "report_number", nullable: true }) report!: string | null;
  @Column("boolean", { default: false }) replaced!: boolean;
}
