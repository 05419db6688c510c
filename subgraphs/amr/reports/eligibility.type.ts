import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  ELIGIBILITY_ALTERNATIVES,
  ESCALATION_GROUNDS,
  VERDICTS,
} from "../../../domain/eligibility/eligibility";
import type {
  EligibilityAlternative,
  EscalationGround,
  Verdict,
} from "../../../domain/eligibility/eligibility";
import type { TicketClosure, TicketMatter, TicketStatus } from "../../../domain/lifecycle/ticket";
import { DateTime } from "../../../platform/graphql/scalars";
import { enumOf } from "../../vocabulary/enum-of";
import { TicketClosureType } from "../../vocabulary/ticket-closure.type";
import { TicketMatterType } from "../../vocabulary/ticket-matter.type";
import { TicketStatusType } from "../../vocabulary/ticket-status.type";

/** The contract's enum of why a complaint may be escalated. */
export const EscalationGroundType = enumOf(ESCALATION_GROUNDS);
registerEnumType(EscalationGroundType, {
  name: "EscalationGround",
  description: "Why a complaint may be escalated to the regulator.",
  valuesConfig: {
    SERVICE_LEVEL_EXCEEDED: {
      description:
        "The provider declared a service level and its resolution time has passed (AMR-C2).",
    },
    NO_SERVICE_LEVEL: {
      description:
        "The provider declared none and 5 business days have passed since creation (AMR-C3 with AMR-C6).",
    },
    CLOSED_UNSATISFACTORILY: {
      description:
        "The provider closed the complaint without a satisfactory solution (AMR-C4, AMR-X2, AMR-X3).",
    },
    PROVIDER_INTAKE_OUTAGE: {
      description:
        "The provider's system does not let a complaint be opened; a picture of the fault is attached (AMR-C1, AMR-C8).",
    },
  },
});

/** The contract's enum of what the rulebook says. */
export const VerdictType = enumOf(VERDICTS);
registerEnumType(VerdictType, {
  name: "Verdict",
  description: "What the rulebook says of escalating a ticket.",
  valuesConfig: {
    NOT_YET: { description: "Not now; `eligibleAt` says when, if nothing changes." },
    PROVISIONAL: {
      description:
        "The provider could not be asked; decided as soon as it answers, with the place in the queue kept.",
    },
  },
});

/** The contract's enum of what is offered instead. */
const EligibilityAlternativeType = enumOf(ELIGIBILITY_ALTERNATIVES);
registerEnumType(EligibilityAlternativeType, {
  name: "EligibilityAlternative",
  description: "What the guides offer instead.",
  valuesConfig: {
    TRANSFORMATION_REQUEST: { description: "AMR-X1: the service is on paper." },
    SUGGESTION: { description: "A4: a technical problem that no longer occurs." },
    CONTACT_PROVIDER: { description: "AMR-X2: the provider's procedures." },
  },
});

/** The contract's `TicketFacts`. */
@ObjectType("TicketFacts", { description: "A ticket as it was when a decision was taken." })
export class TicketFactsType {
  @Field(() => TicketStatusType) status!: TicketStatus;
  @Field(() => TicketClosureType, { nullable: true }) closure!: TicketClosure | null;
  @Field(() => TicketMatterType) matter!: TicketMatter;
  @Field(() => ID) serviceCode!: string;
  @Field(() => DateTime) openedAt!: Date;
  @Field(() => DateTime, { nullable: true }) closedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) dueAt!: Date | null;
  @Field(() => Int, { nullable: true }) resolutionBusinessDays!: number | null;
  @Field(() => Int) calendarVersion!: number;
}

/** The contract's `Eligibility`; the rules that were weighed and the complaint in the way have resolvers of their own. */
@ObjectType("Eligibility", {
  description: "A decision of the rulebook on one ticket, with everything it rests on.",
})
export class EligibilityType {
  @Field(() => VerdictType) verdict!: Verdict;
  @Field(() => EscalationGroundType, { nullable: true }) ground!: EscalationGround | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "With the verdict NOT_YET: when it becomes eligible if nothing changes; null while a provider with a service level awaits the beneficiary (A18).",
  })
  eligibleAt!: Date | null;
  @Field(() => DateTime) decidedAt!: Date;
  @Field(() => EligibilityAlternativeType, {
    nullable: true,
    description: "What the guides offer instead of a refused complaint.",
  })
  alternative!: EligibilityAlternative | null;
  @Field(() => TicketFactsType, {
    nullable: true,
    description:
      "The facts it was taken on; null when nothing was known of the ticket or the caller may not see it.",
  })
  facts!: TicketFactsType | null;
}
