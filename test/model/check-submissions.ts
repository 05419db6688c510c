import { type Answer, type Submission } from "./asked";
import { isEscalatable } from "./check-tickets";
import { type Instant, isCounted, isStanding, type Life } from "./life";
import { expectThat, ofReport, type Past, type Stand, standsIn, versionsIn } from "./past";
import { isActive } from "./table";
import { OWNER } from "./world";

/** What may come of a submission, and of a provisional complaint once its provider answers. */
type Outcome = "ELIGIBLE" | "PROVISIONAL" | "INELIGIBLE" | "TAKEN" | "UNKNOWN" | "BLOCKED";

/** Every submission came to something that the model has for it at one moment of the round. */
export function checkSubmissions(past: Past): void {
  for (const submission of past.world.submissions) {
    const outcome = outcomeOf(past, submission);
    const possible = outcomesFor(past, submission);
    const what = `${submission.subject}: ${submission.track} about ${submission.about}`;
    expectThat(past, possible.has(outcome), `${what} ${outcome}, not ${[...possible].join()}`);
  }
  for (const [number, stands] of past.stands) {
    const [decided] = stands.filter(
      ({ life }, index) => stands[index - 1]?.life.provisional === true && !life.provisional,
    );
    if (decided !== undefined) checkDecided(past, number, decided);
  }
}

function outcomeOf(past: Past, { answers: [answer], track }: Submission): string {
  if (answer === undefined) return "was not answered";
  if (answer.kind === "ERROR") return answer.message;
  if (answer.kind === "REFUSED") return refusedAs(answer);
  const [decision] = ofReport(past.stored.decisions, answer.number);
  return track === "COMPLAINT" ? String(decision?.verdict) : "TAKEN";
}

function refusedAs({ code, rule }: Extract<Answer, { kind: "REFUSED" }>): Outcome {
  if (rule === "AMR-C5" || rule === "AMR-T4" || rule === "AMR-S3") return "BLOCKED";
  return code === "NOT_FOUND" ? "UNKNOWN" : "INELIGIBLE";
}

function outcomesFor(past: Past, submission: Submission): ReadonlySet<string> {
  if (submission.track === "COMPLAINT") return complaintOutcomes(past, submission);
  const { at, answers } = submission;
  const mine = (life: Life) => life.owner === submission.owner && isCounted(life);
  const ways = waysOf(past, { ...submission, at }, { but: numberOf(answers), blocks: mine });
  return new Set(ways.map((isBlocked) => (isBlocked ? "BLOCKED" : "TAKEN")));
}

function complaintOutcomes(past: Past, submission: Submission): ReadonlySet<Outcome> {
  const { at, provider } = submission;
  return new Set(
    downsIn(past, provider, at).flatMap((isDown) => outcomesWhen(past, submission, isDown)),
  );
}

/** Whose the ticket is comes before what stands in the way, and that before what the facts say. */
function outcomesWhen(past: Past, submission: Submission, isDown: boolean): readonly Outcome[] {
  const { owner, answers } = submission;
  const blocks = (life: Life) => blocksComplaint(life, owner, isDown);
  const ways = waysOf(past, submission, { but: numberOf(answers), blocks });
  const found = foundIn(past, submission, isDown);
  return ways.flatMap((isBlocked) =>
    found.map((each) => (isBlocked && each !== "UNKNOWN" ? "BLOCKED" : each)),
  );
}

/** AMR-C5, A8: the same beneficiary's own, also undecided; another's only once the provider says whose the ticket is. */
function blocksComplaint(life: Life, owner: string, isDown: boolean): boolean {
  const isOwn = life.owner === owner;
  if (life.provisional) return isOwn && isActive(life.status);
  return isStanding(life) && (isOwn || !isDown);
}

interface Asking {
  readonly at: Instant;
  readonly about: string;
  readonly owner: string;
}

/** What the facts say, by each that the ticket had in the round and by each calendar. */
function foundIn(past: Past, { at, about, owner }: Asking, isDown: boolean): readonly Outcome[] {
  if (isDown) return ["PROVISIONAL"];
  if (owner !== OWNER) return ["UNKNOWN"];
  const told = past.world.tickets.find(([first]) => first?.ticket.number === about) ?? [];
  const before = told.filter((each) => each.at < at).slice(-1);
  const meanwhile = told.filter((each) => each.at === at);
  return [...before, ...meanwhile].flatMap(({ ticket }) =>
    versionsIn(past, at).map((version) =>
      isEscalatable(ticket, at, past.holidaysAt(version)) ? "ELIGIBLE" : "INELIGIBLE",
    ),
  );
}

/** Whether a provider was down when the round began, and what became of that in it. */
function downsIn({ world }: Past, provider: string, at: Instant): readonly boolean[] {
  const outages = world.outages.filter((outage) => outage.provider === provider);
  const before = outages.filter((outage) => outage.at < at).at(-1)?.isDown ?? false;
  return [before, ...outages.filter((outage) => outage.at === at).map(({ isDown }) => isDown)];
}

interface Blocking {
  /** The report that it made itself. */
  readonly but: string | null;
  readonly blocks: (life: Life) => boolean;
}

/** Whether any other stood in its way at some moment of the round, and whether at some moment none did. */
function waysOf(
  past: Past,
  { at, about, track }: Pick<Submission, "at" | "about" | "track">,
  { but, blocks }: Blocking,
): readonly boolean[] {
  const others = past.world.submissions
    .filter((other) => other.about === about && other.track === track)
    .map(({ answers }) => numberOf(answers))
    .filter((number) => number !== null && number !== but);
  const seen = others.map((number) => {
    const stands = standsIn(past, String(number), at);
    const isThere = stands.map(({ life }) => blocks(life));
    // One that is made in the same round is not there yet.
    return stands[0]?.change.at === at || stands.length === 0 ? [false, ...isThere] : isThere;
  });
  const isEverBlocked = seen.some((each) => each.includes(true));
  const isEverFree = seen.every((each) => each.includes(false));
  return [...(isEverBlocked ? [true] : []), ...(isEverFree ? [false] : [])];
}

function numberOf([answer]: Submission["answers"]): string | null {
  return answer?.kind === "GRANTED" ? answer.number : null;
}

/** A8: once its provider answers, by the rules and facts of then. */
function checkDecided(past: Past, number: string, { life, change }: Stand): void {
  const submission = past.world.submissions.find(({ answers }) => numberOf(answers) === number);
  if (submission === undefined) return;
  const { about, owner } = submission;
  const { at } = change;
  const blocks = (other: Life) => blocksComplaint(other, owner, false);
  const ways = waysOf(past, { at, about, track: "COMPLAINT" }, { but: number, blocks });
  const found = foundIn(past, { at, about, owner }, false);
  const outcomes = ways.flatMap<Outcome>((isBlocked) => (isBlocked ? ["BLOCKED"] : found));
  const isEligible = life.status === "RECEIVED";
  const isPossible = outcomes.some((each) => (each === "ELIGIBLE") === isEligible);
  const outcome = isEligible ? "goes on" : "ends";
  expectThat(past, isPossible, `${number}: provisional ${outcome}, not ${outcomes.join()}`);
}
