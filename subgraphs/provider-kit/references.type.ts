import { Directive, Field, ID, ObjectType } from "type-graphql";
import { ticketReferenceOf } from "../vocabulary/ticket-reference.type";
import { userErrorOf } from "../vocabulary/user-error.type";

/** What a provider knows of a provider or a service: its code. The rest is amr's. */
export interface Reference {
  code: string;
}

/** amr's rule, of which a provider knows the id. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType("Rule")
class RuleReference {
  @Field(() => ID, { description: "For example AMR-C5. See the rule catalogue." }) id!: string;
}

/** amr's service, of which a provider knows the code. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType("Service")
export class ServiceReference {
  @Field(() => ID, {
    description:
      "Unique across the hub, whoever provides it: a service can move to another provider (MOF-12).",
  })
  code!: string;
}

/** amr's provider, of which a provider knows the code. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType("Provider")
export class ProviderReference {
  @Field(() => ID, {
    description:
      "For example ETIMAD, FURAS, MOF. An open set: a new provider needs no change here.",
  })
  code!: string;
}

/** The vocabulary's `UserError` over the stub of a rule. */
export const UserErrorType = userErrorOf(RuleReference);

/** The vocabulary's `TicketReference` over the stub of a provider. */
export const TicketReferenceType = ticketReferenceOf(ProviderReference);
