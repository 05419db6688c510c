import { Field, ID, InterfaceType } from "type-graphql";
import { ProviderType } from "../providers/provider.type";

const DESCRIPTION =
  "A complaint ticket in a provider's own system. Facts are the provider's and null, with an error, while it does not answer; `dueAt`, `overdue`, `deadlineChanges`, `deadlineTrace` and `report` are the regulator's, and null, with an error, while it does not answer. `number` and `provider { code }` are always there.";

/** The contract's `ProviderTicket`, as far as it is amr's; the types behind it are made of the registry. */
@InterfaceType("ProviderTicket", {
  autoRegisterImplementations: false,
  resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
  description: DESCRIPTION,
})
export abstract class ProviderTicketType {
  @Field(() => ID, { description: "The provider's own reference number." }) number!: string;
  @Field(() => ProviderType, { nullable: true }) provider!: ProviderType | null;
}
