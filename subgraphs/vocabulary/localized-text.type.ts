import { Directive, Field, ObjectType } from "type-graphql";

/** The contract's text in both languages; every subgraph declares it, so its fields are shareable. */
@Directive("@shareable")
@ObjectType("LocalizedText", { description: "The same text in both languages." })
export class LocalizedTextType {
  @Field(() => String) ar!: string;
  @Field(() => String) en!: string;
}
