import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context";
import { ReportType } from "../reports/report.type";
import { DocumentType } from "./document.type";

/** The documents of a report, oldest first. Whoever may see a report may see them. */
@Resolver(() => ReportType)
export class ReportDocumentsResolver {
  @FieldResolver(() => [DocumentType])
  documents(@Root() { number }: ReportType, @Ctx() { loaders }: RequestContext) {
    return loaders.documents.load(number);
  }
}
