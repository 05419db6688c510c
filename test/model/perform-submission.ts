import { type Caller } from "../../platform/auth/caller";
import { buildBeneficiary, buildCaller } from "../support/build-caller";
import { ask, type Mutation } from "./ask";
import { type Answer } from "./asked";
import { type SubmissionCommand } from "./commands";
import { type Track } from "./words";
import { nowOf, OWNER, PROVIDER_OF, STRANGER, ticketOf, type World } from "./world";

/** Submits something, once or twice at the same time under one key; staff do so on somebody's behalf. */
export async function performSubmission(
  world: World,
  actor: "B" | "S",
  command: SubmissionCommand,
): Promise<void> {
  const { track, isStranger, isTwice } = command;
  const owner = isStranger ? STRANGER : OWNER;
  const subject = `${world.name} ${actor} ${world.steps.length + world.submissions.length}`;
  const { provider, about, ...own } = SUBJECTS[track](world, command.about);
  const input = {
    ...{ provider, title: "عنوان", description: "A description." },
    ...own,
    ...(actor === "S" && { beneficiary: beneficiaryOf(owner) }),
    ...(isTwice && { idempotencyKey: subject }),
  };
  const answers: Answer[] = [];
  const at = nowOf(world);
  world.submissions.push({ subject, actor, at, track, provider, owner, about, input, answers });
  const times = isTwice ? 2 : 1;
  const asked = Array.from({ length: times }, () =>
    ask(world.hub, callerOf(actor, owner, subject), { ...MUTATIONS[track], input }),
  );
  answers.push(...(await Promise.all(asked)));
}

function callerOf(actor: "B" | "S", owner: string, subject: string): Caller {
  return actor === "S"
    ? buildCaller("REGULATOR_STAFF", { subject })
    : { ...buildBeneficiary(owner), subject };
}

/** Staff know an address by each channel, so that notices go by both. */
function beneficiaryOf(identifier: string) {
  return { identifier, name: "سالم", mobile: "+966501234567", email: "someone@example.com" };
}

interface Subject {
  readonly provider: string;
  readonly about: string;
  readonly [field: string]: unknown;
}

const SUBJECTS: Record<Track, (world: World, about: number) => Subject> = {
  COMPLAINT(world, about) {
    const { number, provider } = ticketOf(world, about);
    const said = { ticketNumber: number, channel: "WEBSITE", stillOccurring: true };
    return { provider, about: number, ...said };
  },
  TRANSFORMATION_REQUEST({ name }, about) {
    const paperServiceName = `نموذج ${name} ${about % 2}`;
    const provider = PROVIDER_OF.TRANSFORMATION_REQUEST;
    return { provider, about: paperServiceName, paperServiceName };
  },
  SUGGESTION({ name }, about) {
    const description = `فكرة ${name} ${about % 2}`;
    const said = { description, serviceCode: "ETIMAD-TENDERS", channel: "WEBSITE" };
    return { provider: PROVIDER_OF.SUGGESTION, about: description, ...said };
  },
};

const MUTATIONS: Record<Track, Pick<Mutation, "operation" | "field">> = {
  COMPLAINT: { operation: "submitComplaint", field: "complaint" },
  TRANSFORMATION_REQUEST: {
    operation: "submitTransformationRequest",
    field: "transformationRequest",
  },
  SUGGESTION: { operation: "submitSuggestion", field: "suggestion" },
};
