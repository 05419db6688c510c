import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context";
import type { Document } from "./document";
import { DocumentType } from "./document.type";

/** Where a document is fetched from: it is reached only by way of a report that the caller may see, or by its uploader. */
@Resolver(() => DocumentType)
export class DocumentResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "A short-lived address to fetch it from, for whoever may see the report; null until its bytes have arrived and been checked.",
  })
  url(@Root() document: Document, @Ctx() { documentAddresses }: RequestContext) {
    return documentAddresses.toFetch(document);
  }
}
