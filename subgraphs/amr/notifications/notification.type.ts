import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { NOTIFICATION_KINDS, NOTIFICATION_STATUSES } from "../../../domain/lifecycle/notice";
import type { NotificationKind, NotificationStatus } from "../../../domain/lifecycle/notice";
import { DateTime } from "../../../platform/graphql/scalars";
import { enumOf } from "../../vocabulary/enum-of";
import { LocalizedTextType } from "../../vocabulary/localized-text.type";

/** The contract's enum of what a notice tells. */
const NotificationKindType = enumOf(NOTIFICATION_KINDS);
registerEnumType(NotificationKindType, {
  name: "NotificationKind",
  description: "What a notice tells the beneficiary.",
  valuesConfig: {
    REPORT_OPENED: { description: "AMR-N1: number, resolution time, tracking link." },
    INFORMATION_MISSING: { description: "AMR-N2: what is missing and until when." },
    INFORMATION_REMINDER: { description: "A3: 24 hours after INFORMATION_MISSING." },
    TICKET_CHANGED: {
      description:
        "A12: the provider closed, reopened or redirected the ticket after the decision.",
    },
    IN_PROGRESS: { description: "AMR-N3" },
    OVERDUE: { description: "AMR-N4: once per clock; for PLANNED once per promised date." },
    RESOLVED: { description: "The provider's answer is ready." },
    CLOSED: { description: "AMR-N5" },
    REOPENED: { description: "AMR-N6" },
    PLANNED: { description: "AMR-N7: with the execution date." },
    DECLINED: { description: "AMR-N8: with the reasons." },
    AUTO_CANCELLED: { description: "AMR-N9" },
    SURVEY: { description: "AMR-N10" },
  },
});

/** The contract's enum of how far a notice has come. */
const NotificationStatusType = enumOf(NOTIFICATION_STATUSES);
registerEnumType(NotificationStatusType, {
  name: "NotificationStatus",
  description: "How far a notice has come.",
});

/** The contract's `Notification`. */
@ObjectType("Notification", { description: "A notice to the beneficiary." })
export class NotificationType {
  @Field(() => ID) id!: string;
  @Field(() => NotificationKindType) kind!: NotificationKind;
  @Field(() => LocalizedTextType) text!: LocalizedTextType;
  @Field(() => NotificationStatusType) status!: NotificationStatus;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime, { nullable: true }) deliveredAt!: Date | null;
}
