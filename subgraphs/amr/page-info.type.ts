import { Field, ObjectType } from "type-graphql";

/** The contract's `PageInfo`. */
@ObjectType("PageInfo", { description: "As in the Relay connection specification." })
export class PageInfoType {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => Boolean) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}
