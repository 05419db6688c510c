import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { LocalizedTextType } from "../../vocabulary/localized-text.type";
import { ContactChannelType } from "./contact-channel.type";

/** The contract's `EscalationLevel`. */
@ObjectType("EscalationLevel", {
  description: "One step of a provider's own escalation ladder. Role titles only, never people.",
})
export class EscalationLevelType {
  @Field(() => Int) level!: number;
  @Field(() => LocalizedTextType) title!: LocalizedTextType;
  @Field(() => Int, {
    nullable: true,
    description:
      "Business days on this step before the next; null where the provider publishes none (ETM-1).",
  })
  businessDays!: number | null;
}

/** The contract's `Provider`, an entity: a government entity and a platform are one (AMR-D6); `services` and the service level have resolvers of their own. */
@Directive('@key(fields: "code")')
@ObjectType("Provider", {
  description: "An agency or platform that serves people and answers their complaints.",
})
export class ProviderType {
  @Field(() => ID, {
    description:
      "For example ETIMAD, FURAS, MOF. An open set: a new provider needs no change here.",
  })
  code!: string;
  @Field(() => LocalizedTextType) name!: LocalizedTextType;
  @Field(() => LocalizedTextType) platform!: LocalizedTextType;
  @Field(() => [ContactChannelType]) channels!: readonly ContactChannelType[];
  @Field(() => [EscalationLevelType]) escalationLadder!: readonly EscalationLevelType[];
}

/** The contract's `Service`, an entity, digital when digital channels give it (AMR-D7); who provides it and what replaces it have resolvers of their own. */
@Directive('@key(fields: "code")')
@ObjectType("Service", { description: "A service of a provider." })
export class ServiceType {
  @Field(() => ID, {
    description:
      "Unique across the hub, whoever provides it: a service can move to another provider (MOF-12).",
  })
  code!: string;
  @Field(() => LocalizedTextType) name!: LocalizedTextType;
  @Field(() => Boolean, {
    description:
      "False for a service on paper: it cannot be complained of here, only asked to be transformed.",
  })
  digital!: boolean;
}
