import { Field, InputType, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../../platform/graphql/scalars";
import type { UserError } from "../../vocabulary/user-error.type";
import { UserErrorType } from "../rulebook/user-error.type";
import { DocumentType } from "./document.type";

/** The contract's `UploadDocumentInput`. */
@InputType("UploadDocumentInput")
export class UploadDocumentInput {
  @Field(() => String) fileName!: string;
  @Field(() => String) mediaType!: string;
  @Field(() => Int, { description: "Bytes; at most 10 MiB." }) size!: number;
  @Field(() => String, {
    description: "SHA-256, hexadecimal; the bytes are refused when they differ.",
  })
  sha256!: string;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
}

/** The contract's `HttpHeader`. */
@ObjectType("HttpHeader")
export class HttpHeaderType {
  @Field(() => String) name!: string;
  @Field(() => String) value!: string;
}

/** The contract's `DocumentUpload`. */
@ObjectType("DocumentUpload", {
  description: "Where the bytes go: one HTTP PUT with these headers, before `expiresAt`.",
})
export class DocumentUploadType {
  @Field(() => String) url!: string;
  @Field(() => [HttpHeaderType]) headers!: readonly HttpHeaderType[];
  @Field(() => DateTime) expiresAt!: Date;
}

/** The contract's `UploadDocumentPayload`. */
@ObjectType("UploadDocumentPayload")
export class UploadDocumentPayloadType {
  @Field(() => DocumentType, { nullable: true }) document!: DocumentType | null;
  @Field(() => DocumentUploadType, { nullable: true }) upload!: DocumentUploadType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserError[];
}
