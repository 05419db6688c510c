import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context";
import { ReportType } from "./report.type";
import { similarReports } from "./similar-reports";
import { SuggestionType } from "./suggestion.type";
import { TransformationRequestType } from "./transformation-request.type";
import type { ReportView } from "./view-report";

const FIELD = {
  nullable: true,
  description:
    "Earlier reports of the same track, by anybody, whose text is much like this one's, latest first (A14); for staff, null for everybody else and of a report that is itself shown here.",
} as const;

/** What a reviewer of a transformation request is shown beside it. */
@Resolver(() => TransformationRequestType)
export class SimilarTransformationRequestsResolver {
  @FieldResolver(() => [ReportType], FIELD)
  similarReports(@Root() view: ReportView, @Ctx() context: RequestContext) {
    return similarReports(context, view);
  }
}

/** What a reviewer of a suggestion is shown beside it. */
@Resolver(() => SuggestionType)
export class SimilarSuggestionsResolver {
  @FieldResolver(() => [ReportType], FIELD)
  similarReports(@Root() view: ReportView, @Ctx() context: RequestContext) {
    return similarReports(context, view);
  }
}
