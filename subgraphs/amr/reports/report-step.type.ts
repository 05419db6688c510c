import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { TicketMatter } from "../../../domain/lifecycle/ticket";
import { CivilDate } from "../../../platform/graphql/scalars";
import { TicketMatterType } from "../../vocabulary/ticket-matter.type";
import type { UserError } from "../../vocabulary/user-error.type";
import { UserErrorType } from "../rulebook/user-error.type";
import { ComplaintType } from "./complaint.type";
import { ReportType } from "./report.type";

/** What the input of every step has. The note stands in each, for it means something else there. */
@InputType()
abstract class Step {
  @Field(() => ID) number!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}

/** Of the steps that need no words. */
@InputType()
abstract class StepWithNote extends Step {
  @Field(() => String, { nullable: true }) note?: string | null;
}

/** The contract's `AmendReportInput`. */
@InputType("AmendReportInput")
export class AmendReportInput extends Step {
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description: "In place of those it has; left out, they stay.",
  })
  documentIds?: string[] | null;
}

/** The contract's `ProvideInformationInput`. */
@InputType("ProvideInformationInput")
export class ProvideInformationInput extends Step {
  @Field(() => String) note!: string;
  @Field(() => [ID], { nullable: true, description: "Added to those it has." })
  documentIds?: string[] | null;
}

/** The contract's `WithdrawReportInput`. */
@InputType("WithdrawReportInput")
export class WithdrawReportInput extends StepWithNote {}

/** The contract's `RequestReopenInput`. */
@InputType("RequestReopenInput")
export class RequestReopenInput extends Step {
  @Field(() => String, { description: "Why the answer does not satisfy." })
  note!: string;
}

/** The contract's `StartReviewInput`. */
@InputType("StartReviewInput")
export class StartReviewInput extends StepWithNote {}

/** The contract's `RequestInformationInput`. */
@InputType("RequestInformationInput")
export class RequestInformationInput extends StepWithNote {
  @Field(() => [String], {
    description: "One line for each document or fact that is missing; at least one (AMR-N2).",
  })
  missing!: string[];
}

/** The contract's `ReferReportInput`. */
@InputType("ReferReportInput")
export class ReferReportInput extends StepWithNote {}

/** The contract's `CloseReportInput`. */
@InputType("CloseReportInput")
export class CloseReportInput extends StepWithNote {}

/** The contract's `StartReportInput`. */
@InputType("StartReportInput")
export class StartReportInput extends StepWithNote {}

/** The contract's `ResolveReportInput`. */
@InputType("ResolveReportInput")
export class ResolveReportInput extends Step {
  @Field(() => String, { description: "The answer that the beneficiary reads." })
  note!: string;
}

/** The contract's `ReturnReportInput`. */
@InputType("ReturnReportInput")
export class ReturnReportInput extends Step {
  @Field(() => String, { description: "Whose it is, or why it is not this provider's." })
  note!: string;
}

/** The contract's `PlanReportInput`. */
@InputType("PlanReportInput")
export class PlanReportInput extends StepWithNote {
  @Field(() => CivilDate) plannedFor!: string;
}

/** The contract's `DeclineReportInput`. */
@InputType("DeclineReportInput")
export class DeclineReportInput extends Step {
  @Field(() => String, { description: "The reasons that the beneficiary reads (AMR-T5)." })
  note!: string;
}

/** The contract's `RejectReportInput`. */
@InputType("RejectReportInput", {
  description: "Ends as INELIGIBLE; the rule and the note are what the beneficiary reads.",
})
export class RejectReportInput extends Step {
  @Field(() => ID) ruleId!: string;
  @Field(() => String) note!: string;
}

/** The contract's `ReclassifyComplaintInput`. */
@InputType("ReclassifyComplaintInput")
export class ReclassifyComplaintInput extends Step {
  @Field(() => TicketMatterType) matter!: TicketMatter;
  @Field(() => String) note!: string;
}

/** The contract's `DecideReopenInput`. */
@InputType("DecideReopenInput")
export class DecideReopenInput extends Step {
  @Field(() => Boolean) accept!: boolean;
  @Field(() => String, { nullable: true, description: "Required when refused." })
  note?: string | null;
}

/** The contract's `ReclassifyComplaintPayload`. */
@ObjectType("ReclassifyComplaintPayload")
export class ReclassifyComplaintPayloadType {
  @Field(() => ComplaintType, {
    nullable: true,
    description: "As it is now, also when the step was refused; null when it was not found.",
  })
  complaint!: ComplaintType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserError[];
}

/** The contract's `ReportPayload`. */
@ObjectType("ReportPayload")
export class ReportPayloadType {
  @Field(() => ReportType, {
    nullable: true,
    description: "As it is now, also when the step was refused; null when it was not found.",
  })
  report!: ReportType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserError[];
}
