import { randomUUID } from "node:crypto";
import { ProviderDoor } from "../../subgraphs/amr/door";
import { ProvisionalWorker } from "../../subgraphs/amr/reports/provisional-worker";
import { repositoriesOf } from "../../subgraphs/amr/repositories";
import { type Caller } from "../../platform/auth/caller";
import { type ReportedTicket } from "../../subgraphs/amr/tickets/indexed-ticket";
import { owner, payloadOf, type ReportHub, staff, submission, submit } from "./report-hub";
import { type TestAmr } from "./test-amr";

/** A worker of its own process that decides what waits for a provider's answer. */
export function provisionalWorkerOf({ amr }: TestAmr): ProvisionalWorker {
  const { earlier } = repositoriesOf(amr.database.manager);
  const door = new ProviderDoor(amr.peers, amr.services, randomUUID());
  return new ProvisionalWorker({ ...amr, earlier, door });
}

/** Asks every provider that is waited for, and decides what it answers. */
export function decideProvisional(hub: TestAmr): Promise<number> {
  return provisionalWorkerOf(hub).doAllDue();
}

const SHOWN = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      status
      reason
      submittedAt
      dueAt
      closedAt
      version
      service {
        code
      }
      notifications {
        kind
        text {
          ar
          en
        }
      }
      history {
        from
        to
        actor
        note
      }
      ... on Complaint {
        ground
        ticket {
          number
        }
        eligibility {
          verdict
        }
        eligibilityDecisions {
          verdict
          ground
          eligibleAt
          decidedAt
          existingComplaint {
            number
          }
          facts {
            status
            serviceCode
          }
          decisions {
            rule {
              id
            }
            outcome
          }
        }
      }
    }
  }
`;

/** A complaint with its decisions, as tests read it. */
export interface Shown {
  readonly status: string;
  readonly reason: string | null;
  readonly notifications: readonly { kind: string; text: { ar: string; en: string } }[];
  readonly history: readonly { to: string; actor: string; note: string | null }[];
}

/** A complaint that was taken while Etimad was down, which is up again. */
export async function provisional(
  hub: ReportHub,
  ticket: ReportedTicket,
  caller: Caller = owner,
  fields: Record<string, unknown> = {},
): Promise<string> {
  hub.providers.down.add("ETIMAD");
  const { complaint, userErrors } = await submit(hub, caller, submission(ticket, fields));
  hub.providers.down.delete("ETIMAD");
  expect(userErrors).toEqual([]);
  return complaint.number;
}

/** A complaint as staff see it. */
export async function shown(hub: ReportHub, number: string): Promise<Shown> {
  return payloadOf(await hub.ask(staff, SHOWN, { number }), "report") as Shown;
}
