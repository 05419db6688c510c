import { Field, ObjectType } from "type-graphql";
import type { ReopenRequest } from "../../../domain/lifecycle/report-state";
import { DateTime } from "../../../platform/graphql/scalars";

/** The contract's `ReopenRequest`. */
@ObjectType("ReopenRequest", { description: "A beneficiary's request to reopen (AMR-P6)." })
export class ReopenRequestType {
  @Field(() => DateTime) at!: Date;
  @Field(() => String) note!: string;
  @Field(() => Boolean, { nullable: true, description: "Null until decided." })
  accepted!: boolean | null;
  @Field(() => DateTime, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "What the beneficiary reads." })
  decisionNote!: string | null;
}

/** A request to reopen, with what became of it. */
export function toReopenRequestView({ at, note, decision }: ReopenRequest) {
  return { at, note, ...(decision === null ? UNDECIDED : toDecisionView(decision)) };
}

function toDecisionView({ accepted, at, note }: NonNullable<ReopenRequest["decision"]>) {
  return { accepted, decidedAt: at, decisionNote: note };
}

const UNDECIDED = { accepted: null, decidedAt: null, decisionNote: null };
