import { isolated } from "../../../domain/lifecycle/wording";
import { type NotificationKind } from "../../../domain/lifecycle/notice";
import { type LocalizedText } from "../../../domain/text";
import { type NoticeFacts } from "./notice-facts";
import { TEMPLATES } from "./notice-templates";
import { linesIn } from "./notice-wording";

/** The text of a notice, which ends with the link to its report (MOF-14). */
export function noticeText(kind: NotificationKind, facts: NoticeFacts): LocalizedText {
  const { trackingUrl } = facts;
  return linesIn([...TEMPLATES[kind](facts), { ar: isolated(trackingUrl), en: trackingUrl }]);
}
