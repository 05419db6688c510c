import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import { toUserError } from "../../vocabulary/user-error.type";
import type { RequestContext } from "../context";
import { uploadDocument } from "./upload-document";
import { UploadDocumentInput, UploadDocumentPayloadType } from "./upload-document.type";

/** Where a document is announced. */
@Resolver()
export class UploadDocumentResolver {
  @Authorized("BENEFICIARY", "REGULATOR_STAFF", "REGULATOR_ADMIN")
  @Mutation(() => UploadDocumentPayloadType, { nullable: true })
  async uploadDocument(
    @Arg("input", () => UploadDocumentInput) input: UploadDocumentInput,
    @Ctx() context: RequestContext,
  ) {
    const { document, refusals } = await uploadDocument(context, input);
    return {
      document,
      upload: document && context.documentAddresses.toUpload(document),
      userErrors: refusals.map(toUserError),
    };
  }
}
