import { hoursAfter, type Instant, isReopeningUndecided, type Life } from "./life";
import { endOf, expectThat, ofReport, type Past, type Stand, standsIn } from "./past";
import { type StoredNotice } from "./stored";
import { type Status } from "./words";

/**
 * Each step has the notices that the tables name, and none but a reminder and news of the ticket comes without one;
 * no message is handed over twice; the one notice that starts a clock is told by when it was handed over.
 */
export function checkNotices(past: Past): void {
  for (const [number, stands] of past.stands) {
    const notices = ofReport(past.stored.notices, number);
    const kinds = notices.map(({ kind }) => kind).filter((kind) => !BESIDE.includes(kind));
    const expected = stands.flatMap((_, index) => noticesAt(stands, index));
    const [has, wanted] = [kinds, expected].map((each) => [...each].sort().join(" "));
    expectThat(past, has === wanted, `${number}: notices ${has ?? ""}, not ${wanted ?? ""}`);
    checkReminders(past, notices, stands);
  }
  checkMessages(past);
}

const BESIDE = ["INFORMATION_REMINDER", "TICKET_CHANGED"];

const ON_ARRIVAL: Partial<Record<Status, readonly string[]>> = {
  AWAITING_INFORMATION: ["INFORMATION_MISSING"],
  PLANNED: ["PLANNED"],
  INELIGIBLE: ["INELIGIBLE"],
  AUTO_CANCELLED: ["AUTO_CANCELLED"],
  WITHDRAWN: ["WITHDRAWN"],
  DECLINED: ["DECLINED", "SURVEY"],
  RESOLVED: ["RESOLVED", "SURVEY"],
  CLOSED: ["CLOSED", "SURVEY"],
};

const INTO_PROGRESS: Partial<Record<Status, readonly string[]>> = {
  REFERRED: ["IN_PROGRESS"],
  RESOLVED: ["REOPENED"],
  CLOSED: ["REOPENED"],
};

function noticesAt(stands: readonly Stand[], index: number): readonly string[] {
  const [before, after] = [stands[index - 1]?.life, stands[index]?.life];
  if (before === undefined || after === undefined) return ["REPORT_OPENED"];
  const isMoved = before.status !== after.status;
  return isMoved ? onTheWay(before.status, after.status) : whereItStands(before, after);
}

/** What a step tells of that leaves a report where it stands. */
function whereItStands(before: Life, after: Life): readonly string[] {
  if (after.askedAt !== before.askedAt) return ["INFORMATION_MISSING"];
  if (after.plannedFor !== before.plannedFor) return ["PLANNED"];
  if (after.overdueNoted !== before.overdueNoted) return ["OVERDUE"];
  const isDecided = isReopeningUndecided(before) && !isReopeningUndecided(after);
  return isDecided ? ["REOPEN_DECLINED"] : [];
}

function onTheWay(from: Status, to: Status): readonly string[] {
  return (to === "IN_PROGRESS" ? INTO_PROGRESS[from] : ON_ARRIVAL[to]) ?? [];
}

/** A3: one at most for each notice that was handed over, 24 hours after that and while it is waited for. */
function checkReminders(
  past: Past,
  notices: readonly StoredNotice[],
  stands: readonly Stand[],
): void {
  const reminders = notices.filter(({ kind }) => kind === "INFORMATION_REMINDER");
  for (const reminder of reminders) {
    const asked = notices.findLast(
      ({ kind, at }) => kind === "INFORMATION_MISSING" && at < reminder.at,
    );
    const from = remindedFrom(asked);
    const what = `${reminder.number}: reminded at ${reminder.at}`;
    expectThat(past, reminder.at >= from, `${what}, due ${from}`);
    const before = reminders.filter(({ at }) => at >= from && at < reminder.at);
    expectThat(past, before.length === 0, `${what}, and ${before.length} times before`);
    const isAwaited = standsIn(past, reminder.number, reminder.at).some(
      ({ life }) => life.status === "AWAITING_INFORMATION",
    );
    expectThat(past, isAwaited, `${what}, and nothing is awaited`);
  }
  checkRemindedInTime(past, notices, stands.at(-1));
}

/** At the end all that was due is done. */
function checkRemindedInTime(
  past: Past,
  notices: readonly StoredNotice[],
  last: Stand | undefined,
): void {
  if (last?.life.status !== "AWAITING_INFORMATION") return;
  const asked = notices.findLast(({ kind }) => kind === "INFORMATION_MISSING");
  const dueAt = remindedFrom(asked);
  const isDue = dueAt <= endOf(past);
  const isDone = notices.some(({ kind, at }) => kind === "INFORMATION_REMINDER" && at >= dueAt);
  expectThat(past, isDone || !isDue, `${last.life.number}: nobody was reminded`);
}

/** A3: 24 hours after the notice was handed over; while it was not, later than any instant. */
function remindedFrom(asked: StoredNotice | undefined): Instant {
  const handedOver = asked?.deliveredAt ?? null;
  return handedOver === null ? "never" : hoursAfter(handedOver, 24);
}

/** A message that a carrier took, or refused for good, is not sent again; a notice is delivered when the first took it. */
function checkMessages(past: Past): void {
  const { stored } = past;
  for (const { id, status } of stored.deliveries) {
    const outcomes = attemptsAt(past, [id]).map(({ outcome }) => outcome);
    const isEnded = outcomes.slice(0, -1).some((outcome) => outcome !== "FAILS");
    const isSent = outcomes.includes("TAKES") === (status === "SENT");
    expectThat(past, !isEnded && isSent, `message ${id} ${status}: ${outcomes.join()}`);
  }
  for (const notice of stored.notices) checkDelivered(past, notice);
}

function checkDelivered(past: Past, { id, deliveredAt, number }: StoredNotice): void {
  const ids = past.stored.deliveries.filter(({ notice }) => notice === id).map((each) => each.id);
  const taken = attemptsAt(past, ids).find(({ outcome }) => outcome === "TAKES");
  const [has, wanted] = [deliveredAt ?? "never", taken?.at ?? "never"];
  expectThat(past, has === wanted, `${number}: a notice is delivered at ${has}, not ${wanted}`);
}

function attemptsAt({ world }: Past, ids: readonly string[]) {
  return world.post.attempts.filter(({ id }) => ids.includes(id));
}
