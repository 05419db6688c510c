import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { invariant } from "../../../platform/errors";
import type { RequestContext } from "../context";
import type { ReportChange } from "./report";
import { ReportChangeType } from "./report-change.type";

/** Where a change stands in the feed. */
@Resolver(() => ReportChangeType)
export class ReportChangeResolver {
  @FieldResolver(() => String, { description: "Resumes `reportChanged` after this change." })
  async cursor(
    @Root() { cursor, eventId }: ReportChange & { readonly cursor?: string },
    @Ctx() { feed, loaders }: RequestContext,
  ): Promise<string> {
    if (cursor !== undefined) return cursor;
    const position = await loaders.position.load(eventId);
    invariant(position !== null, "a change that is committed has its position");
    return feed.cursorOf(position);
  }
}
