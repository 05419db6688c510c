import { type Caller } from "../../platform/auth/caller";
import { type Answered, owner, payloadOf, type ReportHub } from "./report-hub";

type Filed = Record<string, { readonly number: string } | null> & Pick<Answered, "userErrors">;

let count = 0;

/** A suggestion that was just received, with a text of its own. */
export function receivedSuggestion(
  hub: ReportHub,
  fields: Record<string, unknown> = {},
): Promise<string> {
  count += 1;
  return file(hub, "suggestion", {
    serviceCode: "ETIMAD-TENDERS",
    channel: "WEBSITE",
    description: `Show the reason beside the result, in form ${count}.`,
    ...fields,
  });
}

/** A transformation request that was just received, for a service of its own. */
export function receivedTransformation(hub: ReportHub): Promise<string> {
  count += 1;
  return file(hub, "transformationRequest", {
    paperServiceName: `Paper form ${count}`,
    description: "It is only to be had on paper.",
  });
}

async function file(
  hub: ReportHub,
  track: "suggestion" | "transformationRequest",
  fields: Record<string, unknown>,
): Promise<string> {
  const name = `${track.charAt(0).toUpperCase()}${track.slice(1)}`;
  const source = `mutation ($input: Submit${name}Input!) {
    submit${name}(input: $input) { ${track} { number } userErrors { code message { en } } }
  }`;
  const input = { provider: "ETIMAD", title: "A request", ...fields };
  const answer = payloadOf(await hub.ask(owner, source, { input }), `submit${name}`) as Filed;
  expect(answer.userErrors).toEqual([]);
  return answer[track]?.number ?? "";
}

const REPORT = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      __typename
      track
      title
      description
      status
      reason
      answer
      dueAt
      overdue
      awaitedInformation
      informationDueAt
      closedAt
      reopenRequest {
        at
        note
        accepted
        decidedAt
        decisionNote
      }
      reopenableUntil
      deadlineChanges {
        from
        to
        cause
      }
      viewerSteps
      version
      documents {
        id
      }
      history {
        from
        to
        actor
        onBehalfOf
        note
      }
      notifications {
        kind
        status
        text {
          ar
          en
        }
      }
      ... on Complaint {
        ground
        matter
        eligibility {
          verdict
        }
        eligibilityDecisions {
          verdict
          facts {
            matter
          }
        }
      }
      ... on TransformationRequest {
        paperServiceName
        plannedFor
      }
      ... on Suggestion {
        channel
        plannedFor
      }
    }
  }
`;

/** A report as a test reads it. */
export interface Seen {
  readonly status: string;
  readonly version: number;
  readonly viewerSteps: readonly string[];
  readonly history: readonly {
    readonly from: string | null;
    readonly to: string;
    readonly actor: string;
    readonly onBehalfOf: string | null;
    readonly note: string | null;
  }[];
  readonly notifications: readonly {
    readonly kind: string;
    readonly text: { readonly ar: string; readonly en: string };
  }[];
}

/** A report with all that its caller may see of it. */
export async function see(hub: ReportHub, number: string, caller: Caller = owner): Promise<Seen> {
  return payloadOf(await hub.ask(caller, REPORT, { number }), "report") as Seen;
}

/** The kinds of the notices that were written, oldest first. */
export async function noticesOf(hub: ReportHub, number: string): Promise<readonly string[]> {
  return (await see(hub, number)).notifications.map(({ kind }) => kind);
}
