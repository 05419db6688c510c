import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { TicketMatter } from "../../../domain/lifecycle/ticket";
import { CivilDate } from "../../../platform/graphql/scalars";
import { BeneficiaryInput } from "../../vocabulary/beneficiary-input.type";
import type { ChannelKind } from "../../vocabulary/channel";
import { ChannelKindType } from "../../vocabulary/channel-kind.type";
import { TicketMatterType } from "../../vocabulary/ticket-matter.type";
import type { UserError } from "../../vocabulary/user-error.type";
import { UserErrorType } from "../rulebook/user-error.type";
import { ComplaintType } from "./complaint.type";
import { EligibilityType } from "./eligibility.type";

/** The contract's `SubmitComplaintInput`. */
@InputType("SubmitComplaintInput")
export class SubmitComplaintInput {
  @Field(() => ID) provider!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      "The provider's reference number; left out only with `intakeOutage`. Spaces, dashes, direction marks and Arabic-Indic digits make no difference.",
  })
  ticketNumber?: string | null;
  @Field(() => TicketMatterType, {
    nullable: true,
    description:
      "What it is about as the beneficiary sees it; the ticket's own when left out. Staff may reclassify.",
  })
  matter?: TicketMatter | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the problem goes on; owed for closed technical tickets.",
  })
  stillOccurring?: boolean | null;
  @Field(() => ID, { nullable: true, description: "Must be the ticket's own." })
  serviceCode?: string | null;
  @Field(() => ChannelKindType) channel!: ChannelKind;
  @Field(() => String) title!: string;
  @Field(() => String) description!: string;
  @Field(() => [ID], {
    nullable: true,
    description: "With `intakeOutage` a picture of the fault must be among them.",
  })
  documentIds?: readonly string[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "True to complain that the provider's system does not let a complaint be opened; then without `ticketNumber` and with `serviceCode`.",
  })
  intakeOutage?: boolean | null;
  @Field(() => CivilDate, {
    nullable: true,
    description: "The day of the complaint at the provider as the beneficiary knows it (AMR-C9).",
  })
  ticketDate?: string | null;
  @Field(() => BeneficiaryInput, {
    nullable: true,
    description: "Needed when staff submit for someone; beneficiaries are known by their sign-in.",
  })
  beneficiary?: BeneficiaryInput | null;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}

/** The contract's `SubmitComplaintPayload`. */
@ObjectType("SubmitComplaintPayload")
export class SubmitComplaintPayloadType {
  @Field(() => ComplaintType, { nullable: true }) complaint!: ComplaintType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserError[];
  @Field(() => EligibilityType, {
    nullable: true,
    description: "The decision, whether it was accepted or refused.",
  })
  eligibility!: EligibilityType | null;
}
