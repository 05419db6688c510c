import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { isTicketOverdue } from "../../../domain/lifecycle/ticket-table";
import { DateTime } from "../../../platform/graphql/scalars";
import { DeadlineChangeType, DeadlineDayType } from "../calendar/deadline.type";
import type { RequestContext } from "../context";
import { ProviderTicketType } from "./provider-ticket.type";
import { readDeadlineChanges } from "./read-deadline-changes";
import { readDeadlineTrace } from "./ticket-deadline-trace";
import type { TicketView } from "./ticket-view.type";

/** What the regulator gives every provider's ticket; null of one that the caller may not see. */
@Resolver(() => ProviderTicketType)
export class ProviderTicketsResolver {
  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      "Where the last business day of the service level that was in force at `openedAt` ends; null when none was declared, or while information is awaited before it has passed.",
  })
  dueAt(@Root() { ticket }: TicketView): Date | null {
    return ticket?.dueAt ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "True while not CLOSED with `dueAt` passed; false where there is no `dueAt`.",
  })
  overdue(@Root() { ticket }: TicketView, @Ctx() { clock }: RequestContext): boolean | null {
    return ticket && isTicketOverdue(ticket, clock.now());
  }

  @FieldResolver(() => [DeadlineChangeType], { nullable: true })
  deadlineChanges(@Root() { ticket }: TicketView, @Ctx() context: RequestContext) {
    return ticket && readDeadlineChanges(context, ticket);
  }

  @FieldResolver(() => [DeadlineDayType], {
    nullable: true,
    description:
      "Every day from the start to the deadline with what it counted as; `asOf` gives what was believed at an earlier instant.",
  })
  deadlineTrace(
    @Root() { ticket }: TicketView,
    @Ctx() { calendars }: RequestContext,
    @Arg("asOf", () => DateTime, { nullable: true }) asOf?: Date | null,
  ) {
    return ticket && readDeadlineTrace(ticket, asOf ?? null, calendars);
  }
}
