import { type NoticeFacts } from "../notifications/notice-facts";
import { type Report } from "./report";
import { trackingUrl } from "./tracking-url";

/** What a notice may tell of a report as it stands; of its ticket only a notice about that does. */
export function noticeFactsOf(
  { number, state }: Report,
  portalUrl: string,
  ticket: NoticeFacts["ticket"] = null,
): NoticeFacts {
  const { status, dueAt, awaitedInformation, informationDueAt, reason, plannedFor } = state;
  return {
    ...{ number, status, dueAt, awaitedInformation, informationDueAt, reason, plannedFor, ticket },
    trackingUrl: trackingUrl(portalUrl, number),
    reopenDecisionNote: state.reopenRequest?.decision?.note ?? null,
  };
}
