/** The feed: events written with their change, and the positions that the sequencer gives them. */
const OUTBOX: readonly string[] = [
  `create sequence outbox_position`,
  `create table outbox (
    id          bigint      primary key generated always as identity,
    position    bigint      unique check (position > 0),
    subject     text        not null,
    event       jsonb       not null,
    recorded_at timestamptz not null default now()
  )`,
  `create index outbox_pending on outbox (id) where position is null`,
  `create index outbox_of_subject on outbox (subject, position)`,
];

/** What a cursor belongs to: another life of this database has another epoch, and its cursors are refused. */
const FEED_EPOCH: readonly string[] = [
  `create table feed_epoch (
    id        text   primary key,
    pruned_to bigint not null default 0 check (pruned_to >= 0)
  )`,
  `create unique index feed_epoch_is_one on feed_epoch ((true))`,
  `insert into feed_epoch (id) values (replace(gen_random_uuid()::text, '-', ''))`,
];

/** First answers, so that the same key with the same input does nothing twice. */
const IDEMPOTENCY_KEY: readonly string[] = [
  `create table idempotency_key (
    caller     text        not null,
    operation  text        not null,
    key        text        not null check (length(key) between 1 and 200),
    input_hash text        not null,
    answer     jsonb,
    at         timestamptz not null default now(),
    primary key (caller, operation, key)
  )`,
];

/** Everything the platform keeps in a subgraph's database. */
export const PLATFORM_TABLES: readonly string[] = [...OUTBOX, ...FEED_EPOCH, ...IDEMPOTENCY_KEY];
