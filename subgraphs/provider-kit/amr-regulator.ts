import { z } from "zod";
import { type AmrSettings, amrUnavailable, askAmr } from "./ask-amr";
import { type Regulator } from "./regulator";

/** amr waits up to two seconds until it has taken in the ticket's last change. */
const ANSWER_WITHIN_MS = 5_000;

interface Settings extends AmrSettings {
  readonly ticketType: string;
}

/** amr, asked by a query of its own part of the ticket. */
export function amrRegulator(settings: Settings, requestId: string): Regulator {
  const { ticketType: __typename } = settings;
  return {
    async dueAtOf(number) {
      const answer = await askAmr(settings, {
        // As part of a mutation, so that amr first takes in what this provider has committed.
        operation: "mutation",
        requestId,
        query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${__typename} { dueAt } } }`,
        variables: { representations: [{ __typename, number }] },
        withinMs: ANSWER_WITHIN_MS,
      });
      return dueAtIn(answer);
    },
  };
}

const answer = z.object({
  data: z.object({
    _entities: z.tuple([z.object({ dueAt: z.iso.datetime({ offset: true }).nullable() })]),
  }),
  errors: z.array(z.unknown()).length(0).optional(),
});

function dueAtIn(body: unknown): Date | null {
  const { data, error } = answer.safeParse(body);
  if (data === undefined) throw amrUnavailable("not the answer that was asked for", error);
  const [{ dueAt }] = data.data._entities;
  return dueAt === null ? null : new Date(dueAt);
}
