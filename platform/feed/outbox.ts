import { type EntityManager } from "typeorm";

/** An event to be published. */
export interface Publication {
  /**
   * Whom or what it is about. Events of one subject are read in the order of its changes, provided each
   * transaction locks the subject's row before it publishes.
   */
  readonly subject: string;
  /** What happened, as JSON. */
  readonly event: object;
}

/**
 * Writes an event with the change it tells of: both are committed or neither. Answers the event's id, which is
 * not its position: the sequencer gives that, so call `feed.step()` after the commit.
 */
export async function publish(
  manager: EntityManager,
  { subject, event }: Publication,
): Promise<string> {
  const [row]: [{ id: string }] = await manager.query(
    "insert into outbox (subject, event) values ($1, $2) returning id",
    [subject, JSON.stringify(event)],
  );
  return row.id;
}

/** Writes many events in the order given; `feed.step()` gives them their positions as it does for one. */
export async function publishAll(
  manager: EntityManager,
  publications: readonly Publication[],
): Promise<void> {
  await manager.query(
    `insert into outbox (subject, event)
       select subject, event from unnest($1::text[], $2::jsonb[]) with ordinality as told (subject, event, place)
       order by place`,
    [
      publications.map(({ subject }) => subject),
      publications.map(({ event }) => JSON.stringify(event)),
    ],
  );
}
