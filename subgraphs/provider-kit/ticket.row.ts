import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Beneficiary } from "../../domain/identity/beneficiary";
import type { TicketClosure, TicketMatter, TicketStatus } from "../../domain/lifecycle/ticket";
import type { ChannelKind } from "../vocabulary/channel";

/** How a ticket lies in Postgres. Only `ticket.repository.ts` knows it. */
@Entity("ticket")
export class TicketRow {
  @PrimaryColumn("text", { name: "number_key" }) key!: string;
  @Column("text") number!: string;
  @Column("text", { name: "service_code" }) serviceCode!: string;
  @Column("text") channel!: ChannelKind;
  @Column("text") matter!: TicketMatter;
  @Column("text") subject!: string;
  @Column("text", { name: "beneficiary_kind" }) beneficiaryKind!: Beneficiary["kind"];
  @Column("text", { name: "beneficiary_identifier_kind" })
  identifierKind!: Beneficiary["identifierKind"];
  @Column("text", { name: "beneficiary_identifier" }) identifier!: string;
  @Column("text", { name: "beneficiary_name" }) name!: string;
  @Column("text", { name: "beneficiary_mobile", nullable: true }) mobile!: string | null;
  @Column("text", { name: "beneficiary_email", nullable: true }) email!: string | null;
  @Column("text", { name: "redirected_from_provider", nullable: true })
  redirectedFromProvider!: string | null;
  @Column("text", { name: "redirected_from_number", nullable: true })
  redirectedFromNumber!: string | null;
  @Column("jsonb") extra!: Readonly<Record<string, string>>;
  @Column("text") status!: TicketStatus;
  @Column("text", { nullable: true }) closure!: TicketClosure | null;
  @Column("text", { name: "redirected_to", nullable: true }) redirectedTo!: string | null;
  @Column("timestamptz", { name: "opened_at" }) openedAt!: Date;
  @Column("timestamptz", { name: "closed_at", nullable: true }) closedAt!: Date | null;
  @Column("timestamptz", { name: "reminded_at", nullable: true }) remindedAt!: Date | null;
  @Column("timestamptz", { name: "information_due_at", nullable: true })
  informationDueAt!: Date | null;
  @Column("int") level!: number;
  @Column("timestamptz", { name: "last_changed_at" }) lastChangedAt!: Date;
  @Column("int") version!: number;
}
