import { whole } from "../../scripts/story/shown-text";
import { type Journey } from "./journey";
import { type JourneyReport } from "./journey-report";

/** What became of a report: who led it where, and what its beneficiary was told, each oldest first. */
interface Story {
  /** Each as `CLOSED by REGULATOR_STAFF`, with `for BENEFICIARY` when it was on their behalf. */
  readonly history: readonly string[];
  readonly notices: readonly string[];
}

/**
 * That a report has this history and was followed through all of it, in order and once; and that its beneficiary has
 * these notices, each whole in both languages and handed over as it reads.
 */
export async function expectStory(journey: Journey, number: string, story: Story): Promise<void> {
  const report = await journey.look(number);

  expect(report.history.map(inWords)).toEqual(story.history);
  expect(report.notifications.map(({ kind }) => kind)).toEqual(story.notices);
  for (const { kind, text, status } of report.notifications) {
    whole(text, kind);
    expect(status).not.toBe("PENDING");
    expect([text.ar, text.en].every((each) => each.includes(number))).toBe(true);
  }
  expect(handedOver(journey, report)).toEqual(delivered(report));
  expect(await followedOf(journey, report)).toEqual(
    report.history.map(({ cursor, to, actor }) => ({ cursor, to, actor })),
  );
}

/** What its notices say, in English. */
export function noticesOf({ notifications }: JourneyReport, kind: string): readonly string[] {
  return notifications.filter((notice) => notice.kind === kind).map(({ text }) => text.en);
}

function inWords({ to, actor, onBehalfOf }: JourneyReport["history"][number]): string {
  return `${to} by ${actor}${onBehalfOf === null ? "" : ` for ${onBehalfOf}`}`;
}

function handedOver({ box }: Journey, { number }: JourneyReport): readonly string[] {
  const messages = box.messages.filter(({ text }) => text.en.includes(number));
  return messages.map(({ text }) => text.ar).sort();
}

function delivered({ notifications }: JourneyReport): readonly string[] {
  return notifications
    .filter(({ status }) => status === "DELIVERED")
    .map(({ text }) => text.ar)
    .sort();
}

/** As many changes as there were, from a subscription that was open all the while. */
async function followedOf({ followed }: Journey, { number, history }: JourneyReport) {
  const changes = [];
  while (changes.length < history.length) {
    const { data } = (await followed.get(number)?.next()) ?? {};
    changes.push(data?.reportChanged.change);
  }
  return changes;
}
