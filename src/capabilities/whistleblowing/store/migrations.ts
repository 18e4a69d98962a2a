import { protect, type Migration } from '../../../platform/database/migrate.ts';
import { nightMigrations } from './night-migrations.ts';
import { tokenMigrations } from './token-migrations.ts';

// No column here is finer than a day, no id tells its time (random version 4), no number counts reports. Tables that hold what a reporter sealed
// take no update at all: what changes of a report stands in wbs_case.

const HASH = `~ '^[0-9a-f]{64}$'`;
const SEALED = 'select, insert, delete';

export const whistleblowingMigrations: Migration[] = [
  {
    name: 'whistleblowing-001-keys',
    sql: `
      create table wbs_key_entry (
        government_id uuid not null references government (id),
        id uuid not null,
        -- place in the chain
        number int not null check (number >= 0),
        -- as it was signed: canonical JSON
        entry text not null,
        signature text not null check (signature ~ '^[0-9a-f]{128}$'),
        day date not null,
        primary key (government_id, id),
        unique (government_id, number));
      ${protect('wbs_key_entry', 'select, insert')}

      -- btree_gist is not everywhere; a range of one id does what its uuid operator would
      create type wbs_id_range as range (subtype = uuid);
      create table wbs_appointment (
        government_id uuid not null references government (id),
        id uuid not null,
        role text not null check (role in ('super-admin', 'recovery', 'intake', 'investigator', 'alternate')),
        fingerprint text not null check (fingerprint ${HASH}),
        account_id uuid,
        decree_number text not null,
        decree_day date not null,
        from_day date not null,
        -- first day on which it no longer holds
        until_day date,
        primary key (government_id, id),
        unique (government_id, fingerprint, role),
        check (until_day is null or until_day >= from_day),
        constraint wbs_one_super_admin exclude using gist (
          wbs_id_range(government_id, government_id, '[]') with &&, daterange(from_day, until_day) with &&)
          where (role = 'super-admin'),
        constraint wbs_one_recovery exclude using gist (
          wbs_id_range(government_id, government_id, '[]') with &&, daterange(from_day, until_day) with &&)
          where (role = 'recovery'));
      ${protect('wbs_appointment', 'select, insert, update')}

      -- private keys as their holders' passkeys sealed them; the server opens none
      create table wbs_key_file (
        government_id uuid not null references government (id),
        id uuid not null,
        account_id uuid not null,
        fingerprint text not null check (fingerprint ${HASH}),
        file bytea not null check (octet_length(file) <= 16384),
        primary key (government_id, id),
        unique (government_id, account_id, fingerprint));
      ${protect('wbs_key_file')}`,
  },
  {
    name: 'whistleblowing-002-reports',
    sql: `
      create table wbs_report (
        government_id uuid not null references government (id),
        id uuid not null,
        day date not null,
        mode text not null check (mode in ('named', 'confidential', 'anonymous')),
        urgent boolean not null,
        assisted boolean not null,
        conflict text not null check (conflict in ('none', 'alternate')),
        narrative bytea not null,
        -- hash of the token that sent it, so that a repeated send is the same report
        sent_hash text not null check (sent_hash ${HASH}),
        -- hash of what was sent with it
        content_hash text not null check (content_hash ${HASH}),
        primary key (government_id, id),
        unique (government_id, sent_hash));
      ${protect('wbs_report', SEALED)}

      -- what changes of a report, and what is left of it after shredding
      create table wbs_case (
        government_id uuid not null references government (id),
        id uuid not null,
        -- drawn, not counted
        public_number text not null,
        day date not null,
        mode text not null,
        urgent boolean not null,
        assisted boolean not null,
        conflict text not null,
        status text not null default 'received' check (status in
          ('received', 'read', 'assessed', 'investigated', 'concluded', 'closed', 'rejected', 'referred', 'objected')),
        category text,
        agency_id uuid,
        finding_id uuid,
        read_day date,
        answered_day date,
        concluded_day date,
        closed_day date,
        legal_hold boolean not null default false,
        shredded_day date,
        primary key (government_id, id),
        unique (government_id, public_number));
      create index wbs_case_status on wbs_case (government_id, status);
      ${protect('wbs_case', 'select, insert, update')}

      create table wbs_mailbox (
        government_id uuid not null references government (id),
        id uuid not null,
        report_id uuid not null,
        auth_hash text not null check (auth_hash ${HASH}),
        recipient text not null,
        wrap bytea not null,
        primary key (government_id, id),
        unique (government_id, report_id),
        unique (government_id, auth_hash),
        foreign key (government_id, report_id) references wbs_report (government_id, id));
      ${protect('wbs_mailbox', SEALED)}

      create table wbs_case_wrap (
        government_id uuid not null references government (id),
        id uuid not null,
        report_id uuid not null,
        fingerprint text not null check (fingerprint ${HASH}),
        file bytea not null,
        -- last day of a grant; null: a reader whom the reporter chose
        until_day date,
        -- signed statement of whoever granted, as it was signed
        statement text,
        signature text,
        primary key (government_id, id),
        unique (government_id, report_id, fingerprint),
        foreign key (government_id, report_id) references wbs_report (government_id, id),
        check ((until_day is null) = (statement is null) and (statement is null) = (signature is null)));
      create index wbs_case_wrap_reader on wbs_case_wrap (government_id, fingerprint);
      ${protect('wbs_case_wrap', SEALED)}

      create table wbs_identity (
        government_id uuid not null references government (id),
        id uuid not null,
        report_id uuid not null,
        content bytea not null,
        primary key (government_id, id),
        unique (government_id, report_id),
        foreign key (government_id, report_id) references wbs_report (government_id, id));
      ${protect('wbs_identity', SEALED)}

      create table wbs_identity_wrap (
        government_id uuid not null references government (id),
        id uuid not null,
        report_id uuid not null,
        identity_id uuid not null,
        fingerprint text not null check (fingerprint ${HASH}),
        file bytea not null,
        primary key (government_id, id),
        unique (government_id, identity_id, fingerprint),
        foreign key (government_id, identity_id) references wbs_identity (government_id, id));
      create index wbs_identity_wrap_reader on wbs_identity_wrap (government_id, fingerprint);
      ${protect('wbs_identity_wrap', SEALED)}

      create table wbs_message (
        government_id uuid not null references government (id),
        id uuid not null,
        report_id uuid not null,
        -- its place in the conversation of this report
        place int not null check (place >= 1),
        day date not null,
        kind text not null check (kind in ('message', 'note', 'objection', 'check-in')),
        sender text not null check (sender in ('reporter', 'office')),
        body bytea not null,
        primary key (government_id, id),
        unique (government_id, report_id, place),
        foreign key (government_id, report_id) references wbs_report (government_id, id));
      ${protect('wbs_message', SEALED)}

      create table wbs_file (
        government_id uuid not null references government (id),
        id uuid not null,
        report_id uuid not null,
        -- came with this message; null: with the report
        message_id uuid,
        size bigint not null check (size > 0),
        sha256 text not null check (sha256 ${HASH}),
        -- content hashes of its parts, in order
        parts jsonb not null,
        primary key (government_id, id),
        foreign key (government_id, report_id) references wbs_report (government_id, id),
        foreign key (government_id, message_id) references wbs_message (government_id, id));
      create index wbs_file_report on wbs_file (government_id, report_id);
      ${protect('wbs_file', SEALED)}

      -- an identity was opened: told to the reporter
      create table wbs_opening (
        government_id uuid not null references government (id),
        id uuid not null,
        report_id uuid not null,
        day date not null,
        account_id uuid not null,
        fingerprint text not null check (fingerprint ${HASH}),
        decree_number text not null,
        legal_basis text not null,
        reason text not null,
        primary key (government_id, id),
        foreign key (government_id, report_id) references wbs_report (government_id, id));
      create index wbs_opening_report on wbs_opening (government_id, report_id);
      ${protect('wbs_opening', SEALED)}

      create table wbs_checkin (
        government_id uuid not null references government (id),
        id uuid not null,
        report_id uuid not null,
        due_day date not null,
        answered_day date,
        primary key (government_id, id),
        unique (government_id, report_id, due_day),
        foreign key (government_id, report_id) references wbs_report (government_id, id));
      ${protect('wbs_checkin')}

      create table wbs_draft (
        government_id uuid not null references government (id),
        id uuid not null,
        token_hash text not null check (token_hash ${HASH}),
        day date not null,
        primary key (government_id, id),
        unique (government_id, token_hash));
      ${protect('wbs_draft', SEALED)}

      create table wbs_part (
        government_id uuid not null references government (id),
        id uuid not null,
        draft_id uuid not null,
        file int not null check (file between 0 and 9),
        number int not null check (number >= 0),
        hash text not null check (hash ${HASH}),
        size int not null check (size > 0),
        primary key (government_id, id),
        unique (government_id, draft_id, file, number),
        foreign key (government_id, draft_id) references wbs_draft (government_id, id) on delete cascade);
      create index wbs_part_content on wbs_part (government_id, hash);
      ${protect('wbs_part', SEALED)}`,
  },
  {
    name: 'whistleblowing-003-batches',
    sql: `
      create table wbs_batch (
        government_id uuid not null references government (id),
        id uuid not null,
        day date not null,
        count int not null check (count > 0),
        root text not null check (root ${HASH}),
        primary key (government_id, id));
      ${protect('wbs_batch', 'select, insert')}

      create table wbs_batch_row (
        government_id uuid not null references government (id),
        -- of the row that it tells of
        id uuid not null,
        batch_id uuid not null,
        kind text not null,
        report_id uuid not null,
        hash text not null check (hash ${HASH}),
        primary key (government_id, id),
        foreign key (government_id, batch_id) references wbs_batch (government_id, id));
      create index wbs_batch_row_batch on wbs_batch_row (government_id, batch_id);
      ${protect('wbs_batch_row', 'select, insert')}`,
  },
  {
    name: 'whistleblowing-004-desk',
    sql: `
      -- what officials did with a case, in order, by day: each row has its entry in the trail, and none tells of a reporter's act
      create table wbs_custody (
        government_id uuid not null references government (id),
        id uuid not null,
        report_id uuid not null,
        place int not null check (place >= 1),
        day date not null,
        action text not null,
        -- null: a nightly job
        account_id uuid,
        what jsonb not null,
        primary key (government_id, id),
        unique (government_id, report_id, place),
        foreign key (government_id, report_id) references wbs_case (government_id, id));
      create index wbs_custody_account on wbs_custody (government_id, account_id, report_id);
      ${protect('wbs_custody', 'select, insert')}

      create table wbs_referral (
        government_id uuid not null references government (id),
        id uuid not null,
        report_id uuid not null,
        day date not null,
        addressee text not null,
        -- of the package's manifest
        manifest_sha256 text not null check (manifest_sha256 ${HASH}),
        -- the addressee's recipient, or 'passphrase'
        sealed_for text not null,
        -- number that the addressee gave
        receipt_number text,
        account_id uuid not null,
        primary key (government_id, id),
        unique (government_id, report_id, manifest_sha256),
        foreign key (government_id, report_id) references wbs_case (government_id, id));
      ${protect('wbs_referral', 'select, insert, update')}

      -- which identities came before, sealed to the Super Admin's key: hints are worked out on his device
      create table wbs_identity_index (
        government_id uuid not null references government (id),
        id uuid not null,
        fingerprint text not null check (fingerprint ${HASH}),
        file bytea not null,
        primary key (government_id, id),
        unique (government_id, fingerprint));
      ${protect('wbs_identity_index')}`,
  },
  ...nightMigrations,
  ...tokenMigrations,
];
