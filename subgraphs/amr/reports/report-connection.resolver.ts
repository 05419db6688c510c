import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { ReportList } from "./list-reports";
import { ReportConnectionType } from "./report-connection.type";

/** What a page of reports knows beyond its rows. */
@Resolver(() => ReportConnectionType)
export class ReportConnectionResolver {
  /** Counting reads every matching row, so it waits until somebody asks. */
  @FieldResolver(() => Int)
  totalCount(@Root() { count }: ReportList): Promise<number> {
    return count();
  }
}
