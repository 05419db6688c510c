import { Field, ID, Int, ObjectType } from "type-graphql";

/** The contract's `Document`; its `url` has a resolver of its own. */
@ObjectType("Document", { description: "A file that belongs to a report." })
export class DocumentType {
  @Field(() => ID) id!: string;
  @Field(() => String) fileName!: string;
  @Field(() => String) mediaType!: string;
  @Field(() => Int, { description: "Bytes." }) size!: number;
  @Field(() => String, { description: "SHA-256, hexadecimal." }) sha256!: string;
}
