import { type MigrationInterface, type QueryRunner } from "typeorm";

const CREATE = [
  `create table document (
    id               uuid        primary key,
    -- The order in which they were announced.
    place            bigint      not null generated always as identity,
    uploader_role    text        not null check (uploader_role in
      ('BENEFICIARY', 'REGULATOR_STAFF', 'REGULATOR_ADMIN')),
    uploader_subject text        collate "C" not null check (uploader_subject <> ''),
    -- What people see; nothing is ever looked up or stored under it.
    file_name        text        not null check
      (char_length(file_name) between 1 and 200 and file_name !~ '[/\\\\[:cntrl:]]'),
    media_type       text        not null check (media_type <> ''),
    size             int         not null check (size between 1 and 10485760),
    sha256           text        collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
    announced_at     timestamptz not null,
    -- Until when its bytes may come.
    upload_until     timestamptz not null check (upload_until > announced_at),
    -- Until when a report may take it; one that none has taken is removed after it.
    kept_until       timestamptz not null check (kept_until > upload_until),
    -- When its bytes were there and checked.
    stored_at        timestamptz,
    report_number    text        collate "C" references report,
    -- The report had it, and others have taken its place.
    replaced         boolean     not null default false,
    constraint only_stored_ones_belong_to_a_report check (report_number is null or stored_at is not null),
    constraint replaced_in_a_report check (not replaced or report_number is not null)
  )`,
  `create index document_of_report on document (report_number, place) where report_number is not null`,
  `create index document_of_no_report on document (kept_until) where report_number is null`,
  `create index document_of_uploader on document (uploader_role, uploader_subject, kept_until)
     where report_number is null`,
];

/** The files that belong to reports; their bytes are in a store. */
export class KeepDocuments1767225600006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of CREATE) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table document");
  }
}
