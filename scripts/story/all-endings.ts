import { closedBySilence, overdue, rated, reopened, reopeningDeclined } from "./endings/answers";
import { documentUploaded } from "./endings/document";
import { holidayDeclared } from "./endings/holiday";
import {
  cancelledAfter48Hours,
  informationProvided,
  noticeThatReachesNobody,
} from "./endings/information";
import { everyMessage } from "./endings/messages";
import {
  suggestion,
  transformationDeclined,
  transformationPlanned,
  transformationTwice,
} from "./endings/other-tracks";
import {
  provisionalDecidedEligible,
  reclassified,
  refusedTooEarly,
  rejected,
  returned,
  withdrawn,
} from "./endings/reviews";
import { closedWithoutAnswer, redirectedTicket } from "./endings/tickets-end";
import { StoryFailed } from "./stage";
import { type Act, type Props, Theatre } from "./theatre";

/** Every track and every ending, in the order in which they are played. */
const ACTS: readonly Act[] = [
  refusedTooEarly,
  provisionalDecidedEligible,
  informationProvided,
  cancelledAfter48Hours,
  noticeThatReachesNobody,
  withdrawn,
  rejected,
  returned,
  reclassified,
  overdue,
  rated,
  closedBySilence,
  reopened,
  reopeningDeclined,
  transformationPlanned,
  transformationDeclined,
  transformationTwice,
  suggestion,
  redirectedTicket,
  closedWithoutAnswer,
  holidayDeclared,
  documentUploaded,
  everyMessage,
];

/** Plays them one after the other; one that does not go as the rules say ends the story and is named. */
export async function playAllEndings(props: Props): Promise<void> {
  const theatre = new Theatre(props);
  for (const [index, { title, play }] of ACTS.entries()) {
    const place = index + 1;
    await props.say(`${String(place)}. ${title.en}`, `${arabic(place)}. ${title.ar}`);
    await play(theatre).catch((error: unknown) => {
      if (!(error instanceof StoryFailed)) throw error;
      throw new StoryFailed(`${title.en}: ${error.message}`, { cause: error });
    });
  }
}

function arabic(number: number): string {
  return new Intl.NumberFormat("ar-u-nu-arab").format(number);
}
